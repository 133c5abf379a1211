"""Paper speaks the language it is given: every word, every number, with room for long words."""

import importlib.util
import pickle
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from catalog_cache.contract.effectivity import Fit, FitAnswer
from catalog_cache.contract.states import EntryState
from catalog_cache.contract.wire.orders import Allocation
from catalog_cache.contract.wire.protocol import LineReason

from catalog_cache.records import AssemblyPage, OrderView, ShipmentView, StatementView

from distributor_app.language.pseudo import stretched
from distributor_app.paper.formats import Formats
from distributor_app.paper.order import order_pdf
from distributor_app.paper.parts_list import parts_list_pdf
from distributor_app.paper.receiving_labels import LabelSheet, receiving_labels_pdf
from distributor_app.paper.sheet import PaperSize
from distributor_app.paper.stamp import stamped_extract
from distributor_app.paper.statement import statement_pdf
from distributor_app.paper.table import TableColumn, table_pdf
from distributor_app.paper.words import Words, in_english

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
WHOM = ("stock", "customer", "work_order", "machine", "requisition")
RECORDS = """
    Halden Hydraulics, Riverside Plant Services, Marc Ruiz, Hydraulic pump, not answered yet, EUR,
    Cylinder head, Engine, Gasket, cylinder, Bolt, up to serial, Purchase rebate, Site North,
    Parcel Express, Please ring, Manual, text, Orders, open, Column
"""
"""Words of the records that are printed here; they stay as they are in every language."""


def in_long_words(source: str, count: int = -1) -> str:
    """Say it in the pseudo-locale, where no letter that can have an accent is without one."""
    return stretched(in_english(source, count))


def _german() -> dict[str, list[str]]:
    place = ROOT / "installer" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    known = module.read(ROOT / "resources" / "translations" / "desk_de.ts")
    return {text.source: forms for text, forms in known.items() if text.context == "paper"}


@pytest.fixture(scope="module")
def german() -> Formats:
    words = _german()
    return Formats("de_DE", UTC, Words(lambda text, n=-1: words[text][0 if n in (-1, 1) else -1]))


@pytest.fixture(scope="module")
def long_words() -> Formats:
    return Formats("de_DE", UTC, Words(in_long_words))


@pytest.fixture
def orders(order_of, order_line) -> list[OrderView]:
    """Orders that say all that an order can say."""
    shares = tuple(Allocation(kind=kind, qty=Decimal(2)) for kind in WHOM)

    def order(number: str, amount: str | None, **rule: object) -> OrderView:
        instructions = {"needed_by": "2026-12-24", "price_tolerance_percent": "2.5", **rule}
        view = order_of(
            order_line(1, allocations=shares), order_line(2, amount=amount), po_number=number,
            mark_for="Site North", carrier="Parcel Express", notes_to_vendor="Please ring",
            instructions=instructions,
        )  # fmt: skip
        refusal = (LineReason(line=1, code="ended", text="Please ring"),)
        summary = replace(view.summary, label="", status_text="open", vendor_numbers=())
        return replace(view, summary=replace(summary, po_number=number), refusal=refusal)

    return [
        order("4711", "1234.5", substitution="yes"),
        order("", None, backorder="ship_complete", part_shipment=False),
        order("4712", None, backorder="fill_or_kill", substitution="no"),
    ]


@pytest.fixture
def whole_statement(statement) -> StatementView:
    """A statement with every kind of entry, in every state, paid in every way."""
    kinds = (
        "accrual", "true_up", "adjustment", "reversal", "carry_forward", "payout", "expiry"
    )  # fmt: skip
    first = statement.entries[0]
    entries = tuple(
        replace(first, entry=first.entry.model_copy(update={"kind": kind}), state=state)
        for kind, state in zip(kinds, [*EntryState, *EntryState], strict=False)
    )
    forms = ("credit_note", "transfer", "points")
    payouts = tuple(statement.payouts[0].model_copy(update={"form": form}) for form in forms)
    return replace(statement, entries=entries, payouts=payouts)


