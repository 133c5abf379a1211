"""Builds all documents and writes the dataset `manuals`: revisions, page text, parts on pages."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

import pypdfium2

from vendor_hub.demo.maker.drawing.pictures import machine_picture
from vendor_hub.demo.maker.manuals.bulletins import Bulletin, bulletins
from vendor_hub.demo.maker.manuals.layout import Block, Pdf, Sheet, to_pdf
from vendor_hub.demo.maker.manuals.operation import operation_manual
from vendor_hub.demo.maker.manuals.repair import repair_manual
from vendor_hub.demo.maker.model import Assembly, Clauses, DemoContent, DemoPart, Model
from vendor_hub.demo.maker.programme import HALDEN
from vendor_hub.files import FileShelf
from vendor_hub.publish.writer import DatasetWriter, UidOf

_NUMBER = re.compile(r"(?<![\w-])\d[\dA-Z]*(?:-[\dA-Z]+)+(?![\w-])")


@dataclass(frozen=True, slots=True)
class _Issue:
    """One revision of a document, ready to be set."""

    document: str
    rev: str
    sheet: Sheet
    blocks: list[Block]
    issued: date
    cover: bool = True
    replaces: str | None = None
    withdrawn_on: date | None = None
    withdrawn_reason: str | None = None
    requires_ack_by: date | None = None


class _Library:
    """Writes documents one after the other and remembers where headings are."""

    def __init__(
        self, content: DemoContent, writer: DatasetWriter, uid_of: UidOf, files: FileShelf
    ) -> None:
        self.content = content
        self._writer = writer
        self._uid_of = uid_of
        self._files = files
        self._page_id = 0
        self._parts = {part.number: part for part in content.parts if part.brand == HALDEN}
        self._bought_in = {f"{p.number} ({p.brand})": p for p in content.parts if p.brand != HALDEN}
        self._qty = _quantities(content)
        self.outlines: dict[str, Pdf] = {}

    def document(
        self, place: int, code: str, kind: str, title: str, models: list[str],
        effectivity: Clauses | None = None,
    ) -> None:  # fmt: skip
        """Write a document's row."""
        lines = {m.product_line for m in self.content.models if m.code in models}
        self._writer.add(
            "document", id=code, kind=kind, title=title, language="en",
            product_line=lines.pop() if len(lines) == 1 else None, models=[*models],
            effectivity=[*effectivity] if effectivity else None, position=place,
        )  # fmt: skip

    def issue(self, issue: _Issue) -> set[DemoPart]:
        """Set and write a revision with its pages; return the parts that it names."""
        pdf = to_pdf(issue.sheet, issue.blocks, cover=issue.cover)
        revision = f"{issue.document}/{issue.rev}"
        texts = page_texts(pdf.content)
        self.outlines[revision] = pdf
        self._writer.add(
            "revision",
            id=revision,
            document=issue.document,
            rev=issue.rev,
            issued=issue.issued.isoformat(),
            hash=self._files.put(pdf.content),
            size=len(pdf.content),
            pages=len(texts),
            outline=[list(entry) for entry in pdf.outline],
            replaces=issue.replaces,
            withdrawn_on=_day(issue.withdrawn_on),
            withdrawn_reason=issue.withdrawn_reason,
            requires_ack_by=_day(issue.requires_ack_by),
        )
        named: set[DemoPart] = set()
        for number, text in enumerate(texts, start=1):
            self._page_id += 1
            self._writer.add(
                "page", id=self._page_id, revision=revision, number=number, label=str(number),
                text=text,
            )  # fmt: skip
            named |= self._page_parts(revision, number, text, pdf)
        return named

    def _page_parts(self, revision: str, number: int, text: str, pdf: Pdf) -> set[DemoPart]:
        found = [self._parts[n] for n in dict.fromkeys(_NUMBER.findall(text)) if n in self._parts]
        found += [part for written, part in self._bought_in.items() if written in text]
        chapter = ""
        for level, title, page in pdf.outline:
            if level == 1 and page <= number:
                chapter = title.partition(" ")[2]
        for place, part in enumerate(found):
            self._writer.add(
                "page_part", revision=revision, number=number, position=place,
                uid=self._uid_of(part.brand, part.number),
                qty=self._qty.get((chapter, part.number)),
            )  # fmt: skip
        return set(found)

    def parts_of(self, document: str, parts: set[DemoPart]) -> None:
        """Write which parts a document is about."""
        for part in sorted(parts, key=lambda p: p.number):
            self._writer.add(
                "document_part", document=document, uid=self._uid_of(part.brand, part.number)
            )

    def link(self, bulletin: Bulletin, code: str) -> None:
        """Write what a bulletin touches: pages of a manual and the parts it names."""
        seq = 0
        pages = self._pages_of(bulletin)
        effect: list[object] = [*bulletin.effectivity]
        due = _day(bulletin.due)
        if pages is not None:
            seq = 1
            self._writer.add(
                "bulletin_link", bulletin=code, seq=seq, document=bulletin.touches,
                page_from=pages[0], page_to=pages[1], effectivity=effect, action=bulletin.action,
                due=due,
            )  # fmt: skip
        for number in bulletin.parts:
            seq += 1
            self._writer.add(
                "bulletin_link", bulletin=code, seq=seq, uid=self._uid_of(HALDEN, number),
                effectivity=effect, action=bulletin.action, due=due,
            )  # fmt: skip

    def _pages_of(self, bulletin: Bulletin) -> tuple[int, int] | None:
        """Return the first and last page of the section that the bulletin names."""
        if bulletin.touches is None:
            return None
        current = [r for r in self.outlines if r.startswith(f"{bulletin.touches}/")][-1]
        outline = self.outlines[current].outline
        for i, (_, title, page) in enumerate(outline):
            if title.endswith(bulletin.section):
                after = outline[i + 1][2] if i + 1 < len(outline) else page
                return page, max(page, after)
        raise ValueError(f"{bulletin.touches} has no section {bulletin.section}")


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page as PDFium reads it, with plain line ends."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            text = text_page.get_text_range()
            texts.append(text.replace("\r\n", "\n").replace("\r", "\n").strip())
            text_page.close()
            page.close()
        return texts
    finally:
        document.close()


