"""Narrowing a search: filters, what leaves nothing, what helps then, searches that end early."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from catalog_cache.records import (
    KnownMachine,
    PartQuery,
    SpecFilter,
)

from distributor_app.navigation import Route
from distributor_app.screens.catalogue import finder

PUMP, OLD_PUMP, TIE, MANY = 1, 2, 3, 150


def numbers(results, first=0, last=8):
    model = results.model_of_hits
    return [model.index(row, 0).data() for row in range(first, min(last, model.rowCount()))]


def typed(screen, settled, text):
    for length in range(1, len(text) + 1):
        screen.open({"q": text[:length]})
    settled()


def categories(results):
    rows = results.filters.categories
    return [rows.index(n, 0).data() for n in range(rows.rowCount())]


def said(widget):
    words = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return "\n".join(each.text() for each in words if each.isVisible())


def button(widget, text):
    return next(b for b in widget.findChildren(QPushButton) if text in b.text() and b.isVisible())


def test_a_category_narrows_the_list_opens_its_branch_and_goes_as_a_chip(
    results, screen, settled, qtbot
):
    qtbot.waitUntil(lambda: categories(results) == ["All categories", "Pumps", "Ties", "Valves"])
    results.filters._list.clicked.emit(results.filters.categories.index(1, 0))
    opened = ["All categories", "Pumps", "Gear pumps", "Piston pumps"]
    qtbot.waitUntil(lambda: categories(results)[:4] == opened)
    assert results.head.count_text == "153 parts"
    settled()
    button(results.head, "Pumps").click()
    settled()
    assert results.query.category is None
    assert results.model_of_hits.rowCount() == 156


def test_the_category_model_keeps_qts_rules(results, qtbot, qtmodeltester):
    qtbot.waitUntil(lambda: bool(categories(results)))
    qtmodeltester.check(results.filters.categories)


def test_in_stock_and_without_discontinued_filter_at_once(results, screen, settled):
    stock, sold, _machine = results.filters.findChildren(QCheckBox)
    sold.click()
    settled()
    assert results.model_of_hits.rowCount() == 155
    stock.click()
    settled()
    found = set(numbers(results))
    assert {"40-21A-0071", "77-100", "P-0001"} <= found
    assert "P-0002" not in found


def test_a_mistyped_number_offers_the_near_ones(results, screen, settled, asked):
    typed(screen, settled, "40-21A-0O7X")
    assert results.empty.isVisible()
    button(results.empty, "40-21A-007").click()
    assert asked.routes[0].args["q"].startswith("40-21A-007")


def test_when_only_the_filters_hide_it_they_can_be_dropped(results, screen, settled, qtbot):
    results.filters.category_chosen.emit("ties")
    typed(screen, settled, "valve")
    assert results.model_of_hits.rowCount() == 0
    qtbot.waitUntil(lambda: "Without “Ties”: 1 part" in said(results.empty))
    button(results.empty, "Without “Ties”").click()
    settled()
    assert numbers(results) == ["55-VX"]


def test_nothing_at_all_says_what_to_do(results, screen, settled):
    typed(screen, settled, "zzqqy")
    assert "No part matches" in results.empty.accessibleName()
    assert results.preview._content.isHidden()


def test_that_nothing_was_found_is_said_once(results, screen, settled):
    typed(screen, settled, "zzqqy")
    assert "zzqqy" in results.empty.accessibleName()
    assert results.head.count_text == ""
    assert not results.head.export.isEnabled()
    assert not results.preview.isVisible()
    typed(screen, settled, "pump")
    assert results.head.export.isEnabled()
    assert results.preview.isVisible()


def test_no_heading_stands_over_nothing_and_nothing_is_exported_before_a_search(screen, qtbot):
    page = screen._results

    def headings():
        return [label.text() for label in page.filters.findChildren(QLabel) if label.isVisible()]

    assert "Category" not in headings()
    assert not page.head.export.isEnabled()
    screen.open({})
    qtbot.waitUntil(lambda: "Category" in headings())
    assert page.head.export.isEnabled()


def test_the_filters_begin_where_the_title_does(results, screen, settled, qtbot):
    typed(screen, settled, "pump")
    qtbot.waitUntil(lambda: "Category" in said(results.filters))

    def left(text, kind=QLabel):
        shown = next(w for w in screen.findChildren(kind) if w.text().replace("&", "") == text)
        return shown.mapTo(screen, shown.rect().topLeft()).x()

    title = left("Catalogue")
    assert [left("Show"), left("Category"), left("In stock or due", QCheckBox)] == [title] * 3


def test_the_filter_that_leaves_nothing_is_named_and_taken_off(screen, results, settled, qtbot):
    screen.open({"q": "cable tie"})
    settled()
    results.search(replace(results.query, specs=(SpecFilter("disp", ("11.2",)),)))
    qtbot.waitUntil(lambda: ": 1 part" in said(results.empty))
    assert "No part matches “cable tie” with these filters" in said(results.empty)
    button(results.empty, ": 1 part").click()
    settled()
    qtbot.waitUntil(lambda: numbers(results) == ["77-100"])
    assert results.query.specs == ()


def test_a_field_that_was_typed_can_be_taken_off_too(screen, results, settled, qtbot):
    asked = []
    results._context.navigate = asked.append
    screen.open({"q": "cable tie brand:nobody"})
    settled()
    qtbot.waitUntil(lambda: "Without “brand:nobody”: 1 part" in said(results.empty))
    assert "“brand:nobody” leaves none of those found." in said(results.empty)
    button(results.empty, "Without “brand:nobody”").click()
    assert asked == [Route("catalogue", {"q": "cable tie"})]


def test_specifications_chosen_are_there_again_after_going_back(screen, results, settled, qtbot):
    specs = (SpecFilter("disp", (), 5.0, 20.0),)
    results.search(PartQuery("pump", specs=specs))
    settled()
    left = screen.state()
    results.search(PartQuery("tie"))
    settled()
    screen.open({"q": "pump"})
    screen.restore(left)
    assert results.query.specs == specs


@pytest.mark.parametrize("text", ["pump", "x" * 10_000, "\x00🙂'; DROP TABLE part --", '"NEAR('])
def test_a_search_whose_time_is_over_says_so_and_what_helps(
    screen, results, settled, monkeypatch, text
):
    monkeypatch.setattr(finder, "SECONDS", 0)
    screen.open({"q": text})
    settled()
    assert "The search was stopped after 2 seconds." in said(results.empty)
    assert "one more word or a category" in said(results.empty)
    monkeypatch.undo()
    button(results.empty, "Search again").click()
    settled()
    assert "stopped" not in said(results.empty)
    assert bool(results.model_of_hits.rowCount()) == (text == "pump")


def test_what_was_found_before_the_time_was_over_is_shown_and_called_not_all(
    screen, results, settled, qtbot, monkeypatch, counter_desk
):
    whole = counter_desk.catalogue.search

    def stopped_at_the_rest(query, cancel=None, *, most=None, seconds=None):
        if most is None:
            return whole(query, cancel, seconds=0)
        return replace(whole(query, cancel, most=3), complete=False)

    monkeypatch.setattr(counter_desk.catalogue, "search", stopped_at_the_rest)
    screen.open({"q": "piston"})
    settled()
    qtbot.waitUntil(lambda: "The search was stopped" in said(results))
    assert results.model_of_hits.rowCount() >= 3
    assert "+ parts for “piston”" in results.head.count_text


def test_only_what_fits_my_machine_is_shown_and_said(
    results, screen, settled, counter_desk, announced
):
    fits = results.filters.findChildren(QCheckBox)[2]
    assert not fits.isEnabled()
    counter_desk.machines.remember(KnownMachine("HX 6"))
    announced()
    assert fits.isEnabled()
    fits.click()
    settled()
    assert {"40-21A-0071", "77-100", "55-VX", "99-01-040"} <= set(numbers(results))
    assert results.model_of_hits.rowCount() == 8
    (chip,) = results.head.findChildren(QPushButton, "machine")
    assert chip.text() == "fits or may fit HX 6 ✕"
    names = [results.model_of_hits.index(row, 1).data() for row in range(8)]
    by_number = dict(zip(numbers(results), names, strict=True))
    assert by_number["99-01-040"].startswith("may fit")
    assert "may fit" not in by_number["77-100"]
    counter_desk.machines.remember(KnownMachine("HX 6", "HX21000"))
    announced()
    assert "99-01-040" not in numbers(results)
    chip = results.head.findChild(QPushButton, "machine")
    chip.click()
    settled()
    assert results.model_of_hits.rowCount() > 100
    assert not fits.isChecked()


def test_without_a_machine_the_filter_for_it_ends(results, settled, counter_desk, announced):
    counter_desk.machines.remember(KnownMachine("HX 6", "HX21000"))
    announced()
    results.filters.findChildren(QCheckBox)[2].click()
    settled()
    counter_desk.machines.choose("")
    announced()
    assert results.query.machine is None
    assert results.model_of_hits.rowCount() > 100