@pytest.fixture
def whole_assembly(assembly) -> AssemblyPage:
    """A parts list with whatever can be said of a position."""
    first = assembly.positions[0]
    oddities = (
        {"qty_kind": "as_required"}, {"qty_kind": "reference", "service": "reference_only"},
        {"qty_kind": "by_length", "qty": None}, {"service": "order_next_higher"},
        {"fit": FitAnswer(Fit.DOES_NOT_FIT)}, {"qty": Decimal("1250.5"), "unit": "MTR"},
        {"part": replace(first.parts[0].part, replaced_by="33-018-9")},
    )  # fmt: skip
    more = [replace(first, parts=(replace(first.parts[0], **oddity),)) for oddity in oddities]
    return replace(assembly, positions=(*assembly.positions, *more))


@pytest.fixture
def whole_shipment(shipment) -> ShipmentView:
    """A delivery with pieces for everybody that they can be for."""
    shares = tuple(Allocation(kind=kind, qty=Decimal(2)) for kind in WHOM)
    return replace(shipment, allocations={("o1", 1): shares, ("o1", 2): shares[:1]})


@pytest.fixture
def manual_page(tmp_path) -> Callable[[Formats, PaperSize], bytes]:
    """Print a page of a manual with its margin."""

    def print_it(formats: Formats, paper: PaperSize) -> bytes:
        source, target = tmp_path / "manual.pdf", tmp_path / "stamped.pdf"
        canvas = Canvas(str(source), pagesize=paper.portrait)
        canvas.drawString(100, 400, "text")
        canvas.showPage()
        canvas.save()
        stamped_extract(
            source, [1], title="Manual", revision="C", printed_at=NOW, target=target,
            formats=formats,
        )  # fmt: skip
        return target.read_bytes()

    return print_it


@pytest.fixture
def every_paper(
    orders, whole_statement, whole_assembly, whole_shipment, manual_page, info
) -> Callable[..., dict[str, str]]:
    """Print one of each kind, with everything that each can say; returns their texts."""

    def print_all(formats: Formats, paper: PaperSize = PaperSize.A4) -> dict[str, str]:
        how = {"printed_at": NOW, "formats": formats}
        sheet = LabelSheet.A4_14 if paper is PaperSize.A4 else LabelSheet.LETTER_10
        contents = {
            name: order_pdf(view, info, paper=paper, order_type="Express", **how)
            for name, view in zip(("order", "order by name", "careful order"), orders, strict=True)
        }
        contents["statement"] = statement_pdf(whole_statement, info, paper=paper, **how)
        contents["parts list"] = parts_list_pdf(whole_assembly, None, info, paper=paper, **how)
        contents["labels"] = receiving_labels_pdf(whole_shipment, sheet=sheet, **how)
        contents["manual"] = manual_page(formats, paper)
        for name, count in (("table", 1200), ("table of one", 1)):
            rows = [["4711"]] * count
            contents[name] = table_pdf(
                "Orders", [TableColumn("Column")], rows, info, paper=paper, subtitle="open", **how
            )
        return {name: _read(content) for name, content in contents.items()}

    return print_all


def _read(content: bytes) -> str:
    """Return all text, also the file's title, in one line."""
    reader = PdfReader(BytesIO(content))
    title = reader.metadata.title if reader.metadata else ""
    return " ".join(" ".join([title or "", *(p.extract_text() for p in reader.pages)]).split())


def test_an_order_is_in_german(every_paper, german):
    paper = every_paper(german)["order"]
    for words in ("Bestellung 4711", "Lieferung an", "Hauptlager", "Teilenummer", "Nettopreis",
                  "1.234,50", "4 Stk.", "2 für Werkstattauftrag", "gedruckt am 22.11.2026 14:05",
                  "Summe ohne Steuer und Fracht", "24.12.2026", "noch nicht bekannt",
                  "Preisabweichung bis 2,5 % erlaubt; Ersatz erlaubt; Rückstände erlaubt; "
                  "Teillieferungen erlaubt.", "Seite 1 von 1"):  # fmt: skip
        assert words in paper


def test_a_statement_is_in_german(every_paper, german):
    paper = every_paper(german)["statement"]
    for words in ("Provisionsabrechnung 2026-06", "Reklamierbar bis 22.12.2026",
                  "Storno: Purchase rebate", "freigegeben", "Endsaldo", "126,68 EUR", "2,5 %",
                  "Ausgezahlt am 10.07.2026 als Gutschrift CN-77",
                  "126,68 EUR abzüglich 19,00 EUR Steuer"):  # fmt: skip
        assert words in paper


