"""What one asks after ordering: where it is, what moved, what came, what was earned."""

import tempfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from benchmarks.jobs.desk import JobDesk
from benchmarks.jobs.job import Cost, Job, Shop
from PySide6.QtWidgets import QLineEdit, QTableView

from catalog_cache.contract.states import OrderStatus
from catalog_cache.contract.wire.orders import Allocation

from distributor_app.driving.driver import Answer, Script, until
from distributor_app.screens.earnings.arithmetic import arithmetic
from distributor_app.widgets.record_model import CellRole

_MIXED = {
    "61-04-118": "Garage des Tilleuls",
    "61-04-120": "Fonderie Chazal",
    "61-05-020": "Paysages Bertin",
}
_EACH = 2
_SAME_DAY = "DY"
_NEWEST_LINES = 10


def _back_orders(work: JobDesk) -> Script:
    moved = next(one for one in work.desk.orders.back_orders() if one.moved_from is not None)
    yield from work.stand("home")
    work.begin()
    work.hands.press("Ctrl+5")
    yield from work.at_rest()
    work.hands.press("Alt+B", work.window)
    yield from work.hands.when_seen("Back-orders", QTableView)
    yield from work.at_rest()
    row = work.row("Back-orders", "Part number", moved.part.number)
    work.expect(row["For whom"], f"for whom is not said: {row}")
    work.expect("later" in row["Moved"], f"what moved is not said: {row}")


def _yesterday(work: JobDesk) -> Script:
    newest = next(
        order
        for order in work.desk.orders.summaries()
        if order.status is OrderStatus.ACKNOWLEDGED and order.next_arrival
    )
    yield from work.stand("home")
    work.begin()
    work.hands.press("Ctrl+5")
    yield from work.at_rest()
    row = work.row("Orders", "PO number", newest.po_number)
    work.expect(row["Status"] and row["Next delivery"], f"where it is is not said: {row}")


def _earned(work: JobDesk) -> Script:
    newest = [view for view in work.desk.earnings.entries() if view.entry.kind == "accrual"]
    small = min(newest[:_NEWEST_LINES], key=lambda view: view.entry.amount)
    yield from work.stand("home")
    work.begin()
    work.hands.press("Ctrl+7")
    yield from work.at_rest()
    yield from work.until_read("This month: ")
    table = work.table("Ledger")
    shown = [table.model().index(n, 0).data(CellRole.RECORD) for n in range(_NEWEST_LINES * 2)]
    row = next(n for n, view in enumerate(shown) if view.entry.id == small.entry.id)
    work.expect(work.in_sight(table, row), "the line is out of sight")
    work.hands.click_cell(table, row, "Amount")
    yield from work.until_read(arithmetic(small)[-1])
    yield from work.at_rest()


def _mixed_carton(work: JobDesk, po_number: str) -> Answer:
    """Let an order for three customers arrive in one carton; returns its delivery."""
    desk = work.desk
    draft = desk.drafts.create("Workshop")
    lines = "\n".join(f"{number} {_EACH}" for number in _MIXED)
    for line in desk.drafts.add(draft, desk.drafts.parse(lines)).lines:
        whom = Allocation(kind="customer", ref=_MIXED[line.number_entered], qty=Decimal(_EACH))
        desk.drafts.set_line(draft, line.id, allocations=[whom])
    yield from _sent(work, draft, po_number)
    work.stage.vendor("ack", po_number, "--accept-all")
    work.stage.vendor("ship", po_number, "--carrier", "Translyon")
    desk.sync.run()
    yield until("the delivery", lambda: bool(_deliveries(work, po_number)))
    return desk.shipments.view(_deliveries(work, po_number)[0])


def _sent(work: JobDesk, draft: str, po_number: str) -> Script:
    """Order a draft; when it ends the vendor has it."""
    head = work.desk.drafts.view(draft).head
    head = replace(head, po_number=po_number, order_type=_SAME_DAY)
    work.desk.drafts.set_head(draft, head)
    work.desk.drafts.confirm(draft)
    work.desk.sync.run()
    yield from work.at_rest()


def _deliveries(work: JobDesk, po_number: str) -> list[str]:
    return [one.id for one in work.desk.shipments.summaries() if po_number in one.orders]


