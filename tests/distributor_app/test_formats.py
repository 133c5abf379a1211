"""How figures read; in the C locale of the tests' machines or an English one."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale

from distributor_app import formats

NOW = datetime(2026, 6, 21, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def test_quantities_have_no_needless_zeros():
    assert formats.quantity(Decimal("4.000")) == "4"
    assert formats.quantity(Decimal("1200")) == "1,200"
    assert formats.quantity(Decimal("2.50"), "MTR") == "2.5 m"
    assert formats.quantity(Decimal("3"), "XYZ") == "3 XYZ"


def test_what_is_unknown_is_never_a_zero():
    assert formats.quantity(None) == formats.amount(None, "EUR") == formats.day(None) == "–"
    assert formats.age(None) == "age unknown"


def test_amounts_have_the_decimals_of_their_currency():
    assert formats.money(Decimal("1279.6"), "EUR") == "1,279.60 EUR"
    assert formats.money(Decimal("1280"), "JPY") == "1,280 JPY"


def test_prices_keep_the_decimals_they_have():
    assert formats.unit_price(Decimal("0.041500"), "EUR") == "0.0415"
    assert formats.unit_price(Decimal("212.400000"), "EUR") == "212.40"
    assert formats.unit_price(Decimal("300"), "EUR") == "300.00"


def test_the_locale_decides_the_separators():
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert formats.money(Decimal("1279.6"), "EUR") == "1.279,60 EUR"


@pytest.mark.parametrize("language", ["English", "German", "Swedish"])
def test_less_than_nothing_has_a_minus_as_wide_as_a_figure(language):
    QLocale.setDefault(QLocale(QLocale.Language[language]))
    assert formats.amount(Decimal("-5"), "JPY") == "\N{MINUS SIGN}5"
    assert formats.quantity(Decimal("-2")) == "\N{MINUS SIGN}2"


def test_a_mark_of_direction_stays_before_the_minus():
    QLocale.setDefault(QLocale(QLocale.Language.Hebrew))
    assert formats.amount(Decimal("-5"), "JPY") == "\N{LEFT-TO-RIGHT MARK}\N{MINUS SIGN}5"


def test_ages_are_said_in_the_largest_fitting_unit():
    ages = [
        timedelta(seconds=20),
        timedelta(minutes=4),
        timedelta(hours=3),
        timedelta(days=3),
        timedelta(days=90),
        timedelta(days=5319),
    ]
    said = [formats.age(NOW - age, NOW) for age in ages]
    assert said == [
        "just now",
        "4 min ago",
        "3 h ago",
        "3 days ago",
        "3 months ago",
        "14 years ago",
    ]


def test_days_of_other_years_say_their_year():
    assert formats.day(date(2019, 6, 28)) == "28 Jun 2019"
    assert formats.day(date(datetime.now(UTC).year, 6, 28)) == "28 Jun"
