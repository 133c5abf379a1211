"""Runs an import: export and mapping in, dataset files and a report out."""

from datetime import date
from itertools import count
from pathlib import Path

from vendor_hub.files import FileShelf
from vendor_hub.importing.business import read_business
from vendor_hub.importing.export import Export, ImportRefusedError
from vendor_hub.importing.job import ImportJob
from vendor_hub.importing.manuals import write_manuals
from vendor_hub.importing.mapping import Mapping
from vendor_hub.importing.outputs import DatasetOutput, Shelf
from vendor_hub.importing.parts import write_parts
from vendor_hub.importing.prices_and_stock import write_prices, write_stock
from vendor_hub.importing.report import ImportReport
from vendor_hub.importing.structure import write_structure
from vendor_hub.publish.writer import UidOf


def run_import(
    folder: Path,
    mapping: Mapping,
    *,
    target: Path,
    uid_of: UidOf,
    files: FileShelf,
    dry_run: bool = False,
    today: date | None = None,
) -> ImportReport:
    """Write the datasets of an export into `target` and report what could not be used.

    ImportRefusedError, and nothing is written, when a file or a mapped column is missing or no part
    can be read. A dataset of which the mapping has no table, or the export no usable row, is not
    written, so that an import never empties it.
    A dry run writes nothing and gives out no uid. The same export gives the same rows again.
    `today` is the latest day that the export's own time (`as_of`) is believed; default no limit.
    """
    report = ImportReport(dry_run=dry_run)
    export = Export(folder, mapping, report)
    numbers = count(1)
    job = ImportJob(
        mapping,
        export,
        report,
        (lambda _brand, _number: next(numbers)) if dry_run else uid_of,
        Shelf(None if dry_run else files),
    )
    into = None if dry_run else target
    if into is not None:
        into.mkdir(parents=True, exist_ok=True)
    catalog = into / "catalog.db" if into else None
    own = tuple(table for table in mapping.tables if table not in _ELSEWHERE)
    with DatasetOutput(catalog, "catalog", report, as_of=export.as_of(own, today)) as out:
        write_parts(job, out)
        _require_parts(job)
        write_structure(job, out)
    for tables, write in _OTHER_DATASETS:
        if tables[-1] in mapping.tables:
            write(job, into, export.as_of(tables, today))
    report.business = read_business(job)
    return report


def _require_parts(job: ImportJob) -> None:
    """An export without a usable part is a failed export; publishing it would empty every desk."""
    if not job.parts:
        raise ImportRefusedError(f"No part could be read.\n{job.report.to_text()}")


_OTHER_DATASETS = (
    (("price",), write_prices),
    (("warehouse", "stock"), write_stock),
    (("document_part", "document"), write_manuals),
)
"""The tables of each further dataset, the one without which it is not written last."""

_ELSEWHERE = frozenset(table for tables, _ in _OTHER_DATASETS for table in tables) | {"stock_week"}
