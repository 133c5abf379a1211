"""Ranges of specifications: typed as people write them, in the units they are used to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from catalog_cache.contract.units import System

from catalog_cache.records import Facet, FacetValue, SpecFilter, Specification

from distributor_app.screens.catalogue.filter_pane import FilterPane
from distributor_app.screens.catalogue.spec_filters import MANY, SpecModel
from distributor_app.screens.catalogue.spec_range import fact_row


def facet(*numbers, code="bore", name="Bore", unit="mm"):
    values = tuple(FacetValue(f"{n:g}", float(n), unit, 2) for n in numbers)
    return Facet(code, name, unit, values, tuple(float(n) for n in numbers))


def lines(model):
    return [model.row(n).place[1:] for n in range(model.rowCount())]


@pytest.fixture
def pane(counter_context, qtbot):
    made = FilterPane(counter_context)
    qtbot.addWidget(made)
    made.resize(made.width(), 600)
    made.show()
    return made


def field_of(pane, code="bore"):
    return pane.range_fields()[code]


def type_in(field, text, key=Qt.Key.Key_Return):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)


def test_a_number_with_few_values_has_its_range_above_them(qapp):
    model = SpecModel()
    model.show_facets([facet(5, 8, 10)], ())
    assert lines(model) == [("name", ""), ("range", ""), ("value", "5"), ("value", "8"),
                            ("value", "10")]  # fmt: skip


def test_a_number_with_many_values_has_a_range_instead_of_them(qapp):
    model = SpecModel()
    many = facet(*range(1, MANY + 2))
    model.show_facets([many], ())
    assert lines(model) == [("name", ""), ("range", "")]
    model.show_facets([many], [SpecFilter("bore", ("3",))])
    assert lines(model)[2:] == [("value", "3")]


def test_the_fields_show_how_far_the_parts_found_reach(pane):
    pane.show_specs([facet(5, 8, 10.5)], ())
    field = field_of(pane)
    assert (field.least.placeholderText(), field.most.placeholderText()) == ("5", "10.5")
    assert field.least.accessibleName() == "Bore, mm: from"
    pane.show_specs([facet(8, 9, 10)], ())
    assert field.least.placeholderText() == "8"


@pytest.mark.parametrize(
    ("text", "number"), [('3/8"', 9.525), ("10 mm", 10), ("1,5", 1.5), ("1 cm", 10), ("7", 7)]
)
def test_a_bound_is_typed_as_people_write_it(pane, qtbot, text, number):
    pane.show_specs([facet(5, 8, 10)], ())
    with qtbot.waitSignal(pane.specs_changed) as said:
        type_in(field_of(pane).least, text)
    (spec,) = said.args[0]
    assert (spec.code, spec.values, spec.least, spec.most) == (
        "bore", (), pytest.approx(number), None)  # fmt: skip


def test_bounds_the_wrong_way_round_are_turned(pane, qtbot):
    pane.show_specs([facet(5, 8, 10)], (SpecFilter("bore", (), 8.0),))
    with qtbot.waitSignal(pane.specs_changed) as said:
        type_in(field_of(pane).most, "6")
    assert said.args[0] == (SpecFilter("bore", (), 6.0, 8.0),)


def test_an_emptied_field_takes_its_bound_away(pane, qtbot):
    pane.show_specs([facet(5, 8, 10)], (SpecFilter("bore", (), 8.0),))
    field = field_of(pane).least
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    with qtbot.waitSignal(pane.specs_changed) as said:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert said.args[0] == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [("much", "Type a number, such as 5 mm"), ("5 bar", "Bore is measured in mm")],
)
def test_what_cannot_be_read_is_said_below_and_narrows_nothing(pane, qtbot, text, said):
    pane.show_specs([facet(5, 8, 10)], ())
    field = field_of(pane)
    with qtbot.assertNotEmitted(pane.specs_changed):
        type_in(field.least, text)
    assert field.problem == said
    assert field.least.text() == text
    QTest.keyClick(field.least, Qt.Key.Key_Escape)
    assert (field.problem, field.least.text()) == ("", "")


def test_what_is_being_typed_stays_when_counts_arrive(pane):
    shaft = facet(1, 2, 3, code="shaft", name="Shaft")
    pane.show_specs([facet(5, 8, 10), shaft], ())
    field = field_of(pane, "shaft")
    field.least.setFocus()
    QTest.keyClicks(field.least, "2")
    pane.show_specs([shaft, facet(8, 9, 10)], (SpecFilter("shaft", (), None, 3.0),))
    assert field_of(pane, "shaft") is field
    assert (field.least.text(), field.most.text()) == ("2", "3")


def test_an_imperial_reader_sees_and_types_inches(pane, qtbot):
    pane.set_system(System.IMPERIAL)
    pane.show_specs([facet(6.35, 9.5, 12.7)], ())
    field = field_of(pane)
    assert (field.least.placeholderText(), field.most.placeholderText()) == ("0.25", "0.5")
    with qtbot.waitSignal(pane.specs_changed) as said:
        type_in(field.least, "0.374")
    # As it is shown, 9.5 mm are 0.374 in: the value itself is meant.
    assert said.args[0] == (SpecFilter("bore", (), 9.5),)


def test_a_chip_says_the_range_in_the_readers_unit(qapp):
    model = SpecModel()
    model.show_facets([facet(5, 12.7, 25.4)], ())
    words = [
        model.words_of(SpecFilter("bore", (), 5.0)),
        model.words_of(SpecFilter("bore", (), None, 5.0)),
        model.words_of(SpecFilter("bore", (), 5.0, 12.7)),
        model.words_of(SpecFilter("bore", (), 5.0, 5.0)),
    ]
    assert words == ["Bore: from 5 mm", "Bore: up to 5 mm", "Bore: 5 – 12.7 mm", "Bore: 5 mm"]
    model.set_system(System.IMPERIAL)
    assert model.words_of(SpecFilter("bore", (), 12.7, 25.4)) == "Bore: 0.5 – 1 in"
    assert model.words_of(SpecFilter("bore", ("12.7",))) == "Bore: 0.5 in"


def test_a_value_takes_the_place_of_a_range_and_a_range_of_values(qapp):
    model = SpecModel()
    model.show_facets([facet(5, 8, 10)], (SpecFilter("bore", (), 5.0, 8.0),))
    assert model.filters_with(model.row(2)) == (SpecFilter("bore", ("5",)),)
    model.show_facets([facet(5, 8, 10)], (SpecFilter("bore", ("5",)),))
    assert model.filters_within("bore", 6.0, None) == (SpecFilter("bore", (), 6.0),)


def test_a_value_that_leaves_no_part_cannot_be_chosen_and_says_why(qapp):
    model = SpecModel()
    dead = Facet("shaft", "Shaft", "", (FacetValue("keyed", None, "", 0), FacetValue("plain", None, "", 2)))  # fmt: skip  # noqa: E501
    model.show_facets([dead], ())
    spot = model.index(1)
    assert model.flags(spot) == Qt.ItemFlag.NoItemFlags
    assert spot.data(Qt.ItemDataRole.ToolTipRole) == "No part with the other filters"
    model.show_facets([dead], (SpecFilter("shaft", ("keyed",)),))
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_part_shows_the_readers_system_first():
    spec = Specification("bore", "Bore", "10", "mm", "0.394 in")
    assert fact_row(spec, None) == ("Bore", "10 mm", "0.394 in")
    assert fact_row(spec, System.METRIC) == ("Bore", "10 mm", "0.394 in")
    assert fact_row(spec, System.IMPERIAL) == ("Bore", "0.394 in", "10 mm")


def test_the_model_keeps_qts_rules_while_lines_come_and_go(qapp, qtmodeltester):
    model = SpecModel()
    qtmodeltester.check(model)
    for shown in ([facet(5, 8, 10)], [facet(1, 2, 3, code="a"), facet(8, 9, 10, 11)], []):
        model.show_facets(shown, ())
        qtmodeltester.check(model)
