"""The window gets its pages from a child process, whatever the file does to it."""

import os
import random
import signal
import time
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfWriter
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.errors import DeskError, Kind

from distributor_app.paper.piece import Piece
from distributor_app.paper.words import Language, Words
from distributor_app.pdf.renderer import PdfRenderer


class Reader(QObject):
    """Somebody who asks for pages and writes down what came."""

    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.errors: list[DeskError] = []

    def done(self, result: object) -> None:
        self.got.append(result)

    def failed(self, error: DeskError) -> None:
        self.errors.append(error)

    @property
    def answers(self) -> int:
        return len(self.got) + len(self.errors)


@pytest.fixture
def renderer(qapp):
    made = PdfRenderer(page_seconds=3)
    yield made
    made.shutdown()


@pytest.fixture
def reader(qapp):
    return Reader()


@pytest.fixture
def manual(tmp_path) -> Path:
    canvas = Canvas(str(tmp_path / "manual.pdf"), pagesize=(400, 600))
    for number in range(1, 4):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 300, 400, 300, fill=1, stroke=0)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(100, 150, f"Tighten the cylinder head, page {number}")
        canvas.drawString(100, 100, "Zylinderköpfe 40-21A-0071")
        canvas.showPage()
    canvas.save()
    return tmp_path / "manual.pdf"


