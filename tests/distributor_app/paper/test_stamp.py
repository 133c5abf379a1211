"""Printed pages carry title, revision, page and date outside the original content."""

import os
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
    TextStringObject,
)
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.errors import DeskError, Kind

from distributor_app.paper.formats import Formats
from distributor_app.paper.piece import Piece
from distributor_app.paper.stamp import stamped_extract, stamped_pack

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
STRIP = 28


def manual(path: Path, pages: int = 5, size=(595, 842), rotation: int = 0, box=None) -> Path:
    """Write a manual whose pages are black right to their edges."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size)
    for number in range(1, pages + 1):
        canvas.rect(0, 0, *size, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(size[0] / 3, size[1] / 2, f"page text {number}")
        canvas.setFillGray(0)
        canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=BytesIO(out.getvalue()))
    for page in writer.pages:
        if rotation:
            page.rotate(rotation)
        if box:
            page.mediabox = page.cropbox = RectangleObject(box)
    writer.write(path)
    return path


def stamp(source: Path, *pages: int, title: str = "HX 6 repair manual", revision: str = "C"):
    target = source.with_name("out.pdf")
    stamped_extract(
        source, pages, title=title, revision=revision, printed_at=NOW, target=target,
        formats=Formats("en_GB", UTC),
    )  # fmt: skip
    return pypdfium2.PdfDocument(target)


def text_of(page) -> str:
    return page.get_textpage().get_text_range()


def test_each_page_says_what_it_is_and_when_it_was_printed(tmp_path):
    document = stamp(manual(tmp_path / "m.pdf"), 2, 3, 5)
    assert len(document) == 3
    for page, number in zip(document, (2, 3, 5), strict=True):
        assert f"page text {number}" in text_of(page)
        assert "HX 6 repair manual, rev C" in text_of(page)
        assert f"page {number} of 5, printed 22 Nov 2026 14:05" in text_of(page)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("box", [None, (50, 100, 450, 700), (-20, -30, 500, 800)])
def test_the_margin_never_lies_on_the_original(tmp_path, rotation, box):
    source = manual(tmp_path / "m.pdf", 1, rotation=rotation, box=box)
    before = pypdfium2.PdfDocument(source)[0].get_size()
    page = stamp(source, 1)[0]
    assert page.get_size() == pytest.approx(before, abs=0.5)
    image = page.render(scale=2).to_pil().convert("L")
    width, height = image.size
    strip = image.crop((0, height - 2 * STRIP + 4, width, height))
    # The strip is white but for its small type; the original above it is black from edge to edge.
    dark = sum(strip.histogram()[:100]) / (strip.width * strip.height)
    assert dark < 0.12
    above = image.crop((width // 3, 40, width * 2 // 3, height - 2 * STRIP - 80))
    if box is None:
        assert sum(above.histogram()[:100]) / (above.width * above.height) > 0.9
    assert "page text 1" in text_of(page)


def test_the_original_stays_vectors(tmp_path):
    stamp(manual(tmp_path / "m.pdf"), 1)
    page = PdfReader(tmp_path / "out.pdf").pages[0]
    assert not list(page.images)
    assert len(page.extract_text()) > 20


def test_a_small_page_grows_instead_of_shrinking(tmp_path):
    page = stamp(manual(tmp_path / "m.pdf", 1, size=(200, 100)), 1)[0]
    assert page.get_size() == pytest.approx((200, 100 + STRIP), abs=0.5)
    assert "page 1 of 1" in text_of(page)


def test_a_very_long_title_is_shortened_and_the_revision_is_not(tmp_path):
    page = stamp(manual(tmp_path / "m.pdf", 1), 1, title="Very long title " * 40)[0]
    assert "rev C" in text_of(page)
    assert "page 1 of 1, printed" in text_of(page)


def test_a_title_in_any_script_is_stamped(tmp_path):
    page = stamp(manual(tmp_path / "m.pdf", 1), 1, title="Руководство 手册 מדריך")[0]
    assert "Руководство" in text_of(page)


def test_pages_of_different_sizes_keep_their_own(tmp_path):
    manual(tmp_path / "a.pdf", 1)
    manual(tmp_path / "b.pdf", 1, size=(1191, 842))
    both = PdfWriter()
    both.append(tmp_path / "a.pdf")
    both.append(tmp_path / "b.pdf")
    both.write(tmp_path / "m.pdf")
    document = stamp(tmp_path / "m.pdf", 1, 2)
    assert [page.get_size() for page in document] == [
        pytest.approx((595, 842), abs=1), pytest.approx((1191, 842), abs=1)
    ]  # fmt: skip


def test_a_protected_document_is_named_as_such(tmp_path):
    writer = PdfWriter(clone_from=manual(tmp_path / "m.pdf", 1))
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(tmp_path / "p.pdf")
    with pytest.raises(DeskError) as refused:
        stamp(tmp_path / "p.pdf", 1)
    assert refused.value.kind is Kind.BAD_CONTENT
    assert "password" in refused.value.sentence


@pytest.mark.parametrize(
    "content", [b"", b"no pdf", b"%PDF-1.7\n%%EOF", b"%PDF-1.4\ntrailer<</Root 1 0 R>>"]
)
def test_a_damaged_document_is_named_as_such(tmp_path, content):
    (tmp_path / "m.pdf").write_bytes(content)
    with pytest.raises(DeskError) as refused:
        stamp(tmp_path / "m.pdf", 1)
    assert refused.value.kind is Kind.BAD_CONTENT


def test_a_cut_off_document_is_printed_or_refused_but_never_breaks(tmp_path):
    whole = manual(tmp_path / "m.pdf").read_bytes()
    for length in range(0, len(whole), max(1, len(whole) // 25)):
        (tmp_path / "cut.pdf").write_bytes(whole[:length])
        try:
            stamp(tmp_path / "cut.pdf", 1)
        except DeskError as refused:
            assert refused.kind in {Kind.BAD_CONTENT, Kind.BAD_INPUT}  # noqa: PT017 - either may be


def test_a_page_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(DeskError) as refused:
        stamp(manual(tmp_path / "m.pdf", 2), 3)
    assert refused.value.kind is Kind.BAD_INPUT


def test_a_missing_document_and_a_folder_that_cannot_be_written_are_told_apart(tmp_path):
    with pytest.raises(DeskError) as missing:
        stamp(tmp_path / "none.pdf", 1)
    assert missing.value.kind is Kind.NOT_FOUND
    with pytest.raises(DeskError) as blocked:
        stamped_extract(
            manual(tmp_path / "m.pdf", 1), [1], title="t", revision="", printed_at=NOW,
            target=tmp_path / "no" / "folder.pdf",
        )  # fmt: skip
    assert blocked.value.kind is Kind.DISK


def test_stamps_and_remarks_on_a_page_are_printed_and_links_are_not(tmp_path):
    source = manual(tmp_path / "m.pdf", 1, rotation=90)
    writer = PdfWriter(clone_from=source)
    form = StreamObject()
    form.set_data(b"0 1 0 rg 0 0 50 50 re f")
    form.update({
        NameObject("/Type"): NameObject("/XObject"),
        NameObject("/Subtype"): NameObject("/Form"),
        NameObject("/BBox"): ArrayObject([NumberObject(n) for n in (0, 0, 50, 50)]),
    })  # fmt: skip
    look_of = writer._add_object(form)
    for subtype, rect in (("/Stamp", (300, 600, 400, 700)), ("/Link", (100, 100, 200, 200))):
        annotation = DictionaryObject({
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(subtype),
            NameObject("/F"): NumberObject(4),
            NameObject("/Rect"): ArrayObject([NumberObject(n) for n in rect]),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): look_of}),
        })  # fmt: skip
        writer.add_annotation(0, annotation)
    writer.write(tmp_path / "m2.pdf")
    shown = pypdfium2.PdfDocument(tmp_path / "m2.pdf")[0].render(scale=1).to_pil()
    printed = stamp(tmp_path / "m2.pdf", 1)[0].render(scale=1).to_pil()
    assert green(shown)[1] == pytest.approx(green(printed)[1], rel=0.1)
    assert green(printed)[0] == pytest.approx(green(shown)[0], abs=30)
    assert green(printed)[1] > 1200


def green(picture) -> tuple[tuple[float, float], int]:
    """The middle and the size of what is green."""
    pixels = picture.load()
    places = [
        (x, y) for x in range(0, picture.width, 2) for y in range(0, picture.height, 2)
        if pixels[x, y][1] > 200 > pixels[x, y][0]
    ]  # fmt: skip
    across, down = sum(x for x, _ in places), sum(y for _, y in places)
    return (across / len(places), down / len(places)), len(places)


def with_hidden_layer(path: Path) -> Path:
    """A page with a black square on a layer that is off."""
    out = BytesIO()
    canvas = Canvas(out)
    canvas.drawString(100, 700, "always")
    canvas._code.append("/OC /L1 BDC 0 0 0 rg 100 300 200 200 re f EMC")
    canvas.save()
    writer = PdfWriter(clone_from=BytesIO(out.getvalue()))
    layer = writer._add_object(DictionaryObject({
        NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("German"),
    }))  # fmt: skip
    resources = writer.pages[0]["/Resources"].get_object()
    resources[NameObject("/Properties")] = DictionaryObject({NameObject("/L1"): layer})
    writer.root_object[NameObject("/OCProperties")] = DictionaryObject({
        NameObject("/OCGs"): ArrayObject([layer]),
        NameObject("/D"): DictionaryObject({NameObject("/OFF"): ArrayObject([layer])}),
    })  # fmt: skip
    writer.write(path)
    return path


def square_of(page) -> int:
    """How light the middle of the square is."""
    return page.render(scale=0.5).to_pil().convert("L").getpixel((100, 221))


def test_a_layer_that_is_off_stays_off_on_paper(tmp_path):
    assert square_of(stamp(with_hidden_layer(tmp_path / "m.pdf"), 1)[0]) > 200


def test_a_pack_keeps_the_layers_of_all_its_documents_off(tmp_path):
    sources = [with_hidden_layer(tmp_path / name) for name in ("a.pdf", "b.pdf")]
    pieces = [Piece(source, (1,), source.stem, "C") for source in sources]
    stamped_pack(pieces, name="Miller", printed_at=NOW, target=tmp_path / "out.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert [square_of(page) > 200 for page in document] == [True, True]
    assert ["a, rev C" in text_of(document[0]), "b, rev C" in text_of(document[1])] == [True, True]
    assert document.get_metadata_value("Title") == "Miller"


@pytest.mark.shared
def test_real_manuals_keep_every_word_under_the_stamp(tmp_path):
    data = Path(os.environ.get("DESK_SHARED", Path(__file__).parents[4] / "shared")) / "data"
    if not data.is_dir():
        pytest.skip("needs ../shared/data")
    found = sorted([*data.glob("manuals/pdf/*.pdf"), *data.glob("parts/*/documents_pdf/*.pdf")])
    assert found
    for source in found:
        original = pypdfium2.PdfDocument(source)
        numbers = range(1, min(len(original), 5) + 1)
        target = tmp_path / "out.pdf"
        stamped_extract(
            source, numbers, title=source.stem, revision="C", printed_at=NOW, target=target
        )
        printed = pypdfium2.PdfDocument(target)
        for number in numbers:
            before = text_of(original[number - 1]).split()
            after = text_of(printed[number - 1]).split()
            assert set(before) <= set(after), f"{source.name}, page {number}"
            assert f"page {number} of {len(original)}" in " ".join(after)
        printed.close()
        original.close()
