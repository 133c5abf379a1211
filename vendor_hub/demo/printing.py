"""Sets the maker's manuals and writes its catalogue in a process of its own.

Both are most of the work of a first start, and neither needs the hub's database.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vendor_hub.demo.maker import DemoContent, write_catalog, write_manuals
from vendor_hub.files import FileShelf
from vendor_hub.publish.writer import DatasetWriter

_WRITERS = {"catalog": write_catalog, "manuals": write_manuals}


@dataclass(frozen=True, slots=True)
class PrintJob:
    """The dataset to write, the parts' uids, and where the results go."""

    dataset: str
    content: DemoContent
    uids: dict[tuple[str, str], int]
    shelf: Path
    target: Path
    as_of: datetime


def print_dataset(job: PrintJob) -> Path:
    """Write the files to the shelf and the dataset to the target; returns it."""
    with DatasetWriter(job.target, job.dataset, as_of=job.as_of) as writer:
        _WRITERS[job.dataset](
            job.content, writer, lambda brand, number: job.uids[brand, number], FileShelf(job.shelf)
        )
    return job.target
