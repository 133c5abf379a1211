"""Manuals on a real desk with a real library: what is printed, noted and ordered is really kept."""

import hashlib
from decimal import Decimal

import pypdfium2
import pytest
from PySide6.QtCore import Qt

from catalog_cache.contract.dataset.schema import SCHEMA_VERSION

from catalog_cache.datasets.store import Installed

from vendor_hub.publish.writer import DatasetWriter

from distributor_app.screens.manuals.page import ManualsScreen

WAIT = 15_000


@pytest.fixture
def stocked_desk(counter_desk, write_manual, as_of):
    """The counter's desk with a manual in two revisions, a bulletin, and one still to fetch."""
    datasets = counter_desk.folder.datasets
    counter_desk.folder.files.mkdir(parents=True, exist_ok=True)
    with DatasetWriter(datasets / "manuals-1-1.db", "manuals", as_of=as_of) as writer:
        page_id = 0
        for position, (document, kind, title) in enumerate(
            (("HX6", "repair", "HX 6 repair manual"), ("SB12", "safety", "Bulletin 12/26"),
             ("HX4", "repair", "HX 4 repair manual")), 1,
        ):  # fmt: skip
            writer.add(
                "document", id=document, kind=kind, title=title, language="en",
                product_line="HX", models=["HX 6"], position=position,
            )  # fmt: skip
        for revision, document, rev, pages, here in (
            ("HX6/C", "HX6", "C", 12, True), ("HX6/B", "HX6", "B", 12, True),
            ("SB12/A", "SB12", "A", 1, True), ("HX4/A", "HX4", "A", 2, False),
        ):  # fmt: skip
            content = write_manual(counter_desk.folder.files / "new.pdf", revision, pages)
            sha = hashlib.sha256(content.read_bytes()).hexdigest()
            if here:
                place = counter_desk.folder.files / sha[:2] / sha
                place.parent.mkdir(parents=True, exist_ok=True)
                content.replace(place)
                document_pdf = pypdfium2.PdfDocument(place)
                for number, page in enumerate(document_pdf, 1):
                    page_id += 1
                    text = page.get_textpage().get_text_range()
                    writer.add("page", id=page_id, revision=revision, number=number, text=text)
                document_pdf.close()
            writer.add(
                "revision", id=revision, document=document, rev=rev, issued="2026-05-12",
                hash=sha, size=9000, pages=pages, outline=[[1, "1 General", 1], [1, "2 Head", 4]],
                replaces="HX6/B" if revision == "HX6/C" else None,
                withdrawn_on="2026-03-01" if rev == "B" else None,
                withdrawn_reason="wrong torque" if rev == "B" else None,
            )  # fmt: skip
        on_page = {"revision": "HX6/C", "number": 5}
        writer.add("page_part", **on_page, uid=6, qty=Decimal(1), position=0)
        writer.add("page_part", **on_page, uid=4, position=1)
        writer.add(
            "bulletin_link", bulletin="SB12", seq=1, document="HX6", page_from=5, page_to=6,
            action="inspect",
        )  # fmt: skip
    stamp = as_of.isoformat()
    counter_desk._store.put_in_use(
        "manuals", Installed("manuals-1-1.db", 1, 1, stamp, stamp, 9, "", SCHEMA_VERSION)
    )
    return counter_desk


@pytest.fixture
def page(qtbot, stocked_desk, counter_context):
    made = ManualsScreen(counter_context)
    qtbot.addWidget(made)
    made.resize(1104, 700)
    made.show()
    made.open({})
    qtbot.waitUntil(lambda: made._left.entries.rowCount() > 0, timeout=WAIT)
    return made


def notices(page) -> str:
    return " | ".join(
        page._viewer.notices.itemAt(at).widget().accessibleName()
        for at in range(page._viewer.notices.count())
    )


def open_page_5(qtbot, page, settled) -> None:
    qtbot.keyClicks(page._left.search, "cylinder head torque")
    qtbot.waitUntil(lambda: page._left.entries.row_of("HX6/C", 5) >= 0, timeout=WAIT)
    page.open({"revision": "HX6/C", "page": "5"})
    qtbot.waitUntil(lambda: not page._viewer.canvas.picture(5).isNull(), timeout=WAIT)
    settled()


