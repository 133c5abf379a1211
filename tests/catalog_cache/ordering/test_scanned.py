"""A scanner types like a person, only faster and in GS1's words."""

import pytest

from catalog_cache.ordering.order_lists import parse_text
from catalog_cache.ordering.scanned import SHOWN_SEPARATOR, is_bar_code
from catalog_cache.records import PastedLine

GTIN = "04012345000016"


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        (f"01{GTIN}", PastedLine(GTIN, "")),
        (f"]C101{GTIN}3012", PastedLine(GTIN, "12", in_pieces=True)),
        (f"]d201{GTIN}10LOT7\x1d3706", PastedLine(GTIN, "06")),
        (f"01{GTIN}10LOT7{SHOWN_SEPARATOR}303", PastedLine(GTIN, "3", in_pieces=True)),
        (f"02{GTIN}3712", PastedLine(GTIN, "12")),
        (f"(01){GTIN}(30)12", PastedLine(GTIN, "12", in_pieces=True)),
        (f"https://id.gs1.org/01/{GTIN}?10=LOT7", PastedLine(GTIN, "")),
        (f"]E0{GTIN[1:]}", PastedLine(GTIN[1:], "")),
        (GTIN[1:], PastedLine(GTIN[1:], "")),
    ],
)
def test_a_code_is_read_as_article_and_quantity(typed: str, line: PastedLine) -> None:
    assert parse_text(typed) == (line,)


@pytest.mark.parametrize("text", [GTIN, GTIN[1:], "96385074", f"01{GTIN}3012"])
def test_a_bar_code_is_not_taken_for_a_quantity(text: str) -> None:
    assert is_bar_code(text)


@pytest.mark.parametrize("text", ["4", "130", "2,5", "1.000", "4012345000017", "12345678", ""])
def test_a_quantity_is_not_taken_for_a_bar_code(text: str) -> None:
    assert not is_bar_code(text)


@pytest.mark.parametrize("text", ["(01)12", "]C1", "]C1xyz", "(99"])
def test_a_damaged_code_is_kept_as_it_was_typed(text: str) -> None:
    assert parse_text(text) == (PastedLine(text, ""),)