def _receiving(work: JobDesk) -> Script:
    yield from work.at_rest()
    view = yield from _mixed_carton(work, "JOB-1")
    with tempfile.TemporaryDirectory() as folder:
        yield from work.stand("home")
        work.begin()
        work.hands.press("Ctrl+6")
        yield from work.at_rest()
        work.hands.scan(view.consignment.packages[0].label)
        yield from work.hands.when_seen("Scan or type a part number", QLineEdit)
        yield from work.at_rest()
        for line in view.consignment.lines:
            for _ in range(int(line.qty)):
                work.hands.scan(line.part.number)
                yield from work.at_rest()
            yield from work.until_read(_MIXED[line.part.number])
        work.hands.press("Ctrl+Return")
        yield from work.until_read("Received, all as announced.")
        yield from work.at_rest()
        work.hands.press("Ctrl+P")
        yield until("the label menu", lambda: work.hands.menu() is not None)
        work.hands.press("S")
        yield from work.save_as_offered(Path(folder) / "labels.pdf")


def _back_online(work: JobDesk) -> Script:
    yield from work.at_rest()
    desk = work.desk
    names = ("JOB-2", "JOB-3", "JOB-4")
    for name in names:
        draft = desk.drafts.create(name)
        desk.drafts.add(draft, desk.drafts.parse("61-04-118 12\n61-04-120 6"))
        yield from _sent(work, draft, name)
    desk.orders.see_all()
    desk.sync.set_network(False)
    for name in names:
        work.stage.vendor("ack", name, "--accept-all")
    work.stage.vendor("ship", names[0], "--carrier", "Translyon")
    yield from work.stand("home")
    # As the program does: it syncs by itself once the network is back.
    desk.sync.set_network(True)
    desk.sync.watch()
    yield until("the news", lambda: len(desk.orders.news()) >= len(names))
    work.begin()
    work.hands.press("Ctrl+5")
    yield from work.until_read("changed since you last looked")
    yield from work.at_rest()
    work.hands.press("Ctrl+U")
    yield from work.at_rest()
    shown = work.hands.rows(work.table("Orders"))
    desk.sync.unwatch()
    work.expect({row["PO number"] for row in shown} >= set(names), f"not all: {shown}")


BACK_ORDERS = Job(
    "What is on back-order for whom, and what moved",
    "standing on Home",
    _back_orders,
    "Ctrl+5, Alt+B: every back-order of every order, for whom, its day, and by how much it moved",
    Shop(
        Cost(0, 7),
        "click Orders, click the filter Open, then three orders have back-orders: click each, "
        "click Back between them. That a day moved is seen only by who noted the old one, for whom "
        "a part is stands nowhere",
    ),
)
RECEIVING = Job(
    "Receive a mixed carton and label it for whom",
    "standing on Home, a carton of six pieces for three customers on the bench",
    _receiving,
    "Ctrl+6, scan the carton: its delivery opens; scan the six pieces, each says for whom it is; "
    "Ctrl+Enter; Ctrl+P, `S`, Enter save the labels as PDF (on a printer: Ctrl+P and its entry)",
    Shop(
        Cost(53, 3),
        "click Orders, click the order, click Delivery note, Ctrl+P, Enter, tick off six pieces on "
        "paper (not counted); for whom they are must be known from elsewhere; in a label program "
        "`Garage des Tilleuls` (19), `Fonderie Chazal` (15), `Paysages Bertin` (15), Ctrl+P, Enter",
    ),
)
YESTERDAY = Job(
    "See where yesterday's order is and when it comes",
    "standing on Home",
    _yesterday,
    "Ctrl+5: status and day of the next delivery stand in its row, the newest order first",
    Shop(Cost(0, 2), "click Orders, click the order"),
)
EARNED = Job(
    "What did I earn this month, and why is this line so small",
    "standing on Home",
    _earned,
    "Ctrl+7: the month is the first figure; click the line: its arithmetic and rule stand beside "
    "it",
    Shop(
        Cost(26, 6),
        "shops show a credit note at most: click Account, click Credit notes, click the month's "
        "file and add it up; why a line is small must be asked: click Contact, click the field, "
        "`Why is line 528 only 0.00?` (26), click Send, and wait a day for the answer",
    ),
)
BACK_ONLINE = Job(
    "Come back online after a day and see what happened",
    "on Home, the network back, the sync done by itself",
    _back_online,
    "Ctrl+5: one line says all, Ctrl+U: only what changed",
    Shop(
        Cost(0, 6),
        "click Orders, then click each of the three orders that changed (taken to be known from "
        "e-mails), click Back between them",
    ),
)
