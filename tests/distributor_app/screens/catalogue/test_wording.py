"""What the catalogue says in words: unknown, hidden, on request, replaced."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from catalog_cache.contract.effectivity import Fit, FitAnswer
from catalog_cache.contract.wire.orders import PartSnapshot, Price

from catalog_cache.records import (
    HitKind,
    PartHit,
    PartPrices,
    PositionPart,
    StepMember,
    StockAt,
    StockLevel,
    SupersessionStep,
)

from distributor_app.screens.catalogue import wording
from distributor_app.screens.catalogue.chain import runs

NOW = datetime(2026, 11, 20, 6, 10, tzinfo=UTC)
PRICE = Price(amount=Decimal("3.80"), currency="EUR", price_unit=Decimal(100))
HIT = PartHit(
    1, "HALDEN", "77-100", "Cable tie", "ties", "active", HitKind.WORDS, "", "", "", None, PRICE,
    None, "priced", "",
)  # fmt: skip
STOCK = StockAt(
    "LYO", "Lyon", "exact", Decimal(34), "34", StockLevel.GOOD, "C62", NOW, date(2026, 11, 24)
)


def test_a_price_says_for_how_many_it_is():
    assert wording.net_words(HIT, hidden=False) == "3.80 / 100"
    assert wording.price_words(PRICE) == "3.80 EUR / 100"


def test_a_price_in_another_currency_says_so():
    assert wording.net_words(HIT, hidden=False, currency="EUR") == "3.80 / 100"
    assert wording.net_words(HIT, hidden=False, currency="USD") == "3.80 EUR / 100"


def test_a_position_says_once_that_it_is_for_reference_only():
    shown = PositionPart(
        HIT, "reference", None, "C62", "", "", FitAnswer(Fit.FITS), "reference_only", "front"
    )
    assert wording.position_lines(shown) == (
        "", "front", "For reference only: shown, not ordered here.",
    )  # fmt: skip
    counted = replace(shown, qty_kind="number", qty=Decimal(1))
    assert wording.position_lines(counted) == ("", "for reference only · front", "")


def test_what_a_part_was_replaced_by_stands_in_a_file_as_well():
    old = replace(HIT, sale_status="ended", replaced_by="77-101")
    assert wording.described(HIT) == "Cable tie"
    assert wording.described(old) == "Cable tie · replaced by 77-101"
    assert wording.described(replace(old, replaced_by="")) == "Cable tie · discontinued"


def test_hidden_unknown_and_on_request_are_told_apart():
    unknown = replace(HIT, net=None, price_status="unknown")
    asked = replace(HIT, net=None, price_status="on_request")
    said = [wording.net_words(hit, hidden=False) for hit in (unknown, asked)]
    assert said == ["–", "on request"]
    assert wording.net_words(HIT, hidden=True) == "•••"


def test_a_part_that_cannot_be_ordered_is_not_said_to_be_orderable():
    none = PartPrices("unknown", None, None)
    assert "can be ordered" in wording.price_note(none, orderable=True)
    assert wording.price_note(none, orderable=False) == ""


@pytest.mark.parametrize(
    ("change", "badge", "sentence"),
    [
        ({}, "34", "34 in Lyon"),
        ({"kind": "at_least", "qty": Decimal(25)}, "25+", "25+ in Lyon"),
        ({"kind": "at_least", "qty": Decimal(0), "level": StockLevel.NONE}, "0", "0 in Lyon"),
        ({"kind": "band", "qty": None, "text": "10–49"}, "10–49", "10–49 in Lyon"),
        ({"kind": "yes_no", "qty": Decimal(1), "text": "yes"}, "yes", "in stock in Lyon"),
        ({"kind": "unknown", "qty": None, "level": StockLevel.UNKNOWN}, "unknown", "stock unknown"),
    ],
)
def test_every_kind_of_stock_has_its_words(change, badge, sentence):
    stock = replace(STOCK, **change)
    if stock.kind == "yes_no":
        stock = replace(stock, text="yes")
    assert wording.stock_badge(stock).text == badge
    assert wording.stock_sentence(stock) == sentence


def test_absent_stock_is_unknown_and_never_zero():
    assert wording.stock_badge(None).text == "unknown"
    assert wording.stock_badge(None).tone == "neutral"


def test_what_is_out_says_when_more_comes():
    out = replace(
        STOCK, qty=Decimal(0), text="0", level=StockLevel.NONE,
        next_receipts=((date(NOW.year, 12, 12), Decimal(50)),),
    )  # fmt: skip
    assert wording.stock_place(out).startswith("12 ")
    assert wording.receipt_words(out).startswith("+50 on 12 ")


def step(old, *new):
    def part(number):
        return PartSnapshot(brand="H", number=number)

    return SupersessionStep(
        old + "".join(new), (StepMember(part(old), Decimal(1)),),
        tuple(StepMember(part(number), Decimal(1)) for number in new),
        "all_of", "at_once", None, "", True, "",
    )  # fmt: skip


def test_a_chain_stays_one_line_and_others_begin_a_new_one():
    first, second, other = step("A", "B"), step("B", "C", "D"), step("X", "C")
    assert runs([first, second, other]) == [[first, second], [other]]


def test_of_many_machines_the_first_are_named_and_the_others_counted():
    assert wording.fits_words("HX 4, HX 6") == "HX 4, HX 6"
    assert wording.fits_words("EU 15, HX 4, HX 6, HX 8, LT 20") == "EU 15, HX 4, +3"
    assert wording.fits_words("") == ""
