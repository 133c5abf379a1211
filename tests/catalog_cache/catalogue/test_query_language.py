"""What one may type: words, phrases, -without, fields, sizes and units, in any script."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.search_text import fold_text, tokens_of

from catalog_cache.catalogue.words import PriceRange, parse_text

SIGNS = st.text(alphabet=st.sampled_from("0123456789xX×*mM/., -\"'½²µΩÄßéñ中文あไทยשלוםабв٣"))


@given(SIGNS | st.text())
def test_folding_a_folded_text_changes_nothing(text):
    assert tokens_of(fold_text(fold_text(text))) == tokens_of(fold_text(text))


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("10mm", "10 mm"),
        ("10 MM", "10mm"),
        ("M8x40", "M8×40"),
        ("m8 X 40", "M8x40"),
        ("8*40", "8 × 40"),
        ("24V", "24 v"),
        ("1/2", "½"),
        ("strasse", "Straße"),
        ("olfilter", "Ölfilter"),
        ("µm", "μm"),
        ("100 Ω", "100 Ω"),
        ("m2", "m²"),
        ("ｐｕｍｐ", "pump"),
    ],
)
def test_two_spellings_of_one_thing_are_one(typed, written):
    assert tokens_of(fold_text(typed)) == tokens_of(fold_text(written))


def test_each_sign_of_a_script_without_spaces_is_a_word():
    assert tokens_of(fold_text("液压泵10cm")) == ["液", "压", "泵", "10", "cm"]


def test_a_size_can_be_typed_bit_by_bit():
    begun = ["m", "m8", "m8x", "m8x4", "m8x40"]
    whole = " ".join(tokens_of(fold_text("M8×40")))
    assert all(whole.startswith(" ".join(tokens_of(fold_text(text)))) for text in begun)


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("hyd pump", '"hyd"* AND "pump"*'),
        ('"gear pump"', '"gear pump"'),
        ("pump -gear", '("pump"*) NOT ("gear"*)'),
        ("pump 10 mm", '"pump"* AND ("10 mm"* OR "x10 mm"*)'),
        ("10,5 mm", '("10 5 mm"* OR "x10 5 mm"*)'),
        ("40-21A pump", '("40 21 a"* OR "4021a"*) AND "pump"*'),
        ("-", ""),
        ("-gear", '"gear"*'),
        ('"', ""),
    ],
)
def test_words_become_an_expression_of_the_index(typed, match):
    assert parse_text(typed).match() == match


def test_fields_narrow_and_are_no_words():
    parsed = parse_text("pump brand:Hald cat:hydraulics in:stock price:<50")
    assert parsed.match() == '"pump"*'
    assert (parsed.brands, parsed.categories) == (("hald",), ("hydraulics",))
    assert parsed.in_stock
    assert parsed.price == PriceRange(most=Decimal(50))
    assert parsed.highlights == ("pump",)


def test_a_field_can_be_excluded_and_hold_several_words():
    parsed = parse_text('-brand:halden cat:"Hydraulic pumps"')
    assert parsed.without_brands == ("halden",)
    assert parsed.categories == ("hydraulic pumps",)
    assert parsed.is_empty


@pytest.mark.parametrize("begun", ["brand:", "cat:", "in:", "in:st", "price:", "price:<"])
def test_a_field_that_is_only_begun_narrows_nothing_and_is_no_word(begun):
    parsed = parse_text(f"pump {begun}")
    assert parsed.match() == '"pump"*'
    narrowed = [parsed.brands, parsed.categories, parsed.in_stock, parsed.price]
    assert not any(narrowed)


@pytest.mark.parametrize(
    ("typed", "least", "most"),
    [
        ("<50", None, "50"),
        ("<=50", None, "50"),
        (">9,90", "9.90", None),
        ("10-20", "10", "20"),
        ("10..20", "10", "20"),
        ("12.50", "12.50", "12.50"),
    ],
)
def test_prices_are_read_as_people_write_them(typed, least, most):
    wanted = PriceRange(least and Decimal(least), most and Decimal(most))
    assert parse_text(f"price:{typed}").price == wanted


def test_what_looks_like_a_field_but_is_none_is_a_word():
    assert "din" in parse_text("din:931").match()


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text):
    parsed = parse_text(text)
    assert parsed.match().count('"') % 2 == 0
    assert parsed.match().count("(") == parsed.match().count(")")
