"""A library of two manuals and a bulletin, and a desk that keeps it, as the facade would."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.records import (
    AccountInfo,
    Bookmark,
    DocumentInfo,
    DocumentView,
    HitKind,
    Note,
    PageHit,
    PageNotice,
    PagePart,
    PageView,
    PartHit,
    Progress,
)

from distributor_app.screens.manuals.page import ManualsScreen

STEPS = (
    "Clean the faces of block and head. Fit a new gasket (part 33-019-2).",
    "Oil the threads of the bolts and tighten the cylinder head bolts to a",
    "torque of 52 Nm in the order shown, in three passes.",
)


def write_manual(path: Path, title: str, pages: int) -> Path:
    """Write a manual with a frame, a heading and three sentences a page."""
    canvas = Canvas(str(path), pagesize=A4)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(56, 790, title)
        canvas.drawRightString(540, 790, f"Chapter {1 + number // 4}")
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(56, 750, f"{number}. Fitting the cylinder head")
        canvas.setFont("Times-Roman", 11)
        for at, step in enumerate(STEPS):
            canvas.drawString(56, 724 - 16 * at, step)
        canvas.setStrokeColorRGB(0.7, 0.1, 0.1)
        canvas.rect(56, 630, 484, 34)
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(66, 644, "WARNING  Oil under pressure. Relieve the pressure first.")
        canvas.setStrokeColorRGB(0.2, 0.3, 0.4)
        canvas.rect(150, 300, 280, 200)
        canvas.circle(290, 400, 60)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture(name="write_manual")
def write_manual_() -> Callable[[Path, str, int], Path]:
    """Writes a manual of some pages and returns where."""
    return write_manual


@pytest.fixture
def as_of() -> datetime:
    """The source time of the library."""
    return datetime(2026, 11, 20, 6, 10, tzinfo=UTC)


def part(uid: int, number: str, name: str) -> PartHit:
    return PartHit(
        uid=uid, brand="HX", number=number, name=name, category="", sale_status="active",
        kind=HitKind.NUMBER, found_by="", replaced_by="", fits="", stock=None, net=None,
        price_status="unknown", picture="",
    )  # fmt: skip


def document(name: str, title: str, **fields: object) -> DocumentInfo:
    values = {
        "id": name, "kind": "repair", "title": title, "language": "en",
        "product_line": "Hydraulic units", "models": ("HX 6",), "revision": f"{name}-C",
        "rev": "C", "issued": date(2026, 5, 12), "pages": 12, "size": 1_200_000,
        "file": name, "on_disk": True, "withdrawn": "", "problem": "", **fields,
    }  # fmt: skip
    return DocumentInfo(**values)


@dataclass
class Library:
    """What the desk keeps, in the facade's words; every part of the facade is this one object."""

    folder: Path
    documents: dict[str, DocumentInfo] = field(default_factory=dict)
    written: list[Note] = field(default_factory=list)
    pack: str = ""
    marked: list[Bookmark] = field(default_factory=list)
    printed: list[tuple[str, str]] = field(default_factory=list)
    added: list[tuple[int, Decimal]] = field(default_factory=list)
    searches: list[str] = field(default_factory=list)
    offline: bool = False
    slow: bool = False
    broken: bool = False

    def _of(self, name: str) -> DocumentInfo:
        for info in self.documents.values():
            if name in (info.id, info.revision):
                return info
        raise DeskError(Kind.NOT_FOUND, "This document is not in the library.")

    def _check(self):
        if self.broken:
            raise DeskError(Kind.DISK, "The file cannot be read.", cause="disk I/O error")

    # manuals
    def library(self):
        self._check()
        return tuple(self.documents.values())

    def view(self, name):
        self._check()
        info = self._of(name)
        outline = ((1, "1 General", 1), (1, "2 Engine", 4), (2, "2.1 Cylinder head", 5),
                   (1, "3 Frame", 9)) if info.id == "hx6" else ()  # fmt: skip
        older = [(one.revision, one.rev, "2025-01-10") for one in self.documents.values()
                 if one.id == f"{info.id}-old"]  # fmt: skip
        return DocumentView(info, outline, ((info.revision, info.rev, "2026-05-12"), *older))

    def page(self, revision, number):
        info = self._of(revision)
        notices = []
        if info.id == "hx6" and number == 5:
            notices.append(PageNotice("safety", "Bulletin 12/26: 58 Nm from serial 24 118.", "b12"))
        if any(revision == done for done, _ in self.printed):
            notices.append(PageNotice("printed", "You printed this page on 3 Apr 2026."))
        parts = (
            PagePart(part(1, "33-019-2", "Gasket, cylinder head"), Decimal(1)),
            PagePart(part(2, "33-020-10", "Bolt M10×95, 10.9"), Decimal(4)),
            PagePart(part(3, "33-018-1", "Cylinder head, HX 6"), None),
        )
        subject = f"page:{revision}/{number}"
        notes = tuple(note for note in self.written if note.subject == subject)
        marked = (revision, number) in [(one.revision, one.page) for one in self.marked]
        named = parts if number == 5 else ()
        return PageView(number, str(number), named, tuple(notices), notes, marked)

    def search(self, text, _cancel=None, *, document=None, **_):
        self._check()
        self.searches.append(text)
        if "nothing" in text or "hx4" in text:
            return ()
        hits = [
            PageHit("hx6", "hx6-C", "HX 6 repair manual", "repair", "C", page,
                    "…tighten the \x02cylinder\x03 \x02head\x03 bolts to a \x02torque\x03 of 52 Nm"
                    " in the order shown, in three passes…")
            for page in (5, 7, 11)
        ]  # fmt: skip
        if document is None:
            hits.append(PageHit("b12", "b12-C", "Bulletin 12/26", "bulletin", "C", 1,
                                "New \x02torque\x03 for \x02cylinder head\x03 bolts"))  # fmt: skip
        return tuple(hits)

    def fetch(self, revision, progress=None, cancel=None):
        info = self._of(revision)
        if info.on_disk:
            return self.folder / info.file
        if self.offline:
            raise DeskError(
                Kind.NO_NETWORK, "The vendor cannot be reached.", remedy="Try again later."
            )
        for done in (300_000, 900_000, info.size):
            if progress is not None:
                progress(Progress("file", done, info.size))
            if self.slow:
                assert cancel.wait(20)
                raise CancelledError
        write_manual(self.folder / info.file, info.title, info.pages)
        self.documents[info.id] = replace(info, on_disk=True)
        return self.folder / info.file

    def log_print(self, revision, pages):
        self.printed.append((revision, pages))

    # files
    def path(self, sha256):
        found = self.folder / sha256
        return found if found.exists() else None

    # notes
    def add(self, subject, text):
        note = Note(f"n{len(self.written)}", subject, text, "Marc", datetime.now(UTC))
        self.written.append(note)
        return note

    def remove(self, name):
        self.written = [note for note in self.written if note.id != name]

    def put_back(self, note):
        self.remove(note.id)
        self.written.append(note)

    def job_pack(self):
        self._check()
        return self.pack

    def keep_job_pack(self, text):
        self.pack = text

    def bookmarks(self):
        return tuple(self.marked)

    def set_bookmark(self, revision, page, on):
        info = self._of(revision)
        mark = Bookmark(info.id, revision, info.title, info.rev, page)
        self.marked = [*([mark] if on else []), *(one for one in self.marked if one != mark)]

    # drafts
    def current(self):
        return "d1"

    def add_part(self, _draft, uid, qty):
        self.added.append((uid, qty))