def endless(path: Path) -> Path:
    """A page that draws forms that draw forms: 10 to the power of 12 lines."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    ]
    levels = 12
    forms = [f"/F {5 + level} 0 R" for level in range(levels)]
    calls = "/F Do\n" * 10
    objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 4 0 R"
        f" /Resources << /XObject << {forms[0]} >> >> >>"
    )
    objects.append(f"<< /Length {len(calls)} >>\nstream\n{calls}\nendstream")
    for level in range(levels):
        content = calls if level < levels - 1 else "0 0 m 400 400 l S\n" * 50
        inner = f"/XObject << {forms[level + 1]} >>" if level < levels - 1 else ""
        objects.append(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 400 400]"
            f" /Resources << {inner} >> /Length {len(content)} >>\nstream\n{content}\nendstream"
        )
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    out += f"startxref\n{table}\n%%EOF".encode()
    path.write_bytes(out)
    return path


def test_a_document_tells_its_pages_and_draws_them(qtbot, renderer, reader, manual):
    renderer.open(reader, manual, reader.done, reader.failed)
    renderer.render(reader, manual, 2, 800, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 2, timeout=10_000)
    pages, image = reader.got
    assert pages.sizes == ((400, 600),) * 3
    assert (image.width(), image.height()) == (800, 1200)
    assert image.pixelColor(400, 200) == QColor(255, 0, 0)
    assert image.pixelColor(20, 1100) == QColor(255, 255, 255)


def test_searched_words_are_found_where_they_stand(qtbot, renderer, reader, manual):
    renderer.marks(reader, manual, [1], ["CYLIND", "zylinderkopfe", "4021a"], reader.done,
                   reader.failed)  # fmt: skip
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    places = reader.got[0][1]
    # "4021a" is not how the number is written; the words are found without case and accents.
    assert len(places) == 2
    first = places[0][0]
    assert 0.25 < first.left() < 0.45
    assert first.top() == pytest.approx(450 / 600, abs=0.03)
    assert 0 < first.height() < 0.03


def test_a_number_is_found_however_its_hyphens_are_typed(qtbot, renderer, reader, manual):
    renderer.marks(reader, manual, [1], ["40-21a 0071"], reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    assert len(reader.got[0][1]) == 1


def test_marks_lie_right_on_a_page_that_is_turned(qtbot, renderer, reader, manual, tmp_path):
    writer = PdfWriter(clone_from=manual)
    writer.pages[0].rotate(90)
    writer.write(tmp_path / "turned.pdf")
    renderer.marks(reader, tmp_path / "turned.pdf", [1], ["cylinder"], reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    box = reader.got[0][1][0][0]
    assert box.center().x() == pytest.approx(150 / 600, abs=0.03)
    assert box.height() > box.width()


def test_several_pages_are_searched_at_once(qtbot, renderer, reader, manual):
    renderer.marks(reader, manual, [2, 1], ["cylinder"], reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    assert list(reader.got[0]) == [2, 1]
    assert len(reader.got[0][1]) == 1


def test_a_page_is_drawn_lying_on_its_side(qtbot, renderer, reader, manual):
    renderer.render(reader, manual, 1, 300, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    renderer.render(reader, manual, 1, 300, reader.done, reader.failed, quarters=1)
    qtbot.waitUntil(lambda: reader.answers == 2, timeout=10_000)
    upright, turned = reader.got
    assert turned.width() == 300
    assert turned.height() / 300 == pytest.approx(300 / upright.height(), abs=0.02)


def test_the_newest_request_wins(qtbot, renderer, reader, manual):
    for width in range(100, 900, 10):
        renderer.render(reader, manual, 1, width, reader.done, reader.failed)
    qtbot.waitUntil(lambda: bool(reader.got) and reader.got[-1].width() == 890, timeout=10_000)
    assert reader.answers <= 2


def test_nothing_is_called_back_for_somebody_who_is_gone(qtbot, renderer, reader, manual):
    leaving = Reader()
    got = leaving.got
    renderer.render(leaving, manual, 1, 400, leaving.done, leaving.failed)
    leaving.deleteLater()
    renderer.render(reader, manual, 1, 200, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    assert not got


@pytest.mark.parametrize(
    "content", [b"", b"garbage", b"%PDF-1.7 and nothing else", random.Random(7).randbytes(20_000)]
)
def test_garbage_gets_a_sentence_and_the_child_lives(
    qtbot, renderer, reader, manual, tmp_path, content
):
    (tmp_path / "bad.pdf").write_bytes(content)
    renderer.open(reader, tmp_path / "bad.pdf", reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    assert reader.errors[0].kind is Kind.BAD_CONTENT
    assert "damaged" in reader.errors[0].sentence
    child = renderer.process_id
    renderer.open(reader, manual, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 2, timeout=10_000)
    assert len(reader.got) == 1
    assert renderer.process_id == child


def test_a_protected_document_and_a_missing_one_are_told_apart(
    qtbot, renderer, reader, manual, tmp_path
):
    writer = PdfWriter(clone_from=manual)
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(tmp_path / "locked.pdf")
    renderer.open(reader, tmp_path / "locked.pdf", reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    renderer.open(reader, tmp_path / "none.pdf", reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 2, timeout=10_000)
    assert "password" in reader.errors[0].sentence
    assert reader.errors[1].kind is Kind.NOT_FOUND


def test_a_page_that_is_not_there_is_said(qtbot, renderer, reader, manual):
    renderer.render(reader, manual, 4, 400, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    assert reader.errors[0].kind is Kind.BAD_INPUT


def test_the_next_page_comes_from_a_new_child_when_the_old_was_killed(
    qtbot, renderer, reader, manual
):
    renderer.open(reader, manual, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    first = renderer.process_id
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: renderer.process_id == 0, timeout=5_000)
    renderer.render(reader, manual, 1, 400, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 2, timeout=10_000)
    assert not reader.errors
    assert renderer.process_id != first


def test_a_page_that_never_ends_is_given_up_and_the_next_document_works(
    qtbot, renderer, reader, manual, tmp_path
):
    endless(tmp_path / "endless.pdf")
    renderer.render(reader, tmp_path / "endless.pdf", 1, 400, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    assert reader.errors[0].kind is Kind.BAD_CONTENT
    assert "reader ended" in reader.errors[0].sentence
    renderer.render(reader, manual, 1, 400, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 2, timeout=10_000)
    assert reader.got


def test_who_turns_away_from_a_page_that_hangs_does_not_wait_for_its_limit(
    qtbot, reader, manual, tmp_path
):
    patient = PdfRenderer(page_seconds=60)
    endless(tmp_path / "endless.pdf")
    patient.render(reader, tmp_path / "endless.pdf", 1, 400, reader.done, reader.failed)
    qtbot.waitUntil(lambda: patient.process_id != 0, timeout=5_000)
    started = time.monotonic()
    patient.render(reader, manual, 1, 400, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    assert time.monotonic() - started < 8
    assert reader.got
    patient.shutdown()


@pytest.mark.skipif(not Path("/proc").exists(), reason="reads /proc")
def test_shutdown_leaves_no_process_behind(qtbot, reader, manual):
    renderer = PdfRenderer()
    renderer.open(reader, manual, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    child = renderer.process_id
    renderer.shutdown()
    assert not Path(f"/proc/{child}").exists()


def test_pages_are_stamped_in_the_language_given(qtbot, renderer, reader, manual, tmp_path):
    german = {"page {page} of {pages}, printed {at}": "Seite {page} von {pages}, gedruckt am {at}",
              "rev {revision}": "Rev. {revision}"}  # fmt: skip
    words = Words(lambda source, _count=-1: german.get(source, source))
    renderer.extract(
        reader, [Piece(manual, (3,), "Manual", "B")],
        printed_at=datetime(2026, 11, 22, 14, 5, tzinfo=UTC), language=Language("de_DE", words),
        target=tmp_path / "out.pdf", done=reader.done, failed=reader.failed,
    )  # fmt: skip
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=15_000)
    text = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0].get_textpage().get_text_range()
    assert "Manual, Rev. B" in text
    assert "Seite 3 von 3, gedruckt am 22.11.2026" in text


def test_pages_are_stamped_in_the_child_too(qtbot, renderer, reader, manual, tmp_path):
    def extract(source: Path) -> None:
        renderer.extract(
            reader, [Piece(source, (3,), "Manual", "B")],
            printed_at=datetime(2026, 11, 22, 14, 5, tzinfo=UTC), language=Language("en"),
            target=tmp_path / "out.pdf", done=reader.done, failed=reader.failed,
        )  # fmt: skip

    extract(manual)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=15_000)
    text = pypdfium2.PdfDocument(tmp_path / "out.pdf")[0].get_textpage().get_text_range()
    assert "Manual, rev B" in text
    (tmp_path / "bad.pdf").write_bytes(b"no")
    extract(tmp_path / "bad.pdf")
    qtbot.waitUntil(lambda: reader.answers == 2, timeout=15_000)
    assert reader.errors[0].kind is Kind.BAD_CONTENT


def test_a_page_as_large_as_a_house_is_drawn_within_reason(qtbot, renderer, reader, tmp_path):
    out = BytesIO()
    canvas = Canvas(out, pagesize=(14_000, 14_000))
    canvas.showPage()
    canvas.save()
    (tmp_path / "large.pdf").write_bytes(out.getvalue())
    renderer.render(reader, tmp_path / "large.pdf", 1, 100_000, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=20_000)
    image = reader.got[0]
    assert image.width() * image.height() <= 40_100_000


@pytest.mark.skipif(not Path("/proc").exists(), reason="reads /proc")
def test_the_child_ends_with_whoever_owns_it(qtbot, reader, manual):
    owner = QObject()
    renderer = PdfRenderer(owner)
    renderer.open(reader, manual, reader.done, reader.failed)
    qtbot.waitUntil(lambda: reader.answers == 1, timeout=10_000)
    child = renderer.process_id
    owner.deleteLater()
    qtbot.waitUntil(lambda: not Path(f"/proc/{child}").exists(), timeout=10_000)
