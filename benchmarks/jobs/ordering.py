"""Several customers at once, a pasted list, and last month's order again."""

from datetime import date, timedelta

from benchmarks.jobs.desk import JobDesk
from benchmarks.jobs.job import Cost, Job, Shop

from distributor_app.driving.driver import Script, until

_CUSTOMER = "Miller"
_LINES = "Lines of the order"
_GOOD = ("61-04-118", "61-04-120", "40-21A-0071", "9X-17")
_TO_MEND = ((5, "77-100\t130"), (17, "9X-77\t1"), (30, "6204\t6"))


def forty_lines() -> str:
    """Return a spreadsheet of forty lines, three of which need mending."""
    rows = [f"{_GOOD[n % len(_GOOD)]}\t{n % 5 + 1}" for n in range(37)]
    for place, row in _TO_MEND:
        rows.insert(place, row)
    return "Part number\tQty\n" + "\n".join(rows) + "\n"


def _parking(work: JobDesk) -> Script:
    desk = work.desk
    draft = desk.drafts.create()
    desk.drafts.add(draft, desk.drafts.parse("61-04-118 12\n61-04-120 6"))
    yield from work.stand("cart", draft=draft)
    work.begin()
    work.hands.press("F12")
    yield from work.at_rest()
    yield from work.hands.type_text(_CUSTOMER)
    work.hands.press("Return")
    yield from work.at_rest()
    work.expect(desk.drafts.current() != draft, "the next customer has no draft")
    work.expect(
        work.hands.keyboard_at().accessibleName() == "Part number and quantity",
        "the cursor is elsewhere",
    )
    work.hands.press("Shift+F12")
    yield until("the parked drafts", lambda: work.hands.menu() is not None)
    work.hands.press("Return")
    yield from work.at_rest()
    yield from work.until_read(_CUSTOMER)
    work.expect(desk.drafts.current() == draft, "the parked draft is not back")


def _forty_lines(work: JobDesk) -> Script:
    orders = work.desk.orders.summaries
    before = len(orders())
    yield from work.stand("home")
    work.begin()
    work.hands.press("Ctrl+N")
    yield from work.hands.when_seen(_LINES)
    yield from work.at_rest()
    work.hands.paste(forty_lines())
    table = work.table(_LINES)
    yield until("forty lines", lambda: table.model().rowCount() == 40)
    yield from work.at_rest()
    for _ in _TO_MEND:
        work.hands.press("Return")
        yield from work.at_rest()
    work.hands.press("Ctrl+Return")
    yield until("the order", lambda: len(orders()) == before + 1)
    work.expect(orders()[0].lines == 40, f"{orders()[0].lines} lines were ordered")


def _again(work: JobDesk) -> Script:
    orders = work.desk.orders.summaries
    last_month = date.today().replace(day=1) - timedelta(days=1)
    wanted = next(
        order
        for order in orders()
        if (order.confirmed_at.year, order.confirmed_at.month)
        == (last_month.year, last_month.month)
    )
    before = len(orders())
    yield from work.stand("home")
    work.begin()
    work.hands.press("Ctrl+5")
    yield from work.at_rest()
    table = work.table("Orders")
    row = work.hands.row_where(table, "PO number", lambda cell: cell == wanted.po_number)
    work.expect(work.in_sight(table, row), f"{wanted.po_number} is out of sight")
    work.hands.click_cell(table, row, "PO number")
    work.hands.press("Ctrl+R")
    yield from work.hands.when_seen(_LINES)
    lines = work.table(_LINES)
    yield until("the lines", lambda: lines.model().rowCount() == wanted.lines)
    yield from work.at_rest()
    work.hands.click_cell(lines, 0, "Qty")
    yield from work.hands.type_text("9")
    work.hands.press("Return")
    yield from work.at_rest()
    work.expect(work.hands.rows(lines)[0]["Qty"] == "9", "the quantity is not changed")
    work.hands.press("Ctrl+Return")
    yield until("the order", lambda: len(orders()) == before + 1)
    work.expect(orders()[0].lines == wanted.lines, f"{orders()[0].lines} lines were ordered")


PARKING = Job(
    "Park a customer and take the next",
    "with lines in the cart",
    _parking,
    f"F12, `{_CUSTOMER}`, Enter: the next customer's draft is open; later Shift+F12, Enter takes "
    "the parked one back",
    Shop(
        Cost(6, 5),
        f"click Save basket, `{_CUSTOMER}`, click Save (taken to empty the basket); later click "
        "Saved baskets, click its name, click Add to basket",
    ),
)
FORTY_LINES = Job(
    "Paste 40 lines from a spreadsheet, mend 3 problems, order",
    "standing on Home, the list copied",
    _forty_lines,
    "Ctrl+N, Ctrl+V, then Enter three times: each takes the remedy in the frame (whole packs, the "
    "number that was meant, the brand) and leads to the next problem; Ctrl+Enter orders",
    Shop(
        Cost(7, 9),
        "click Quick order, click the paste field, Ctrl+V, click Add all; whole packs: click the "
        "quantity, Ctrl+A, `200`; the mistyped number: click behind it, Backspace, `1`; the "
        "ambiguous one: click its brand; click Add to basket, click Checkout, click Place order "
        "(address and payment are taken to be set, each problem to be shown where it is mended)",
    ),
)
AGAIN = Job(
    "Re-order last month's order with one change",
    "standing on Home",
    _again,
    "Ctrl+5, click the order, Ctrl+R, click the quantity, `9`, Enter, Ctrl+Enter",
    Shop(
        Cost(2, 7),
        "click Orders, click the order, click Order again, click the quantity, Ctrl+A, `9`, click "
        "Update, click Checkout, click Place order (address and payment are taken to be set)",
    ),
)