def test_a_parts_list_is_in_german(every_paper, german):
    paper = every_paper(german)["parts list"]
    for words in ("Bezeichnung", "nach Bedarf", "nach Länge", "1.250,5 m", "jetzt 33-018-9",
                  "passt nicht: up to serial 24 117", "nächsthöhere Baugruppe bestellen",
                  "Riverside Plant Services · gedruckt am 22.11.2026 14:05"):  # fmt: skip
        assert words in paper


def test_labels_and_margins_are_in_german(every_paper, german):
    papers = every_paper(german)
    for words in ("Wareneingangsetiketten DN-5510", "Werkstattauftrag", "Lager", "2 Stk.",
                  "Best. 4711 Pos. 1 · DN-5510 · 22.11.2026 14:05"):  # fmt: skip
        assert words in papers["labels"]
    assert "Manual, Rev. C" in papers["manual"]
    assert "Seite 1 von 1, gedruckt am 22.11.2026 14:05" in papers["manual"]


def test_rows_are_counted_as_the_language_counts(every_paper, german):
    papers = every_paper(german)
    assert "open · 1.200 Zeilen" in papers["table"]
    assert "open · 1 Zeile Column" in papers["table of one"]
    papers = every_paper(Formats("en_GB", UTC))
    assert "open · 1,200 rows" in papers["table"]
    assert "open · 1 row Column" in papers["table of one"]


@pytest.mark.parametrize(("count", "form"), [(1, "one"), (2, "few"), (5, "many"), (101, "many"),
                                             (122, "few"), (1_000_002, "few")])  # fmt: skip
def test_a_language_may_count_in_more_than_two_forms(count, form):
    def in_polish(_source: str, n: int = -1) -> str:
        if n == 1:
            return "one"
        return "few" if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else "many"

    assert Words(in_polish).table.rows.of(count) == form


@pytest.mark.parametrize("paper", list(PaperSize))
def test_no_word_is_left_in_english(every_paper, long_words, paper):
    for name, text in every_paper(long_words, paper).items():
        words = set(re.findall(r"[^\W\d_]{2,}", text)) - set(re.findall(r"\w+", RECORDS))
        plain = [one for one in words if one.isascii() and re.search("[aeiouyAEIOUY]", one)]
        assert plain == [], name


@pytest.mark.parametrize("paper", list(PaperSize))
def test_long_words_of_a_table_are_not_broken(every_paper, long_words, paper):
    texts, words = every_paper(long_words, paper), long_words.words
    on_order = (words.sheet.part_number, words.sheet.description, words.sheet.quantity,
                words.order.net_price, words.sheet.amount, words.sheet.state)  # fmt: skip
    on_statement = (words.statement.day, words.statement.entry, words.statement.base,
                    words.statement.rate, *words.statement.states.values())  # fmt: skip
    in_list = (words.parts_list.item, *words.parts_list.quantities.values())
    for name, wanted in (("order", on_order), ("statement", on_statement), ("parts list", in_list)):
        broken = [one for one in wanted if not all(word in texts[name] for word in one.split())]
        assert broken == [], name


def test_a_figure_stays_with_its_unit(order_of, order_line, info, german):
    line = replace(order_line(1, qty="12500.25"), unit="CT")
    content = order_pdf(order_of(line), info, printed_at=NOW, formats=german)
    text = PdfReader(BytesIO(content)).pages[0].extract_text()
    assert "12.500,25 Karton" in text


def test_prices_that_moved_stay_off_a_paper_without_prices(order_of, order_line, info):
    view = order_of(replace(order_line(1), price_note="+1.6 %, within your 2 %"))
    assert "+1.6 %" in _read(order_pdf(view, info, printed_at=NOW))
    assert "+1.6 %" not in _read(order_pdf(view, info, printed_at=NOW, with_prices=False))


def test_words_can_be_sent_to_another_process(german):
    again = pickle.loads(pickle.dumps(german.words))
    assert again.table.rows.of(1) == "{n} Zeile"
    assert again.sheet.page == "Seite {page} von {pages}"