class Desk:
    """Stands for the facade: each of its parts is the library above."""

    def __init__(self, library: Library) -> None:
        self.manuals = self.files = self.notes = self.drafts = library
        self.info = AccountInfo(
            "halden", "Halden Hydraulics", "#0F6E84", "R-1", "Riverside", "p", "Marc", "EUR",
            frozenset({"order"}), "https://hub.example", "",
        )  # fmt: skip


@pytest.fixture
def library(tmp_path) -> Library:
    kept = Library(tmp_path)
    for info in (
        document("hx6", "HX 6 repair manual"),
        document("hx4", "HX 4 repair manual", on_disk=False, pages=6),
        document("b12", "Bulletin 12/26", kind="bulletin", pages=1),
        document("old", "HX 2 repair manual", withdrawn="withdrawn on 2026-03-01: wrong torque"),
        document("bad", "HX 8 parts list", kind="parts", problem="The file is damaged.", pages=0,
                 product_line="Lifts", file="", on_disk=False),
    ):  # fmt: skip
        kept.documents[info.id] = info
        if info.on_disk:
            write_manual(tmp_path / info.id, info.title, info.pages)
    return kept


@pytest.fixture
def context(make_context, library):
    return make_context(Desk(library))


@pytest.fixture
def open_screen(qtbot, context):
    def opened() -> ManualsScreen:
        made = ManualsScreen(context)
        qtbot.addWidget(made)
        made.resize(1104, 700)
        made.show()
        made.open({})
        qtbot.waitUntil(lambda: made._left.entries.rowCount() > 0, timeout=10_000)
        return made

    return opened


@pytest.fixture
def screen(open_screen):
    return open_screen()


@pytest.fixture
def text_of():
    def read(path: Path) -> list[str]:
        document = pypdfium2.PdfDocument(path)
        return [page.get_textpage().get_text_range() for page in document]

    return read
