"""Hand-made records of a first page and a desk that hands them out."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest

from catalog_cache.contract.states import EntryState, OrderStatus
from catalog_cache.contract.wire.orders import PartSnapshot

from catalog_cache.records import (
    AccountInfo,
    BackOrder,
    DatasetAge,
    DeskStatus,
    EarningsSummary,
    HomeView,
    LinkState,
    MonthSums,
    NeedKind,
    NeedsYou,
    OrderSummary,
    OwnMachine,
    ScaleProgress,
    ShipmentSummary,
)

NOW = datetime.now(UTC)
TODAY = date.today()
D = Decimal

INFO = AccountInfo(
    vendor="halden", vendor_name="Halden Hydraulics", accent="#0F6E84", account="10234",
    account_name="Riverside Plant Services", person="p1", person_name="Marc Duval",
    currency="EUR", permissions=frozenset({"order", "see_net_price", "see_earnings"}),
    hub="https://hub.halden.example", fingerprint="ab12cd34ef56ab12cd34ef56ab12cd34",
)  # fmt: skip


def order(po, label, status, text, amount, **more):
    values = {
        "needs_answer": 0, "backordered_qty": D(0), "shipped_qty": D(0), "ordered_qty": D(10),
        "next_arrival": None, "vendor_numbers": (), "order_type": "STOCK", "lines": 4,
    } | more  # fmt: skip
    return OrderSummary(
        id=f"order-{po}", po_number=po, label=label, confirmed_at=NOW - timedelta(hours=3),
        buyer="Marc Duval", status=status, status_text=text, amount=D(amount), currency="EUR",
        **values,
    )  # fmt: skip


def shipment(number, state, day, carrier="DHL"):
    return ShipmentSummary(
        id=f"c-{number}", delivery_no=number, carrier=carrier, state=state,
        shipped_at=NOW - timedelta(days=1), promised_day=day, packages=2, lines=5,
        orders=("4711",), tracking_url="", receipt="",
    )  # fmt: skip


def back_order(promised, moves):
    return BackOrder(
        order="order-4711", po_number="4711", line_no=1,
        part=PartSnapshot(number="40-21A-0071", description="Hydraulic pump"), qty=D(2),
        unit="C62", allocations=(), promised=promised, moved_from=None, moves=moves,
        ordered_at=NOW,
    )  # fmt: skip


def months():
    bought = (3900, 4200, 4700, 4500, 5300, 6100, 5200, 4100, 5600, 6400, 6900, 3700)
    return tuple(
        MonthSums(
            f"{2025 + (11 + n) // 12}-{(11 + n) % 12 + 1:02d}", D(b), {EntryState.PAID: D(b) / 33}
        )
        for n, b in enumerate(bought)
    )


EARNED = EarningsSummary(
    "EUR", pending=D("610"), approved=D("426"), payable=D("312.40"), paid=D("3464"),
    this_year=D("4812.40"), months=months(),
)  # fmt: skip

NEEDS = (
    NeedsYou(NeedKind.HELD, "orders", {"order": "order-4711"}, "4711", "Jones", count=1),
    NeedsYou(NeedKind.DELIVERY, "shipments", {"consignment": "c-1"}, "DHL", "4709", count=2),
    NeedsYou(NeedKind.REFUSED, "outbox", {}, "Order 4698", "The ship-to place is not approved."),
)

SCALE = ScaleProgress(
    "Yearly rebate", "retroactive", 2026, "EUR", D(30000),
    ((D(0), D(1)), (D(22000), D(2)), (D(45000), D(3))),
)  # fmt: skip

MACHINES = (
    OwnMachine("HX 6", "21874", "Carrière de Montluel", date(2023, 5, 1), "asm-hx6"),
    OwnMachine("LT 20", "LT2093", "", None, ""),
)


def home_view(**changes):
    values = {
        "person_name": "Marc Duval",
        "account_name": "Riverside Plant Services",
        "tier": "Gold",
        "earnings": (EARNED,),
        "coming": (
            shipment("80-1001", "delivered", TODAY),
            shipment("80-1002", "in_transit", TODAY + timedelta(days=1)),
            shipment("80-1003", "announced", TODAY + timedelta(days=4), "Schenker"),
        ),
        "at_risk": (back_order(None, 0), back_order(TODAY + timedelta(days=14), 2)),
        "needs_you": NEEDS,
        "recent_orders": (
            order("4711", "June stock order", OrderStatus.PART_SHIPPED, "8 of 39 shipped",
                  "2413.80", needs_answer=1),
            order("4710", "Jones, machine down", OrderStatus.SHIPPED, "delivered 08:40", "189"),
            order("4709", "Weekly stock", OrderStatus.ACKNOWLEDGED, "acknowledged", "1120.35"),
            order("4708", "Miller, overhaul", OrderStatus.ACKNOWLEDGED, "acknowledged", "846.10",
                  backordered_qty=D(2)),
        ),
        "as_of": NOW,
        "scales": (SCALE,),
        "machines": MACHINES,
    }  # fmt: skip
    return HomeView(**(values | changes))


def empty_view(**changes):
    nothing = {
        "earnings": (), "coming": (), "at_risk": (), "needs_you": (), "recent_orders": (),
        "tier": "", "as_of": None, "scales": (), "machines": (),
    }  # fmt: skip
    return home_view(**(nothing | changes))


class HomeDesk:
    """Hands out one HomeView; `info` is in memory, as in the real desk."""

    def __init__(self, view, info=INFO):
        self.view = view
        self.info = info
        age = DatasetAge("catalog", "1.1", NOW, NOW, 4112)
        self.now = DeskStatus(LinkState.ONLINE, NOW, datasets=(age,))

    def status(self):
        return self.now

    def home(self):
        if isinstance(self.view, Exception):
            raise self.view
        return self.view


@pytest.fixture
def make_desk():
    """Makes a desk around a HomeView or an error to raise."""
    return HomeDesk


@pytest.fixture
def records():
    """The makers of records: view(**changes), empty(**changes), order(...), and what they use."""
    return SimpleNamespace(
        view=home_view, empty=empty_view, order=order, shipment=shipment, back_order=back_order,
        INFO=INFO, EARNED=EARNED, NEEDS=NEEDS, SCALE=SCALE, MACHINES=MACHINES, TODAY=TODAY,
    )  # fmt: skip