def test_a_page_is_found_read_and_what_concerns_it_is_said(qtbot, page, settled, asked):
    open_page_5(qtbot, page, settled)
    assert page._viewer.page == 5
    assert "Bulletin 12/26" in notices(page)
    model = page._side._list.model()
    assert [model.entry(row).title for row in range(2)] == ["40210-33", "61-04-120"]
    qtbot.waitUntil(lambda: bool(page._viewer.canvas.marks(5)), timeout=WAIT)
    assert not asked.errors


def test_what_was_printed_is_in_the_log_and_said_on_the_page(
    qtbot, page, settled, asked, stocked_desk, tmp_path
):
    open_page_5(qtbot, page, settled)
    page._on_print_asked()
    qtbot.keyClicks(page._printing.dialog.ranges, "5-6")
    page._printing.dialog.save_to(str(tmp_path / "pages.pdf"))
    qtbot.waitUntil(lambda: bool(asked.toasts), timeout=30_000)
    (entry,) = stocked_desk.manuals.prints()
    assert (entry.document, entry.rev, entry.pages, entry.by) == ("HX6", "C", "5-6", "Ana Ruiz")
    qtbot.waitUntil(lambda: "You printed this page" in notices(page), timeout=WAIT)
    text = pypdfium2.PdfDocument(tmp_path / "pages.pdf")[1].get_textpage().get_text_range()
    assert "HX 6 repair manual, rev C" in text
    assert "page 6 of 12" in text


def test_the_parts_of_the_page_are_in_the_cart(qtbot, page, settled, asked, stocked_desk):
    open_page_5(qtbot, page, settled)
    page._side._add_all.click()
    qtbot.waitUntil(lambda: bool(asked.toasts), timeout=WAIT)
    draft = stocked_desk.drafts.view(stocked_desk.drafts.current())
    assert [(line.part.number, line.qty) for line in draft.lines] == [
        ("40210-33", 1), ("61-04-120", 1)
    ]  # fmt: skip


def test_a_note_outlives_the_screen(qtbot, page, settled, stocked_desk):
    open_page_5(qtbot, page, settled)
    page._side._write.click()
    qtbot.keyClicks(page._side.notes.field, "Hidden bolt")
    qtbot.keyClick(page._side.notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    qtbot.waitUntil(lambda: bool(stocked_desk.notes.of("page:HX6/C/5")), timeout=WAIT)
    assert stocked_desk.manuals.page("HX6/C", 5).notes[0].text == "Hidden bolt"


def test_bookmarks_and_notes_are_kept_taken_away_and_put_back(stocked_desk):
    notes = stocked_desk.notes
    notes.set_bookmark("HX6/C", 5, True)
    notes.set_bookmark("HX6/B", 2, True)
    notes.set_bookmark("gone", 1, True)
    assert [(one.title, one.rev, one.page) for one in notes.bookmarks()] == [
        ("HX 6 repair manual", "B", 2), ("HX 6 repair manual", "C", 5)
    ]  # fmt: skip
    assert stocked_desk.manuals.page("HX6/C", 5).bookmarked
    notes.set_bookmark("HX6/C", 5, False)
    assert not stocked_desk.manuals.page("HX6/C", 5).bookmarked
    written = notes.add("page:HX6/C/5", "Hidden bolt")
    notes.remove(written.id)
    notes.put_back(written)
    assert notes.of("page:HX6/C/5") == (written,)


def test_a_withdrawn_revision_says_why_and_leads_to_the_valid_one(qtbot, page, settled):
    page.open({"revision": "HX6/B", "page": "2"})
    qtbot.waitUntil(lambda: "wrong torque" in notices(page), timeout=WAIT)
    settled()
    assert "Revision C replaces this one" in notices(page)
    page._viewer.notices.itemAt(1).widget().triggered.emit("HX6/C#1")
    qtbot.waitUntil(lambda: page.state()["revision"] == "HX6/C", timeout=WAIT)


def test_a_manual_that_is_not_here_says_so_without_a_network(qtbot, page, asked):
    page.open({"document": "HX4"})
    qtbot.waitUntil(
        lambda: (
            "Not on this computer" in page._viewer._message.accessibleName()
            and "does not answer" in page._viewer._message.accessibleDescription()
        ),
        timeout=30_000,
    )
    assert not page._side._print.isEnabled()
    assert not asked.errors
