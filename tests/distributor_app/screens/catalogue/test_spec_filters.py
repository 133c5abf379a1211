"""Filtering by specifications: values with counts, chosen in the list, dropped as chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from catalog_cache.records import Facet, FacetValue, SpecFilter

from distributor_app.screens.catalogue.spec_filters import SHORT, SpecModel


def bore(*counts):
    values = tuple(FacetValue(str(n + 1), n + 1.0, "mm", count) for n, count in enumerate(counts))
    return Facet("bore", "Bore", "mm", values)


SHAFT = Facet("shaft", "Shaft", "", (FacetValue("keyed", None, "", 3), FacetValue("plain", None, "", 2)))  # fmt: skip  # noqa: E501


def lines(model):
    return [model.index(n).data() for n in range(model.rowCount())]


def row_of(model, text):
    return model.row(lines(model).index(text))


@pytest.fixture
def model(qapp):
    return SpecModel()


def test_each_specification_is_named_with_its_unit_above_its_values(model):
    model.show_facets([bore(4, 2), SHAFT], ())
    assert lines(model) == ["Bore (mm)", "1", "2", "Shaft", "keyed", "plain"]


def test_of_many_values_those_with_most_hits_are_shown_in_their_order(model):
    model.show_facets([bore(1, 9, 1, 8, 1, 7, 6, 5, 1)], ())
    assert lines(model) == ["Bore (mm)", "2", "4", "6", "7", "8", "4 more values"]


def test_all_values_are_there_once_they_were_asked_for_and_stay(model):
    many = bore(*range(1, 12))
    model.show_facets([many], ())
    model.open("bore")
    model.show_facets([many], ())
    assert model.rowCount() == 1 + 11


def test_what_was_chosen_is_never_hidden(model):
    many = bore(*range(1, 12))
    model.show_facets([many], (SpecFilter("bore", ("1", "2")),))
    shown = lines(model)
    assert {"1", "2"} <= set(shown)
    assert len(shown) == 1 + SHORT + 1


def test_choosing_adds_a_value_and_choosing_it_again_takes_it_away(model):
    model.show_facets([bore(4, 2), SHAFT], (SpecFilter("bore", ("1",)),))
    assert model.filters_with(row_of(model, "2")) == (SpecFilter("bore", ("1", "2")),)
    assert model.filters_with(row_of(model, "1")) == ()
    both = model.filters_with(row_of(model, "keyed"))
    assert both == (SpecFilter("bore", ("1",)), SpecFilter("shaft", ("keyed",)))


def test_a_screen_reader_hears_count_and_whether_it_is_chosen(model):
    model.show_facets([SHAFT], (SpecFilter("shaft", ("keyed",)),))
    spot = model.index(1)
    assert spot.data(Qt.ItemDataRole.AccessibleTextRole) == "keyed 3"
    assert spot.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_the_name_of_a_specification_cannot_be_chosen(model):
    model.show_facets([SHAFT], ())
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_the_model_keeps_qts_rules_empty_and_full(model, qtmodeltester):
    qtmodeltester.check(model)
    model.show_facets([bore(*range(1, 12)), SHAFT], (SpecFilter("shaft", ("keyed",)),))
    qtmodeltester.check(model)


def chips(results):
    return results.head.findChildren(QPushButton)


def test_a_value_narrows_the_list_and_its_chip_widens_it_again(screen, settled, qtbot):
    screen.open({"q": "hydraulic pump"})
    settled()
    results = screen._results
    results.search(results.query)
    before = results.model_of_hits.rowCount()
    results.filters.specs_changed.emit((SpecFilter("disp", ("11.2",)),))
    settled()
    qtbot.waitUntil(lambda: results.model_of_hits.rowCount() == 1)
    named = "Remove filter Displacement: 11.2 cc"
    qtbot.waitUntil(lambda: named in {c.accessibleName() for c in chips(results)})
    next(chip for chip in chips(results) if chip.accessibleName() == named).click()
    settled()
    qtbot.waitUntil(lambda: results.model_of_hits.rowCount() == before)
