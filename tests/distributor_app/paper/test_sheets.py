"""Orders, statements, lists, labels and tables on paper, read back by another program."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.contract.effectivity import Fit, FitAnswer, Need
from catalog_cache.contract.wire.orders import Allocation
from catalog_cache.contract.wire.parties import Address
from catalog_cache.contract.wire.protocol import LineReason

from distributor_app.paper.barcode import bar_code
from distributor_app.paper.formats import Formats
from distributor_app.paper.order import order_pdf
from distributor_app.paper.parts_list import parts_list_pdf
from distributor_app.paper.receiving_labels import LabelSheet, receiving_labels_pdf
from distributor_app.paper.sheet import PaperSize
from distributor_app.paper.statement import statement_pdf
from distributor_app.paper.table import TableColumn, table_pdf

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
ENGLISH = Formats("en_GB", UTC)


def printed(order_of, info, read_pages, *lines, **options):
    view = order_of(*lines, **options.pop("fields", {}))
    return read_pages(order_pdf(view, info, printed_at=NOW, formats=ENGLISH, **options))


def test_an_order_says_who_what_how_much_and_how_it_stands(order_of, order_line, info, read_pages):
    (page,) = printed(order_of, info, read_pages, order_line(1))
    for word in ("Halden Hydraulics", "4711", "0192f3a4-77c1-7d3e-9a51-2f6f0c1b7e11", "10042",
                 "Marc Ruiz", "40-21A-0071", "Hydraulic pump 11 cc", "4 pcs", "212.40", "849.60",
                 "849.60 EUR", "received, not answered yet", "page 1 of 1",
                 "printed 22 Nov 2026 14:05", "part shipments allowed"):  # fmt: skip
        assert word in page


def test_the_total_is_the_sum_of_the_prices_shown(order_of, order_line, info, read_pages):
    changed = replace(order_line(2), acknowledged_price=order_line(2, amount="215.80").price)
    (page,) = printed(order_of, info, read_pages, order_line(1), changed)
    assert "863.20" in page
    assert "1,712.80 EUR" in page


def test_prices_stay_off_the_paper_when_asked_and_for_who_may_not_see_them(
    order_of, order_line, info, read_pages
):
    (page,) = printed(order_of, info, read_pages, order_line(1), with_prices=False)
    assert "212.40" not in page
    assert "849.60" not in page
    technician = replace(info, permissions=frozenset({"requisition"}))
    (page,) = printed(order_of, technician, read_pages, order_line(1))
    assert "212.40" not in page


def test_two_thousand_lines_repeat_the_head_and_count_the_pages(
    order_of, order_line, info, read_pages
):
    lines = [order_line(no, f"77-{no:05}") for no in range(1, 2001)]
    pages = printed(order_of, info, read_pages, *lines)
    assert len(pages) > 20
    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page
    assert all("Part number" in page for page in pages[:-1])
    assert "77-02000" in "".join(pages[-2:])


@pytest.mark.parametrize("paper", list(PaperSize))
def test_an_order_fits_a4_and_letter(order_of, order_line, info, paper):
    content = order_pdf(order_of(order_line(1)), info, printed_at=NOW, formats=ENGLISH, paper=paper)
    width, height = pypdfium2.PdfDocument(content)[0].get_size()
    assert (width, height) == pytest.approx(paper.portrait, abs=0.1)


@pytest.mark.parametrize(
    "words",
    [
        "Насос гидравлический",
        "液压泵 ポンプ 펌프",
        "משאבה הידראולית (11)",
        "مضخة هيدروليكية",
        "ปั๊ม",
        "🚲 \x00\x07\ud83d broken",
        "<b>&amp; not markup</b>",
        "W" * 3000,
        "many words " * 800,
        "",
    ],
)
def test_no_text_breaks_a_sheet(order_of, order_line, info, read_pages, words):
    line = order_line(1, number=words[:200] or "1", description=words)
    pages = printed(
        order_of, info, read_pages, line, fields={"notes_to_vendor": words, "mark_for": words}
    )
    assert "Halden" in pages[0]


def test_markup_in_a_name_is_printed_as_it_is(order_of, order_line, info, read_pages):
    (page,) = printed(order_of, info, read_pages, order_line(1, description="<b>A & B</b>"))
    assert "<b>A & B</b>" in page


def test_an_order_without_lines_prices_or_number_still_prints(
    order_of, order_line, info, read_pages
):
    (page,) = printed(order_of, info, read_pages, fields={"po_number": ""})
    assert "Order" in page
    (page,) = printed(order_of, info, read_pages, order_line(1, amount=None))
    assert "lines without a price: 1 of 1" in page


def test_the_address_the_allocations_and_a_refusal_are_on_the_order(
    order_of, order_line, info, read_pages
):
    line = order_line(1, allocations=(Allocation(kind="customer", ref="Miller", qty=Decimal(3)),))
    view = replace(
        order_of(line), refusal=(LineReason(line=1, code="ended", text="no longer made"),)
    )
    ship_to = Address(name="Main store", street="Rue 1", postcode="69001", city="Lyon")
    (page,) = read_pages(order_pdf(view, info, printed_at=NOW, formats=ENGLISH, ship_to=ship_to))
    for word in ("69001 Lyon", "3 for Miller", "Line 1: no longer made"):
        assert word in page


def test_numbers_and_days_follow_the_language(order_of, order_line, info, read_pages):
    content = order_pdf(order_of(order_line(1)), info, printed_at=NOW, formats=Formats("de", UTC))
    (page,) = read_pages(content)
    assert "849,60 EUR" in page
    assert "22.11.2026 14:05" in page


def test_a_statement_adds_up_and_shows_how_each_entry_came_about(statement, info, read_pages):
    (page,) = read_pages(statement_pdf(statement, info, printed_at=NOW, formats=ENGLISH))
    for word in ("Commission statement 2026-06", "Purchase rebate", "1,279.60 × 2.5 % = 31.99",
                 "−5.31", "26.68 EUR", "100.00 EUR", "126.68 EUR", "CN-77", "19.00 EUR tax",
                 "22 Dec 2026", "made up for imported orders"):  # fmt: skip
        assert word in page


def test_a_statement_tells_how_each_entry_came_about_in_the_readers_words(
    statement, info, read_pages
):
    words = {"e1": ("1.279,60 EUR × 2,5 % = 31,99 EUR",)}
    (page,) = read_pages(
        statement_pdf(statement, info, printed_at=NOW, formats=ENGLISH, arithmetic=words)
    )
    assert "1.279,60 EUR × 2,5 % = 31,99 EUR" in page
    assert "1,279.60 × 2.5 %" not in page


@pytest.mark.parametrize("count", [21, 22, 27, 34])
def test_each_page_of_a_statement_has_one_head_and_whole_entries(
    statement, info, read_pages, count
):
    entry = statement.entries[0]
    document = replace(statement, entries=(entry,) * count)
    pages = read_pages(statement_pdf(document, info, printed_at=NOW, formats=ENGLISH))
    heads = [page.count("Base") for page in pages]
    assert heads == [1] * len(pages)
    assert sum(page.count("Earned: Purchase rebate") for page in pages) == count


def test_a_parts_list_carries_its_drawing_as_vectors(assembly, info, read_pages):
    drawing = BytesIO()
    canvas = Canvas(drawing, pagesize=(400, 300))
    canvas.circle(200, 150, 80)
    canvas.drawString(190, 145, "callout 2")
    canvas.save()
    content = parts_list_pdf(
        assembly, drawing.getvalue(), info, printed_at=NOW, formats=ENGLISH, machine="serial 24 200"
    )
    (page,) = read_pages(content)
    for word in ("Cylinder head", "callout 2", "33-019-2", "does not fit: up to serial 24 117",
                 "as required", "serial 24 200", "HX 6 › Engine"):  # fmt: skip
        assert word in page


def test_a_parts_list_without_a_drawing_prints_the_list(assembly, info, read_pages):
    (page,) = read_pages(parts_list_pdf(assembly, None, info, printed_at=NOW))
    assert "33-018-1" in page


def test_a_parts_list_for_a_machine_says_what_would_have_to_be_known_of_it(
    assembly, info, read_pages
):
    first, *others = assembly.positions
    unsure = FitAnswer(Fit.NEEDS, (Need("serial"), Need("option", "the quiet pump")))
    part = replace(first.parts[0], condition="from serial 24 000", fit=unsure)
    page = replace(assembly, positions=(replace(first, parts=(part,)), *others))
    needed = "may fit: needs the serial number, whether it has the quiet pump"
    (asked,) = read_pages(parts_list_pdf(page, None, info, printed_at=NOW, machine="HX 6"))
    assert needed in asked
    assert "from serial 24 000" in asked
    (for_any,) = read_pages(parts_list_pdf(page, None, info, printed_at=NOW))
    assert needed not in for_any
    assert "from serial 24 000" in for_any


def test_labels_say_for_whom_the_goods_are_and_what_is_left_goes_to_stock(shipment, read_pages):
    (page,) = read_pages(receiving_labels_pdf(shipment, printed_at=NOW, formats=ENGLISH))
    assert page.count("Customer Miller") == 1
    assert "WO 5530" in page
    # 10 came: 3 for Miller, 5 for the work order, 2 of the wanted 4 to stock; line 2 all to stock.
    assert page.count("Stock") == 2
    assert "2 pcs" in page
    assert "PO 4711 line 1" in page


def test_a_long_name_on_a_label_is_set_smaller_and_not_cut(shipment, read_pages):
    name = "Miller & Sons Engineering, Works II"
    shares = {("o1", 1): (Allocation(kind="customer", ref=name, qty=Decimal(3)),)}
    view = replace(shipment, allocations=shares)
    (page,) = read_pages(receiving_labels_pdf(view, printed_at=NOW, formats=ENGLISH))
    assert name in page


def test_labels_begin_after_those_already_used(shipment, read_pages):
    pages = read_pages(
        receiving_labels_pdf(
            shipment, printed_at=NOW, formats=ENGLISH, sheet=LabelSheet.LETTER_10, skip=8
        )
    )
    assert len(pages) == 2
    assert "Customer Miller" in pages[0]


def test_any_table_prints_lying_when_it_is_wide(info, read_pages):
    columns = [TableColumn(f"Column {at}", numeric=at > 3) for at in range(8)]
    rows = [[f"{row}/{at}" for at in range(8)] for row in range(200)]
    content = table_pdf(
        "Orders", columns, rows, info, printed_at=NOW, formats=ENGLISH, subtitle="open"
    )
    width, height = pypdfium2.PdfDocument(content)[0].get_size()
    assert width > height
    pages = read_pages(content)
    assert "open · 200 rows" in pages[0]
    assert "199/7" in pages[-1]


def test_a_table_row_of_the_wrong_length_is_refused(info):
    with pytest.raises(ValueError, match="2 cells"):
        table_pdf("T", [TableColumn("A")], [["1", "2"]], info, printed_at=NOW)


def test_a_bar_code_is_left_out_where_it_could_not_be_scanned():
    assert bar_code("40-21A-0071", 140) is not None
    assert bar_code("40-21A-0071" * 4, 140) is None
    assert bar_code("насос", 400) is None
    assert bar_code("", 400) is None


def test_amounts_have_the_decimals_of_their_currency():
    assert ENGLISH.amount(Decimal(1200), "JPY") == "1,200"
    assert ENGLISH.amount(Decimal("1.5"), "KWD") == "1.500"
    assert ENGLISH.amount(None, "EUR") == "–"
    assert Formats("xx-nowhere", UTC).number(Decimal("1234.500")) == "1,234.5"
