"""Hand-made consignments and a desk that hands them out and takes receipts."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest

from catalog_cache.contract.states import ConsignmentState
from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import Allocation, PartSnapshot
from catalog_cache.contract.wire.shipments import (
    Consignment,
    ConsignmentEvent,
    ConsignmentLine,
    Package,
    Receipt,
)

from catalog_cache.records import HitKind, PackUnit, PartHit, ShipmentSummary, ShipmentView

NOW = datetime.now(UTC)
TODAY = date.today()
D = Decimal

PARTS = {
    number: PartSnapshot(uid=uid, brand="HALDEN", number=number, description=description)
    for uid, number, description in (
        (1, "40-21A-0071", "Hydraulic pump 11 cc, clockwise"),
        (2, "40210-33", "Seal kit, hydraulic pump 40-21A"),
        (3, "61-04-118", "Pressure filter element, 10 µm"),
        (4, "77-100", "Cable tie 200 mm"),
        (5, "9X-17", "Pressure gauge 0–250 bar"),
    )
}


def line(number, qty, order_line, package="P1", order="order-4711", unit="C62"):
    return ConsignmentLine(
        package=package, order=order, order_line=order_line, part=PARTS[number], qty=D(qty),
        unit=unit,
    )  # fmt: skip


LINES = (line("40-21A-0071", 4, 1), line("40210-33", 2, 2), line("77-100", 200, 3, "P2"))


def view(state="delivered", lines=LINES, receipts=(), delivery="80-1001", **more):
    consignment = Consignment(
        id=f"c-{delivery}", delivery_no=delivery, warehouse="Lyon", carrier="DHL",
        service="Express", tracking_url="https://tracking.example/0034", freight_terms="prepaid",
        state=ConsignmentState(state), shipped_at=NOW - timedelta(days=1), promised_day=TODAY,
        events=(
            ConsignmentEvent(at=NOW - timedelta(hours=26), code=Code(word="picked_up"),
                             place="Lyon"),
            ConsignmentEvent(at=NOW - timedelta(hours=9),
                             code=Code(word="in_transit", text="Arrived at the hub"),
                             place="Villeurbanne"),
        ),
        packages=(
            Package(id="P1", label="003404341610", tracking="JJD0099", weight_kg=D("12.4"),
                    size_mm=(400, 300, 200)),
            Package(id="P2", label="003404341611", weight_kg=D("3"), hazmat=True),
        ),
        lines=lines, **more,
    )  # fmt: skip
    return ShipmentView(
        summary=summary(consignment, receipts),
        consignment=consignment,
        allocations={
            ("order-4711", 1): (
                Allocation(kind="customer", ref="Jones", qty=D(3)),
                Allocation(kind="stock", qty=D(1)),
            ),
            ("order-4711", 2): (Allocation(kind="work_order", ref="5512", qty=D(2)),),
        },
        po_numbers={"order-4711": "4711"},
        receipts=receipts,
    )


def summary(consignment, receipts):
    return ShipmentSummary(
        id=consignment.id, delivery_no=consignment.delivery_no, carrier=consignment.carrier,
        state=consignment.state, shipped_at=consignment.shipped_at,
        promised_day=consignment.promised_day, packages=len(consignment.packages),
        lines=len(consignment.lines), orders=("4711",), tracking_url=consignment.tracking_url,
        receipt=_receipt_word(receipts),
    )  # fmt: skip


def _receipt_word(receipts):
    bad = any(e.short or e.over or e.damaged for r in receipts for e in r.lines)
    return "" if not receipts else "with discrepancy" if bad else "complete"


def hit(number):
    part = PARTS[number]
    return PartHit(
        uid=part.uid, brand=part.brand, number=part.number, name=part.description, category="",
        sale_status="active", kind=HitKind.NUMBER, found_by="", replaced_by="", fits="",
        stock=None, net=None, price_status="unknown", picture="",
    )  # fmt: skip


def unit(code, factor, gtin):
    return PackUnit(code, D(factor), is_order_unit=False, gtin=gtin, min_qty=None, multiple=None,
                    max_qty=None)  # fmt: skip


class Catalogue:
    """Knows the numbers of PARTS and the bag of a hundred cable ties by its bar code."""

    BAG = "4006381333931"

    def find(self, number):
        if number == self.BAG:
            return (hit("77-100"),)
        return (hit(number),) if number in PARTS else ()

    def part(self, uid):
        bag = (unit("BG", 100, self.BAG),) if uid == 4 else ()
        return SimpleNamespace(units=(unit("C62", 1, ""), *bag))


class Shipments:
    """Hands out views and keeps the receipts it was given."""

    def __init__(self, views):
        self.views = {v.summary.id: v for v in views}
        self.received = []
        self.kept = {}
        self.problem = None

    def summaries(self):
        if self.problem is not None:
            raise self.problem
        return tuple(v.summary for v in self.views.values())

    def view(self, consignment_id):
        if self.problem is not None:
            raise self.problem
        return self.views[consignment_id]

    def counts(self):
        return dict(self.kept)

    def keep_count(self, consignment_id, content):
        self.kept[consignment_id] = content

    def with_package(self, label):
        for view in self.views.values():
            if label in [package.label for package in view.consignment.packages]:
                return view.summary.id
        return ""

    def receive(self, consignment_id, lines, note="", **_hold):
        if self.problem is not None:
            raise self.problem
        self.kept.pop(consignment_id, None)
        self.received.append((consignment_id, tuple(lines), note))
        before = self.views[consignment_id]
        receipt = Receipt(
            id="r-1", consignment=consignment_id, by="Marc Duval", at=NOW, lines=tuple(lines),
            note=note,
        )  # fmt: skip
        self.views[consignment_id] = view(
            before.summary.state, before.consignment.lines, (receipt,), before.summary.delivery_no
        )
        return "r-1"


def make_shipments_desk(*views):
    return SimpleNamespace(
        shipments=Shipments(views or (view(),)),
        catalogue=Catalogue(),
        sync=SimpleNamespace(wake=lambda: None),
        info=SimpleNamespace(permissions=frozenset({"order"})),
    )


@pytest.fixture
def make_desk():
    """Makes a desk with the given consignment views (one delivered consignment if none)."""
    return make_shipments_desk


@pytest.fixture
def records():
    """The makers of records: view(state, lines, receipts, delivery), line(...), PARTS, BAG."""
    return SimpleNamespace(view=view, line=line, PARTS=PARTS, BAG=Catalogue.BAG, TODAY=TODAY)