def _quantities(content: DemoContent) -> dict[tuple[str, str], str]:
    """Return how many of a part the parts list of a chapter states, by (title, number)."""
    found: dict[tuple[str, str], str] = {}
    for assembly in content.assemblies:
        for position in assembly.positions:
            for entry in position.parts:
                if entry.qty_kind == "number" and entry.qty is not None:
                    key = (assembly.title, entry.part.number)
                    found.setdefault(key, f"{entry.qty.normalize():f}")
    return found


def write_manuals(
    content: DemoContent, writer: DatasetWriter, uid_of: UidOf, files: FileShelf
) -> None:
    """Write all documents with their pages; the PDFs go onto the shelf."""
    library = _Library(content, writer, uid_of, files)
    place = 0
    for model in content.models:
        mine = [a for a in content.assemblies if model.code in a.models]
        for kind in ("repair", "operation"):
            place += 1
            _manual(library, place, kind, model, mine)
    for bulletin in bulletins(content.today):
        place += 1
        _bulletin(library, place, bulletin)


def document_code(model: Model, kind: str) -> str:
    """Return the id of a model's manual, "HX6-R" for the repair manual of the HX 6."""
    return f"{model.code.replace(' ', '')}-{kind[0].upper()}"


def _manual(library: _Library, place: int, kind: str, model: Model, mine: list[Assembly]) -> None:
    code = document_code(model, kind)
    title = f"{model.code} {kind} manual"
    library.document(place, code, kind, title, [model.code])
    today = library.content.today
    current = "C" if kind == "repair" else "B"
    torque = model.torques[0][1] if model.product_line == "HX" else None
    named: set[DemoPart] = set()
    issues = [_issue(kind, model, mine, current, today - timedelta(days=190), torque)]
    if code == "HX6-R":
        issued = today - timedelta(days=910)
        old = _issue(kind, model, mine, "B", issued, "46", today - timedelta(days=186))
        issues.insert(0, old)
    for issue in issues:
        named |= library.issue(issue)
    library.parts_of(code, named)


def _issue(
    kind: str, model: Model, mine: list[Assembly], rev: str, issued: date, torque: str | None,
    withdrawn: date | None = None,
) -> _Issue:  # fmt: skip
    code = document_code(model, kind)
    top = next(a for a in mine if a.top)
    if kind == "repair":
        blocks = repair_manual(model, mine, torque)
    else:
        blocks = operation_manual(model, top, next(a for a in mine if a.role == "controls"))
    number = f"HH-{code}"
    day = f"{issued.day} {issued:%B %Y}"
    sheet = Sheet(
        f"{kind.capitalize()} manual", model.name_en, number, rev, day, model.code,
        f"{kind.capitalize()} manual", machine_picture(model.code),
    )  # fmt: skip
    replaced = {"C": f"{code}/B"}.get(rev) if code == "HX6-R" else None
    return _Issue(
        code, rev, sheet, blocks, issued, replaces=replaced, withdrawn_on=withdrawn,
        withdrawn_reason="Wrong torque of the cylinder head bolts; use revision C"
        if withdrawn else None,
    )  # fmt: skip


def _bulletin(library: _Library, place: int, bulletin: Bulletin) -> None:
    code = f"SB-{bulletin.number.replace('/', '-')}"
    library.document(
        place, code, bulletin.kind, f"Bulletin {bulletin.number}: {bulletin.title}",
        [bulletin.model], bulletin.effectivity,
    )  # fmt: skip
    day = f"{bulletin.issued.day} {bulletin.issued:%B %Y}"
    word = "Safety bulletin" if bulletin.kind == "safety" else "Service bulletin"
    word = f"{word} {bulletin.number}"
    sheet = Sheet(bulletin.title, "", f"HH-{code}", "A", day, bulletin.model, word)
    named = library.issue(
        _Issue(
            code, "A", sheet, bulletin.blocks, bulletin.issued, cover=False,
            requires_ack_by=bulletin.due if bulletin.kind == "safety" else None,
        )
    )  # fmt: skip
    library.parts_of(code, named)
    library.link(bulletin, code)
