"""Finding parts: search as one types, the part's page, its place in a drawing."""

from functools import partial
from statistics import median

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QTableView

from distributor_app.driving.driver import Script, until
from distributor_app.driving.paints import PaintWatch
from distributor_app.tour import papers
from distributor_app.tour.tour import Tour
from distributor_app.widgets.drawing_view import DrawingView
from distributor_app.widgets.record_model import CellRole


def search(tour: Tour) -> Script:
    """Type words; the rows follow each key press."""
    hands = tour.hands
    yield from tour.visit("Ctrl+2")
    table = tour.table("Parts found")
    watch = PaintWatch(table)
    times: list[float] = []
    hands.press("Ctrl+L")
    for key in tour.material.search:
        watch.press()
        yield from hands.type_text(key)
        yield until(f"rows after “{key}”", lambda: watch.painted)
        times.append(watch.milliseconds or 0.0)
    yield from tour.at_rest()
    rows = hands.rows(table, limit=5)
    tour.expect(rows, "nothing was found")
    words = tour.material.search.split()
    tour.expect(
        all(word in rows[0]["Description"].casefold() for word in words),
        f"the first row is {rows[0]}",
    )
    tour.facts.update(
        words=tour.material.search,
        found=table.model().rowCount(),
        first_rows=rows,
        key_to_painted_ms={"median": round(median(times), 1), "longest": round(max(times), 1)},
    )


def part_page(tour: Tour) -> Script:
    """Open the first hit with the keyboard; type a quantity, Enter, it is in the cart."""
    hands = tour.hands
    table = tour.table("Parts found")
    number = hands.rows(table, limit=1)[0]["Part number"]
    hands.press("Down")
    hands.press("Return")
    yield until(
        "the part's page",
        lambda: any(text == number for text in hands.texts()) and hands.sees("Add to cart"),
    )
    yield from tour.at_rest()
    tour.facts["texts"] = sorted({text for text in hands.texts() if len(text) < 60})[:60]
    yield from hands.write_over("2")
    hands.press("Return")
    yield from hands.when_read(f"2 × {number} added to the cart.")
    tour.facts["number"] = number
    tour.facts["said"] = f"2 × {number} added to the cart."


def assembly(tour: Tour) -> Script:
    """Go to where the part is used; drawing and list light each other, Enter adds."""
    hands = tour.hands
    yield from tour.at_rest()
    links = [b for b in hands.in_sight(QPushButton) if b.objectName().startswith("catalogue?asse")]
    tour.expect(links, "the part's page leads to no assembly")
    hands.click(links[0])
    yield from hands.when_seen("Parts list")
    yield from tour.at_rest()
    table = tour.table("Parts list")
    rows = hands.rows(table)
    tour.facts.update(assembly=links[0].text(), positions=len(rows), first_rows=rows[:3])
    if tour.material.drawings:
        yield from _both_ways(tour)
    else:
        tour.facts["left_out"] = "callouts: the imported data has no drawings with callouts"
    sold = hands.row_where(table, "Net " + _currency(rows), lambda words: words[:1].isdigit())
    yield from hands.go_to_cell(table, sold, "Part number")
    chosen = hands.rows(table)[sold]["Part number"]
    hands.press("Return", table)
    yield from hands.when_read(f"× {chosen} added to the cart.")
    tour.facts["added"] = chosen


def _currency(rows: list[dict[str, str]]) -> str:
    return next(title.split()[-1] for title in rows[0] if title.startswith("Net "))


def _both_ways(tour: Tour) -> Script:
    """A click on a callout selects its row; a row that is walked to lights its callout."""
    hands = tour.hands
    table = tour.table("Parts list")
    drawing = hands.find("Exploded view", DrawingView)
    yield until("the drawing with a callout", lambda: bool(drawing.selected_key))
    callouts = _callouts(table, drawing)
    target = next(row for row in callouts if _key(table, row) != drawing.selected_key)
    hands.click(drawing, callouts[target])
    wanted = _key(table, target)
    yield until("the row of the callout", lambda: _key(table, _current(table)) == wanted)
    from_drawing = hands.rows(table)[_current(table)]
    before = drawing.selected_key
    while drawing.selected_key == before:
        hands.press("Down" if _current(table) < table.model().rowCount() - 1 else "Up", table)
        yield lambda: True
    tour.expect(
        drawing.selected_key == _key(table, _current(table)),
        f"row {_current(table)} lights {drawing.selected_key}",
    )
    tour.facts.update(
        rows_with_callouts=len(callouts),
        row_of_the_clicked_callout=from_drawing,
        callout_of_the_row_walked_to=drawing.accessibleDescription(),
    )
    tour.take_picture()


def _callouts(table: QTableView, drawing: DrawingView) -> dict[int, QPoint]:
    """Return for each row whose callout is in sight where it is."""
    found = {}
    for row in range(table.model().rowCount()):
        try:
            spot = drawing.center_of(_key(table, row))
        except KeyError:
            continue
        if drawing.rect().contains(spot):
            found[row] = spot
    return found


def _key(table: QTableView, row: int) -> str:
    """Return what ties a row to its callouts."""
    return str(table.model().index(row, 0).data(CellRole.RECORD).key)


def _current(table: QTableView) -> int:
    return table.currentIndex().row()


def parts_list(tour: Tour) -> Script:
    """Save the drawing with its list as PDF and read the file."""
    hands = tour.hands
    target = tour.file("parts-list.pdf")
    hands.click(hands.find("Save as PDF…", QPushButton))
    yield from tour.name_file(target)
    yield from hands.when_read("Saved as parts-list.pdf.")
    number = str(hands.rows(tour.table("Parts list"))[0]["Part number"])
    paper = yield from tour.away("the text of the PDF", partial(papers.read, target))
    tour.expect(number in paper.text, f"{number} is not on the printed list")
    tour.facts.update(pages=paper.pages, shows=number)
