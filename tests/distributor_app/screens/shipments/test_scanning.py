from decimal import Decimal

import pytest

from distributor_app.screens.shipments.scanning import carton_label, gtin_in, resolve


@pytest.mark.parametrize(
    ("text", "gtin"),
    [
        ("]C10104006381333931", "04006381333931"),
        ("010400638133393110LOT7", "04006381333931"),
        ("00123456789012345675", ""),
        ("a note that somebody typed by mistake", ""),
        ("4006381333931", ""),
    ],
)
def test_the_article_number_is_found_in_what_a_scanner_sends(text, gtin):
    assert gtin_in(text) == gtin


def test_a_bag_counts_its_contents_however_it_was_scanned(make_desk, records):
    desk = make_desk()
    desk.catalogue.BAG = records.BAG.zfill(14)
    (scanned,) = resolve(desk, "]C101" + records.BAG.zfill(14))
    assert (scanned.part.number, scanned.qty) == ("77-100", Decimal(100))


def test_a_number_counts_one(make_desk):
    (scanned,) = resolve(make_desk(), "40-21A-0071")
    assert scanned.qty == 1


def test_what_nobody_knows_is_nothing(make_desk):
    assert resolve(make_desk(), "]C10104006381333900") == ()


def test_a_count_in_the_code_counts_as_often(make_desk, records):
    desk = make_desk()
    desk.catalogue.BAG = records.BAG.zfill(14)
    (scanned,) = resolve(desk, "]C102" + records.BAG.zfill(14) + "373")
    assert scanned.qty == Decimal(300)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("]C100395200000000004546", "395200000000004546"),
        ("00395200000000004546", "395200000000004546"),
        ("395200000000004546", "395200000000004546"),
        ("395200000000004547", ""),
        ("]C10104006381333931", ""),
        ("40-21A-0071", ""),
    ],
)
def test_the_label_of_a_carton_is_found_in_what_a_scanner_sends(text, label):
    assert carton_label(text) == label
