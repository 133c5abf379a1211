"""Pictures of the cart."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from catalog_cache.records import PartQuery

from distributor_app.driving.driver import Condition, still_for
from distributor_app.navigation import Route
from distributor_app.screens.cart.allocation import ForWhomPopup
from distributor_app.screens.cart.columns_panel import ColumnsPanel
from distributor_app.screens.cart.draft_bar import DraftBar
from distributor_app.screens.cart.entry_field import EntryField
from distributor_app.screens.cart.line_table import LineTable
from distributor_app.shots.scene import Scene, State, at
from distributor_app.widgets.popup import Popup
from distributor_app.widgets.toast import Toast

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

    from distributor_app.frame.window import MainWindow

_LINES = 200
_DOUBTFUL = (
    "1\t40-21A-0071\tHydraulic pump, 11 cc\t4\t12\n2\t77-100\tCable tie 200 x 4.8\t130\t100\n"
    "3\t61-04-120\tPressure filter element\t24\t30\n4\t40210-33\tSeal kit\t2\t6\n"
)


def long_list(desk: "Desk") -> Route:
    """A list of two hundred lines with everything that can be wrong with one."""
    before = desk.drafts.current()
    found = desk.catalogue.search(PartQuery("hydraulic"))
    rows = desk.catalogue.page_rows(found, range(_LINES - 4))
    lines = [f"{row.number}\t{n % 7 + 1}" for n, row in enumerate(rows)]
    lines += ["9X-77\t1", "77-100\t130", "6204\t6", "A-NUMBER-THAT-NOBODY-KNOWS-00017\tmany"]
    draft = desk.drafts.create("Yearly stock order of all branches, second half, as agreed in May")
    desk.drafts.add(draft, desk.drafts.parse("\n".join(lines[::-1])))
    # The cart itself goes on with the draft that was on the counter.
    desk.drafts.take(before)
    return Route("cart", {"draft": draft})


def _frame_a_remedy(window: "MainWindow") -> Iterator[Condition]:
    table = window.findChild(LineTable)
    assert table is not None
    table.go_to(2, "check")
    yield still_for(0.1, _always)


def _paste_doubtful(window: "MainWindow") -> Iterator[Condition]:
    entry, panel = window.findChild(EntryField), window.findChild(ColumnsPanel)
    assert isinstance(entry, QLineEdit)
    assert panel is not None
    entry.take_paste(_DOUBTFUL)
    yield panel.isVisible


def _park(window: "MainWindow") -> Iterator[Condition]:
    bar = window.findChild(DraftBar)
    assert bar is not None
    bar.start_parking()
    yield still_for(0.1, _always)


def _share_out(window: "MainWindow") -> Iterator[Condition]:
    table, popup = window.findChild(LineTable), window.findChild(ForWhomPopup)
    assert table is not None
    assert popup is not None
    table.go_to(0, "for")
    table.for_whom_wanted.emit(0)
    yield popup.isVisible
    _lay_over(window, popup)
    yield popup.isVisible


def _hide_prices(window: "MainWindow") -> Iterator[Condition]:
    window.choices.toggle_prices()
    toast = window.findChild(Toast)
    assert toast is not None
    yield toast.isVisible


def _lay_over(window: "MainWindow", popup: Popup) -> None:
    """Make a form that floats a part of the window, for only the window is in the picture."""
    spot = window.mapFromGlobal(popup.pos())
    popup.setParent(window)
    popup.move(spot)
    popup.show()
    popup.raise_()


def _always() -> bool:
    return True


SCENES = (
    Scene("cart", at("cart")),
    Scene("cart-mending", at("cart"), (State.NORMAL,), _frame_a_remedy),
    Scene("cart-columns", at("cart"), (State.NORMAL,), _paste_doubtful),
    Scene("cart-parking", at("cart"), (State.NORMAL,), _park),
    Scene("cart-prices-hidden", at("cart"), (State.NORMAL,), _hide_prices),
    Scene("cart-for-whom", at("cart"), (State.NORMAL,), _share_out),
    Scene("cart-200-lines", long_list, (State.NORMAL, State.OVERFULL)),
)
