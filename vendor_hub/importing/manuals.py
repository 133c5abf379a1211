"""Fills the manuals: documents, their revision with outline and page text, and parts on pages."""

import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from catalog_cache.contract.numbers import fold_number

from vendor_hub.importing.job import ImportJob, SourceRow
from vendor_hub.importing.outputs import DatasetOutput
from vendor_hub.importing.part_index import PartIndex
from vendor_hub.importing.pdf_text import PdfContent, PdfReader
from vendor_hub.importing.report import NOTED

_WORD = re.compile(r"[^\s,;:()\[\]{}<>\"'“”‘’«»|]+")
_SHORTEST_NUMBER = 4
_PAGES_PER_REVISION = 1 << 14


def write_manuals(job: ImportJob, target: Path | None, as_of: datetime) -> None:
    """Write target/manuals.db; a PDF that cannot be read is listed with its problem."""
    path = target / "manuals.db" if target else None
    finder = PartFinder(job.parts)
    with DatasetOutput(path, "manuals", job.report, as_of=as_of) as out, PdfReader() as reader:
        for position, item in enumerate(job.rows("document"), 1):
            document = item.text("id")
            added = job.put(
                out, "document", item,
                id=document, position=position, models=item.cell("models") or [],
                language=item.text("language") or job.mapping.vendor.language,
                **item.cells("kind", "title", "product_line"),
            )  # fmt: skip
            if added:
                _write_revision(job, out, item, finder, reader)
        for item in job.rows("document_part"):
            document = item.text("document") or ""
            if not out.has("document", document):
                reason = "is no document of this export"
                job.skip("document_part", item, "document", document, reason)
                continue
            uid = item.parts["part"].uid
            job.put(out, "document_part", item, document=document, uid=uid)


def _write_revision(
    job: ImportJob, out: DatasetOutput, item: SourceRow, finder: "PartFinder", reader: PdfReader
) -> None:
    document, rev = item.text("id") or "", item.text("rev") or ""
    revision = f"{document}/{rev}"
    content, sha256, size = _read(job, item, reader)
    out.add(
        "revision",
        id=revision, document=document, rev=rev, hash=sha256, size=size,
        pages=len(content.pages), outline=[list(entry) for entry in content.outline],
        problem=content.problem, **item.cells("issued", "withdrawn_on", "withdrawn_reason"),
    )  # fmt: skip
    first = _first_page_id(revision)
    for number, text in enumerate(content.pages, 1):
        out.add("page", id=first + number, revision=revision, number=number, text=text)
        for place, uid in enumerate(finder.uids_in(text)):
            out.add("page_part", revision=revision, number=number, uid=uid, position=place)


def _read(
    job: ImportJob, item: SourceRow, reader: PdfReader
) -> tuple[PdfContent, str | None, int | None]:
    name = item.text("pdf") or ""
    try:
        path = job.export.folder.locate(name)
    except (OSError, ValueError) as error:
        content = PdfContent(problem=str(error))
    else:
        content = reader.read(path)
    if content.problem is not None:
        job.leave_out(item, "pdf", name, f"{content.problem}; the document is listed without it")
        return content, None, None
    if not any(content.pages):
        reason = "has no text (a scan?), so the search cannot find its pages"
        job.export.problem(item.row, "pdf", name, reason, NOTED)
    data = path.read_bytes()
    return content, job.shelf.put(data), len(data)


def _first_page_id(revision: str) -> int:
    """Return where the ids of a revision's pages begin; the same at every import, 54 bits."""
    start = int.from_bytes(hashlib.sha256(revision.encode()).digest()[:5], "big")
    return start * _PAGES_PER_REVISION


class PartFinder:
    """Finds the catalogue's part numbers in texts, however they are spelled."""

    def __init__(self, parts: PartIndex) -> None:
        self._uids: dict[str, list[int]] = {}
        self._longest = 1
        for key, found in parts.by_folded_number().items():
            if len(key) < _SHORTEST_NUMBER or not any(ch.isdigit() for ch in key):
                continue
            self._uids[key] = [part.uid for part in found]
            words = max(len(part.number.split()) for part in found)
            self._longest = max(self._longest, words)

    def uids_in(self, text: str) -> list[int]:
        """Return the uids of the parts whose whole number stands in a text, ascending."""
        return sorted({uid for key in self._keys(text) for uid in self._uids.get(key, ())})

    def _keys(self, text: str) -> Iterator[str]:
        for line in text.splitlines():
            words = [fold_number(word) for word in _WORD.findall(line)]
            for start in range(len(words)):
                for length in range(1, self._longest + 1):
                    yield "".join(words[start : start + length])
