"""Pictures of the catalogue: results, parts of several kinds, a drawing."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from catalog_cache.records import KnownMachine, ListKind, PartQuery

from distributor_app.driving.driver import Condition, still_for, until
from distributor_app.navigation import Route
from distributor_app.screens.catalogue import links
from distributor_app.screens.catalogue.comparison import MOST_PARTS
from distributor_app.screens.catalogue.filter_pane import FilterPane
from distributor_app.screens.catalogue.no_hits import NoHits
from distributor_app.screens.catalogue.range_field import RangeField
from distributor_app.screens.catalogue.report_bar import ReportBar
from distributor_app.screens.catalogue.stock_history import StockHistoryBox
from distributor_app.shots.scene import THINGS, Scene, State, at
from distributor_app.shots.scenes.kept_part import kept_part
from distributor_app.widgets.chart.area import ChartArea
from distributor_app.widgets.drawing_view import DrawingView

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

    from distributor_app.frame.window import MainWindow

_PUMP, _REPLACED, _KIT, _PACK = "40-21A-0071", "40-21A-0070", "99-01-040", "77-100"
_BY_SERIAL = "34-013-9"
_OWN, _OTHER = "21874", "LT2093"
_DRAWN_SECONDS = 0.4
"""Until a chart that has just been drawn has found its size."""


def _uid(desk: "Desk", number: str) -> int:
    # Pictures are taken one after the other from one desk, which remembers the machine.
    desk.machines.choose("")
    return desk.catalogue.find(number)[0].uid


def _part(desk: "Desk") -> Route:
    return Route("catalogue", {"part": str(_uid(desk, _PUMP))})


def _replaced(desk: "Desk") -> Route:
    return Route("catalogue", {"part": str(_uid(desk, _REPLACED))})


def _kit(desk: "Desk") -> Route:
    return Route("catalogue", {"part": str(_uid(desk, _KIT))})


def _pack(desk: "Desk") -> Route:
    return Route("catalogue", {"part": str(_uid(desk, _PACK))})


def _assembly(desk: "Desk") -> Route:
    assembly = desk.catalogue.part(_uid(desk, _PUMP)).where_used[0].assembly
    return Route("catalogue", {"assembly": assembly})


def _select_two(window: "MainWindow") -> Iterator[Condition]:
    """Go on to the next callout, and click the first one with Ctrl."""
    drawing = next(view for view in window.findChildren(DrawingView) if view.isVisible())
    yield until("the drawing", lambda: bool(drawing.selected_key))
    first = drawing.selected_key
    QTest.keyClick(drawing, Qt.Key.Key_PageDown)
    spot = drawing.center_of(first)
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot)


def _history(window: "MainWindow") -> StockHistoryBox:
    return next(box for box in window.findChildren(StockHistoryBox) if box.isVisible())


def _drawing(window: "MainWindow") -> ChartArea:
    return next(area for area in _history(window).findChildren(ChartArea))


def _drawn(window: "MainWindow") -> Condition:
    def drawn() -> bool:
        areas = window.findChildren(ChartArea)
        return any(area.isVisible() and area.has_plot for area in areas)

    return still_for(_DRAWN_SECONDS, drawn)


def _with_history(window: "MainWindow") -> Iterator[Condition]:
    yield _drawn(window)


def _point_at_a_week(window: "MainWindow") -> Iterator[Condition]:
    """Go to the chart with the keyboard and back some weeks."""
    yield _drawn(window)
    _drawing(window).setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(6):
        QTest.keyClick(_drawing(window), Qt.Key.Key_Left)


def _weeks_as_table(window: "MainWindow") -> Iterator[Condition]:
    yield _drawn(window)
    _history(window).chart.show_table()


def _comparison(desk: "Desk") -> Route:
    """Return the way to the first pumps of the catalogue, as many as fit."""
    hits = desk.catalogue.search(PartQuery("hydraulic pump")).rows[:MOST_PARTS]
    return links.to_comparison([hit.uid for hit in hits])


def _alone(desk: "Desk") -> Route:
    return links.to_comparison([_uid(desk, _PUMP)])


def _fields(window: "MainWindow") -> dict[str, RangeField]:
    panes = window.findChildren(FilterPane)
    return next((pane.range_fields() for pane in panes if pane.isVisible()), {})


def _type_a_range(window: "MainWindow") -> Iterator[Condition]:
    """Narrow the first specification by a size in inches, and show the next one what is wrong."""
    yield until("the ranges", lambda: len(_fields(window)) > 1)
    first = next(iter(_fields(window).values()))
    first.most.setFocus()
    QTest.keyClicks(first.most, first.most.placeholderText())
    QTest.keyClick(first.most, Qt.Key.Key_Return)
    yield still_for(_DRAWN_SECONDS, lambda: len(_fields(window)) > 1)
    second = list(_fields(window).values())[1]
    second.least.setFocus()
    QTest.keyClicks(second.least, "5 kg")
    QTest.keyClick(second.least, Qt.Key.Key_Return)


def _type_too_narrow(window: "MainWindow") -> Iterator[Condition]:
    """Ask for in-stock parts of a size that there is not."""
    yield until("the ranges", lambda: len(_fields(window)) > 1)
    pane = next(pane for pane in window.findChildren(FilterPane) if pane.isVisible())
    pane.shown_changed.emit(True, False)
    field = next(iter(_fields(window).values()))
    field.least.setFocus()
    QTest.keyClicks(field.least, "9000")
    QTest.keyClick(field.least, Qt.Key.Key_Return)
    empty = next(iter(window.findChildren(NoHits)))
    yield until("what to take off", lambda: len(_buttons(empty)) > 0)


def _buttons(widget: QWidget) -> list[QPushButton]:
    return [button for button in widget.findChildren(QPushButton) if button.isVisible()]


def _type_a_field(window: "MainWindow") -> Iterator[Condition]:
    """Begin a category in the search."""
    search = window.top_bar.search
    search.setFocus()
    QTest.keyClicks(search, "pump cat:")
    yield until("what there is", lambda: bool(window.suggestions.texts))
    QTest.keyClick(search, Qt.Key.Key_Down)


def _work_for(desk: "Desk", serial: str) -> None:
    machine = next(m for m in desk.machines.shelf().machines if m.serial == serial)
    desk.machines.choose(machine.id)


def _part_for_machine(desk: "Desk") -> Route:
    route = _part(desk)
    _work_for(desk, _OWN)
    return route


def _replaced_for_machine(desk: "Desk") -> Route:
    """Return the way to a part of which the serial number decides by what it is replaced."""
    route = Route("catalogue", {"part": str(_uid(desk, _BY_SERIAL))})
    _work_for(desk, _OWN)
    return route


def _assembly_for_machine(desk: "Desk") -> Route:
    route = _assembly(desk)
    _work_for(desk, _OWN)
    return route


def _assembly_of_another(desk: "Desk") -> Route:
    route = _assembly(desk)
    _work_for(desk, _OTHER)
    return route


def _list_for_machine(desk: "Desk") -> Route:
    desk.machines.remember(KnownMachine("HX 6"))
    return Route("catalogue", {"q": "pump"})


def _only_what_fits(window: "MainWindow") -> Iterator[Condition]:
    panes = (pane for pane in window.findChildren(FilterPane) if pane.isVisible())
    box = next(panes).fits
    yield until("the machine", box.isEnabled)
    box.click()


def _seen(desk: "Desk") -> None:
    for number in (_KIT, "40210-33", _PACK, "61-04-120", _REPLACED, _PUMP):
        desk.lists.see(_uid(desk, number))


def _van_stock(desk: "Desk") -> str:
    """Return a list of parts with quantities, remarks and a part that the vendor took out."""
    name = "Van stock"
    for known in desk.lists.all():
        if known.name == name:
            return known.id
    made = desk.lists.create(name)
    numbers = (_PUMP, "40210-33", _PACK, "61-04-120", _REPLACED, _KIT, "34-005-1", "6204")
    keys = desk.lists.add(made, [_uid(desk, number) for number in numbers])
    said = ((2, "left shelf"), (4, ""), (300, "second drawer, always full"), (6, ""))
    for key, (qty, remark) in zip(keys, said, strict=False):
        desk.lists.set_quantity(made, key, Decimal(qty))
        desk.lists.set_remark(made, key, remark)
    gone = desk.lists.take_out(made, keys[-1:])
    left = replace(gone.parts[0], number_key="31177", number="31-177", name="Shaft seal 28 x 47")
    desk.lists.put_back(replace(gone, parts=(left,)))
    desk.lists.create("Spring service HX 6")
    return made


def _list(desk: "Desk") -> Route:
    return links.to_list(_van_stock(desk))


def _empty_list(desk: "Desk") -> Route:
    made = next((k.id for k in desk.lists.all() if k.name == "Spring service HX 6"), "")
    return links.to_list(made or desk.lists.create("Spring service HX 6"))


def _recent(desk: "Desk") -> Route:
    _seen(desk)
    return links.to_list(ListKind.RECENT)


def _start(desk: "Desk") -> Route:
    _seen(desk)
    return Route("catalogue")


def _ask_name(window: "MainWindow") -> Iterator[Condition]:
    """Ask how a new list is called."""
    screen = window.pages.shown
    assert screen is not None
    next(a for a in screen.actions_offered() if a.shortcut().toString() == "Ctrl+D").trigger()
    yield until("the lists", lambda: any(m.isVisible() for m in window.findChildren(QMenu)))
    menu = next(m for m in window.findChildren(QMenu) if m.isVisible())
    menu.actions()[-1].trigger()
    menu.hide()


def _reported(desk: "Desk") -> Route:
    """Return the way to a part about which something was reported."""
    uid = _uid(desk, _REPLACED)
    if not desk.reports.of_part("Halden", _REPLACED):
        desk.reports.report(uid, "specification", "The flange has two bolts, not four.")
    return links.to_part(uid)


def _report(window: "MainWindow") -> Iterator[Condition]:
    """Ask what is wrong with the part in sight."""
    screen = window.pages.shown
    assert screen is not None
    keys = "Ctrl+Shift+E"
    next(a for a in screen.actions_offered() if a.shortcut().toString() == keys).trigger()
    yield until("the question", lambda: window.findChildren(ReportBar)[0].isVisible())


def _report_field(window: "MainWindow") -> Iterator[Condition]:
    """Say that a specification is wrong; which one is still open."""
    yield from _report(window)
    bar = window.findChildren(ReportBar)[0]
    yield until("the specifications", lambda: bar.field.count() > 1)
    QTest.keyClick(bar.fault, Qt.Key.Key_Down)


def _in_the_part(window: "MainWindow") -> Iterator[Condition]:
    """A search that finds nothing where three of nine product lines are kept."""
    empty = window.findChild(NoHits)
    assert empty is not None
    yield until("that nothing was found", empty.isVisible)
    page = window.context.desk.catalogue.search(PartQuery("zzqqy"))
    empty.show_for(page, kept_part(is_in_use=True))


SCENES = (
    Scene("catalogue", at("catalogue", q="hydraulic pump")),
    Scene("catalogue-all", at("catalogue"), (State.NORMAL, State.EMPTY)),
    Scene("catalogue-range", at("catalogue", q="pump"), (State.NORMAL,), _type_a_range),
    Scene("catalogue-fields", at("catalogue"), (State.NORMAL,), _type_a_field),
    Scene("no-hits-filtered", at("catalogue", q="pump"), (State.NORMAL,), _type_too_narrow),
    Scene("no-hits", at("catalogue", q="40-21A-0971"), (State.NORMAL,)),
    Scene("nothing-like-it", at("catalogue", q="zzqqy"), (State.NORMAL,)),
    Scene("nothing-in-the-part", at("catalogue", q="zzqqy"), (State.NORMAL,), _in_the_part),
    Scene("part", _part, THINGS, _with_history),
    Scene("part-replaced", _replaced, (State.NORMAL, State.OVERFULL)),
    Scene("part-kit", _kit, (State.NORMAL,)),
    Scene("part-in-packs", _pack, (State.NORMAL,)),
    Scene("part-history", _part, (State.NORMAL, State.OVERFULL), _point_at_a_week),
    Scene("part-history-table", _part, (State.NORMAL,), _weeks_as_table),
    Scene("compare", _comparison, (State.NORMAL, State.OVERFULL)),
    Scene("compare-one", _alone, (State.NORMAL,)),
    Scene("catalogue-start", _start, (State.NORMAL,)),
    Scene("list", _list, (State.NORMAL, State.OFFLINE)),
    Scene("list-empty", _empty_list, (State.NORMAL,)),
    Scene("list-recent", _recent, (State.NORMAL,)),
    Scene("part-report", _reported, (State.NORMAL,), _report),
    Scene(
        "part-report-field", _replaced, (State.NORMAL, State.OFFLINE, State.OVERFULL), _report_field
    ),
    Scene("list-naming", _part, (State.NORMAL,), _ask_name),
    Scene("assembly", _assembly, THINGS),
    Scene("assembly-two", _assembly, (State.NORMAL,), _select_two),
    Scene("assembly-machine", _assembly_for_machine, (State.NORMAL, State.OVERFULL)),
    Scene("assembly-other-machine", _assembly_of_another, (State.NORMAL,)),
    Scene("part-machine", _part_for_machine, (State.NORMAL, State.OVERFULL)),
    Scene("part-machine-decides", _replaced_for_machine, (State.NORMAL,)),
    Scene("catalogue-machine", _list_for_machine, (State.NORMAL,), _only_what_fits),
)
