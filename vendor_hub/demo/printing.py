"""Sets the maker's manuals in a process of its own: half of the work of a first start."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vendor_hub.demo.maker import DemoContent, write_manuals
from vendor_hub.files import FileShelf
from vendor_hub.publish.writer import DatasetWriter


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What to set, the parts' uids, and where the results go."""

    content: DemoContent
    uids: dict[tuple[str, str], int]
    shelf: Path
    target: Path
    as_of: datetime


def print_manuals(job: PrintJob) -> Path:
    """Write the documents to the shelf and the dataset `manuals` to the target; returns it."""
    with DatasetWriter(job.target, "manuals", as_of=job.as_of) as writer:
        write_manuals(
            job.content, writer, lambda brand, number: job.uids[brand, number], FileShelf(job.shelf)
        )
    return job.target
