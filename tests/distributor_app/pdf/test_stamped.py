"""Stamped pages are made in a child that tells how far it is and ends when it is told to."""

from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.errors import CancelledError, DeskError, Kind

from distributor_app.paper.piece import Piece
from distributor_app.paper.words import Language, Words
from distributor_app.pdf.pictures import page_pictures
from distributor_app.pdf.stamped import write_stamped
from distributor_app.pdf.talk import Stop

ENGLISH = Language("en")
AT = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    canvas = Canvas(str(tmp_path / "manual.pdf"), pagesize=(400, 600))
    for number in range(1, 5):
        canvas.drawString(100, 150, f"Tighten the cylinder head, page {number}")
        canvas.showPage()
    canvas.save()
    return tmp_path / "manual.pdf"


def write(source: Path, pages: tuple[int, ...], target: Path, language=ENGLISH, **more) -> None:
    pieces = [Piece(source, pages, "Manual", "B")]
    write_stamped(pieces, target, printed_at=AT, language=language, **more)


def test_pages_are_stamped_in_the_language_given(manual, tmp_path):
    german = {"page {page} of {pages}, printed {at}": "Seite {page} von {pages}, gedruckt am {at}",
              "rev {revision}": "Rev. {revision}"}  # fmt: skip
    words = Words(lambda source, _count=-1: german.get(source, source))
    write(manual, (3,), tmp_path / "out.pdf", Language("de_DE", words))
    text = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0].get_textpage().get_text_range()
    assert "Manual, Rev. B" in text
    assert "Seite 3 von 4, gedruckt am 22.11.2026" in text


def test_pages_are_stamped_in_the_child_and_counted(manual, tmp_path):
    done = []
    write(manual, (3, 1), tmp_path / "out.pdf", progress=done.append)
    text = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0].get_textpage().get_text_range()
    assert "Manual, rev B" in text
    assert "page 3" in text
    assert done == [1, 2]


def test_a_document_that_cannot_be_read_is_said(tmp_path):
    (tmp_path / "bad.pdf").write_bytes(b"no")
    with pytest.raises(DeskError) as refused:
        write(tmp_path / "bad.pdf", (1,), tmp_path / "out.pdf")
    assert refused.value.kind is Kind.BAD_CONTENT


def test_a_stop_in_the_middle_ends_the_child_and_nothing_is_written(manual, tmp_path):
    stop = Stop()

    def stop_at_two(done: int) -> None:
        if done == 2:
            stop.set()

    with pytest.raises(CancelledError):
        write(manual, (1, 2, 3, 4) * 100, tmp_path / "out.pdf", progress=stop_at_two, stop=stop)
    assert not (tmp_path / "out.pdf").exists()


def test_what_is_stopped_before_it_began_does_not_begin(manual, tmp_path):
    stop = Stop()
    stop.set()
    with pytest.raises(CancelledError):
        write(manual, (1,), tmp_path / "out.pdf", stop=stop)
    with pytest.raises(CancelledError):
        next(page_pictures(manual, lambda width, _: round(width), stop))
