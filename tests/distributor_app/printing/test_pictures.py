"""Where no system takes PDF, pages are drawn one by one on the printer."""

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.errors import CancelledError, DeskError, Kind

from distributor_app.pdf.talk import Stop
from distributor_app.printing.pictures import draw_on, submit


class Device(QPrinter):
    """A printer into a file; it remembers whether the job was taken back."""

    taken_back = False

    def abort(self) -> bool:
        self.taken_back = True
        return super().abort()


@pytest.fixture
def device(qapp, tmp_path):
    printer = Device()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


def test_every_page_is_drawn_lying_as_it_does(device, tmp_path):
    canvas = Canvas(str(tmp_path / "m.pdf"))
    for size in ((595, 842), (842, 595), (595, 842)):
        canvas.setPageSize(size)
        canvas.rect(0, 0, size[0] / 2, size[1], fill=1)
        canvas.showPage()
    canvas.save()
    draw_on(device, tmp_path / "m.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "paper.pdf")
    assert [page.get_width() > page.get_height() for page in document] == [False, True, False]
    for page in document:
        picture = page.render(scale=0.5).to_pil().convert("L")
        assert picture.getpixel((picture.width // 4, picture.height // 2)) < 50
        assert picture.getpixel((picture.width * 3 // 4, picture.height // 2)) > 200


def two_pages(path):
    canvas = Canvas(str(path))
    for _ in range(2):
        canvas.drawString(80, 700, "Fitting the cylinder head")
        canvas.showPage()
    canvas.save()
    return path


def test_each_page_drawn_is_told(device, tmp_path):
    drawn = []
    draw_on(device, two_pages(tmp_path / "m.pdf"), drawn.append)
    assert drawn == [1, 2]


def test_what_is_stopped_in_the_middle_is_taken_back_from_the_printer(device, tmp_path):
    stop = Stop()
    with pytest.raises(CancelledError):
        draw_on(device, two_pages(tmp_path / "m.pdf"), lambda _: stop.set(), stop)
    assert device.taken_back


def test_a_document_that_cannot_be_drawn_is_said(device, tmp_path):
    (tmp_path / "m.pdf").write_bytes(b"no pdf")
    with pytest.raises(DeskError) as refused:
        draw_on(device, tmp_path / "m.pdf")
    assert refused.value.kind is Kind.BAD_CONTENT


def test_a_printer_that_is_gone_is_said(qapp, tmp_path):
    with pytest.raises(DeskError) as refused:
        submit(tmp_path / "m.pdf", "No such printer", copies=1, title="x")
    assert refused.value.kind is Kind.NOT_FOUND
