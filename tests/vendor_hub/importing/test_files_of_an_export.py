"""Names in an export stay inside its folder; pictures and PDFs are read or listed with why not."""

import io
import os
import sys

import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from vendor_hub.importing.pdf_text import PdfReader, read_pdf

GIF = b"GIF89a" + b"\x01\x00\x01\x00\x80\x00\x00" + b"\x00" * 12

PICTURED = """picture = "Picture"
"""


def pdf(*pages: str, title: str = "Manual", password: str | None = None) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    canvas.setTitle(title)
    for number, text in enumerate(pages, 1):
        canvas.bookmarkPage(f"p{number}")
        canvas.addOutlineEntry(f"Chapter {number}", f"p{number}", level=0)
        for place, line in enumerate(text.splitlines()):
            canvas.drawString(72, 720 - 14 * place, line)
        canvas.showPage()
    canvas.save()
    if password is None:
        return stream.getvalue()
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(stream))
    writer.encrypt(password, algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def test_a_picture_is_stored_once_under_its_hash(vendor, parts):
    vendor.file("parts.csv", "Number,Name,Picture\nA-1,Pump,p/one.gif\nA-2,Valve,p/one.gif\n")
    vendor.file("p/one.gif", GIF)
    vendor.run(parts + PICTURED)
    (first,), (second,) = vendor.rows("catalog", "SELECT picture FROM part")
    assert first == second
    assert vendor.shelf.path_of(str(first)).read_bytes() == GIF


@pytest.mark.parametrize(
    "name",
    ["../secret.gif", "/etc/passwd", "p\\..\\..\\secret.gif", "C:secret.gif", "p/../../secret.gif"],
)
def test_a_name_cannot_leave_the_folder(vendor, parts, name):
    (vendor.export.parent / "secret.gif").write_bytes(GIF)
    vendor.file("p/one.gif", GIF)
    vendor.file("parts.csv", f"Number,Name,Picture\nA-1,Pump,{name}\n")
    report = vendor.run(parts + PICTURED)
    assert vendor.rows("catalog", "SELECT picture FROM part") == [(None,)]
    assert [(p.row, p.column, p.value) for p in report.problems] == [(2, "Picture", name)]
    assert "folder of the export" in report.problems[0].reason


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_cannot_lead_out_of_the_folder(vendor, parts):
    (vendor.export.parent / "secret.gif").write_bytes(GIF)
    os.symlink(vendor.export.parent / "secret.gif", vendor.export / "link.gif")
    vendor.file("parts.csv", "Number,Name,Picture\nA-1,Pump,link.gif\n")
    report = vendor.run(parts + PICTURED)
    assert [p.reason for p in report.problems] == ["leads outside the folder of the export"]


def test_a_picture_that_is_missing_or_none_is_reported(vendor, parts):
    vendor.file("bad.gif", b"<html>not found</html>")
    vendor.file("parts.csv", "Number,Name,Picture\nA-1,Pump,bad.gif\nA-2,Valve,none.gif\n")
    report = vendor.run(parts + PICTURED)
    assert [(p.row, p.reason) for p in report.problems] == [
        (2, "is not a GIF, PNG or JPEG picture"),
        (3, "no such file in the folder of the export"),
    ]
    assert len(vendor.numbers()) == 2


DOCUMENTS = """
[files.documents]
path = "documents.csv"

[[document]]
file = "documents"
id = "Id"
title = "Title"
pdf = "File"
rev = "Rev"
"""


def test_a_manual_has_its_pages_outline_and_parts(vendor, parts):
    vendor.file("parts.csv", "Number,Name\n40-21A-0071,Pump\n77 100,Tie\n71,Nut\n")
    vendor.file("documents.csv", "Id,Title,File,Rev\nM1,Repair,m/one.pdf,B\n")
    content = pdf("Fit pump 40.21A/0071.", "Use tie 77 100, (71) and\n40-21A-0071!")
    vendor.file("m/one.pdf", content)
    report = vendor.run(parts + DOCUMENTS)
    assert report.problems == []
    (revision,) = vendor.rows(
        "manuals", "SELECT id, document, rev, pages, size, outline, problem FROM revision"
    )
    outline = '[[1,"Chapter 1",1],[1,"Chapter 2",2]]'
    assert revision == ("M1/B", "M1", "B", 2, len(content), outline, None)
    assert vendor.rows("manuals", "SELECT number, text FROM page ORDER BY id") == [
        (1, "Fit pump 40.21A/0071."),
        (2, "Use tie 77 100, (71) and\n40-21A-0071!"),
    ]
    assert vendor.rows("manuals", "SELECT number, uid FROM page_part") == [(1, 1), (2, 1), (2, 2)]


def test_an_unreadable_pdf_is_listed_as_such(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    names = ("bad", "cut", "locked", "empty", "none")
    rows = "".join(f"{name},Title,{name}.pdf,1\n" for name in names)
    vendor.file("documents.csv", "Id,Title,File,Rev\n" + rows)
    vendor.file("bad.pdf", b"MZ this is a program")
    vendor.file("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<")
    vendor.file("locked.pdf", pdf("Secret", password="x"))
    vendor.file("empty.pdf", b"")
    report = vendor.run(parts + DOCUMENTS)
    found = vendor.rows("manuals", "SELECT document, problem, pages, hash FROM revision ORDER BY 1")
    assert found == [
        ("bad", "is not a readable PDF", 0, None),
        ("cut", "is not a readable PDF", 0, None),
        ("empty", "is empty", 0, None),
        ("locked", "needs a password", 0, None),
        ("none", "no such file in the folder of the export", 0, None),
    ]
    assert [p.row for p in report.problems] == [2, 3, 4, 5, 6]
    assert len(vendor.rows("manuals", "SELECT * FROM document")) == 5


def test_a_pdf_without_text_is_imported_and_noted(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.file("documents.csv", "Id,Title,File,Rev\nM1,Scan,scan.pdf,1\n")
    vendor.file("scan.pdf", pdf("", ""))
    report = vendor.run(parts + DOCUMENTS)
    assert vendor.rows("manuals", "SELECT pages, problem FROM revision") == [(2, None)]
    assert [p.effect for p in report.problems] == ["noted"]


def test_a_pdf_that_takes_too_long_ends_only_its_reader(tmp_path):
    (tmp_path / "good.pdf").write_bytes(pdf("Hello"))
    assert read_pdf(tmp_path / "good.pdf", seconds=0.001).problem == (
        "took longer than 0.001 seconds to read"
    )
    with PdfReader() as reader:
        assert reader.read(tmp_path / "good.pdf").pages == ("Hello",)


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_pdf_reader_that_dies_is_replaced(tmp_path):
    (tmp_path / "good.pdf").write_bytes(pdf("Hello", title="Pump manual"))
    with PdfReader() as reader:
        assert reader.read(tmp_path / "good.pdf").title == "Pump manual"
        assert reader._child is not None
        reader._child.kill()
        assert reader.read(tmp_path / "good.pdf").problem == "made the PDF reader stop"
        assert reader.read(tmp_path / "good.pdf").problem is None


def test_document_parts_need_their_document(vendor, parts):
    vendor.file("parts.csv", "Number,Name\nA-1,Pump\n")
    vendor.file("documents.csv", "Id,Title,File,Rev\nM1,Repair,one.pdf,1\n")
    vendor.file("links.csv", "Doc,Part\nM1,A-1\nM9,A-1\nM1,Z-9\nM1,a1\n")
    vendor.file("one.pdf", pdf("Hello"))
    links = """
[files.links]
path = "links.csv"

[[document_part]]
file = "links"
document = "Doc"
part = "Part"
"""
    report = vendor.run(parts + DOCUMENTS + links)
    assert vendor.rows("manuals", "SELECT document, uid FROM document_part") == [("M1", 1)]
    assert [(p.row, p.value) for p in report.problems] == [(3, "M9"), (4, "Z-9"), (5, "A-1")]
