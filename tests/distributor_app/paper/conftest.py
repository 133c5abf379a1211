"""Records as the facade hands them out, made by hand, and a reader for what was printed."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from catalog_cache.contract.effectivity import Fit, FitAnswer
from catalog_cache.contract.states import ConsignmentState, EntryState, OrderStatus
from catalog_cache.contract.tally import Tally
from catalog_cache.contract.wire.earnings import (
    EntrySource,
    LedgerEntry,
    Payout,
    RuleVersion,
    ScaleStep,
    Statement,
)
from catalog_cache.contract.wire.orders import Allocation, Order, OrderLine, PartSnapshot, Price
from catalog_cache.contract.wire.shipments import Consignment, ConsignmentLine, Package

from catalog_cache.records import (
    AccountInfo,
    AssemblyPage,
    EntryView,
    HitKind,
    LineSlice,
    OrderLineView,
    OrderSummary,
    OrderView,
    PartHit,
    Position,
    PositionPart,
    ShipmentSummary,
    ShipmentView,
    StatementView,
)

NOW = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
ZERO = Decimal(0)


@pytest.fixture
def info() -> AccountInfo:
    return AccountInfo(
        vendor="halden",
        vendor_name="Halden Hydraulics",
        accent="#0F6E84",
        account="R-1044",
        account_name="Riverside Plant Services",
        person="p-1",
        person_name="Marc Ruiz",
        currency="EUR",
        permissions=frozenset({"see_net_price", "order"}),
        hub="https://hub.example",
        fingerprint="",
        customer_no="10042",
    )


def part(number: str, description: str = "Hydraulic pump 11 cc", brand: str = "HX") -> PartSnapshot:
    return PartSnapshot(uid=1, brand=brand, number=number, description=description)


def price(amount: str, price_unit: str = "1") -> Price:
    return Price(amount=Decimal(amount), currency="EUR", price_unit=Decimal(price_unit))


@pytest.fixture
def order_line() -> Callable[..., OrderLineView]:
    """Make a line of an order."""
    return make_order_line


def make_order_line(
    line_no: int,
    number: str = "40-21A-0071",
    qty: str = "4",
    amount: str | None = "212.40",
    description: str = "Hydraulic pump 11 cc",
    allocations: tuple[Allocation, ...] = (),
) -> OrderLineView:
    quantity = Decimal(qty)
    return OrderLineView(
        line_no=line_no,
        part=part(number, description),
        qty=quantity,
        unit="C62",
        price=None if amount is None else price(amount),
        acknowledged_price=None,
        price_note="",
        allocations=allocations,
        tally=Tally(quantity, quantity, *[ZERO] * 11),
        slices=(LineSlice(quantity, "unanswered", f"{qty} not answered yet", "neutral"),),
        ack_lines=(),
        day_moves=(),
        pending_change="",
    )


@pytest.fixture
def order_of() -> Callable[..., OrderView]:
    """Make an order view of the given lines; keyword arguments go to the order document."""

    def make(*lines: OrderLineView, **fields: object) -> OrderView:
        order = Order.model_validate(
            {
                "id": "0192f3a4-77c1-7d3e-9a51-2f6f0c1b7e11",
                "account": "R-1044",
                "buyer": "p-1",
                "buyer_name": "Marc Ruiz",
                "po_number": "4711",
                "order_type": "stock",
                "currency": "EUR",
                "confirmed_at": NOW,
                "lines": [OrderLine(line_no=1, number_entered="x", part=part("x"), qty=Decimal(1))],
                **fields,
            }
        )
        summary = OrderSummary(
            id=order.id,
            po_number=order.po_number,
            label="June stock order",
            confirmed_at=NOW,
            buyer=order.buyer_name,
            order_type="stock",
            status=OrderStatus.RECEIVED,
            status_text="received, not answered yet",
            needs_answer=0,
            lines=len(lines),
            amount=Decimal("1279.60"),
            currency="EUR",
            ordered_qty=Decimal(6),
            shipped_qty=ZERO,
            backordered_qty=ZERO,
            next_arrival=None,
            vendor_numbers=("SO-88213",),
        )
        return OrderView(
            summary=summary,
            order=order,
            state=None,
            submission=None,
            lines=lines,
            story=(),
            acknowledgements=(),
            consignments=(),
            receipts=(),
            invoices=(),
            entries=(),
            change_requests=(),
            cases=(),
            refusal=(),
            earned=(),
        )

    return make


@pytest.fixture
def statement() -> StatementView:
    rule = RuleVersion(
        id="r1v2",
        programme="purchase",
        programme_name="Purchase rebate",
        version=2,
        kind="rebate",
        basis="own_purchase",
        trigger="invoice",
        scale=(ScaleStep(from_amount=ZERO, percent=Decimal("2.5")),),
        valid_from=date(2026, 1, 1),
        synthetic=True,
    )
    accrual = LedgerEntry(
        id="e1", number="L-001", account="R-1044", programme="purchase", rule="r1v2",
        kind="accrual", source=EntrySource(kind="invoice_line", id="I-1", line=1),
        base_amount=Decimal("1279.60"), rate_percent=Decimal("2.5"), amount=Decimal("31.99"),
        currency="EUR", booked_at=NOW, earned_day=date(2026, 6, 22), period="2026-06",
        explanation=("1,279.60 × 2.5 % = 31.99",),
    )  # fmt: skip
    back = accrual.model_copy(
        update={"id": "e2", "number": "L-002", "kind": "reversal", "amount": Decimal("-5.31"),
                "rate_percent": None, "explanation": ()}
    )  # fmt: skip
    document = Statement(
        id="s1", number="2026-06", account="R-1044", period="2026-06", currency="EUR",
        opening=Decimal("100.00"), entries=("e1", "e2"), closing=Decimal("126.68"),
        issued_at=NOW, dispute_until=date(2026, 12, 22),
    )  # fmt: skip
    payout = Payout(
        id="p1", statements=("s1",), form="credit_note", gross=Decimal("126.68"),
        withheld_tax=Decimal("19.00"), net=Decimal("107.68"), currency="EUR",
        reference="CN-77", day=date(2026, 7, 10),
    )  # fmt: skip
    return StatementView(
        statement=document,
        entries=(
            EntryView(accrual, EntryState.PAID, rule, "4711", Decimal("131.99")),
            EntryView(back, EntryState.PAID, rule, "4711", Decimal("126.68")),
        ),
        payouts=(payout,),
    )


def part_hit(number: str, name: str) -> PartHit:
    return PartHit(
        uid=1, brand="HX", number=number, name=name, category="", sale_status="active",
        kind=HitKind.NUMBER, found_by="", replaced_by="", fits="", stock=None, net=None,
        price_status="unknown", picture="",
    )  # fmt: skip


def position(label: str, number: str, name: str, **fields: object) -> Position:
    line = {
        "part": part_hit(number, name), "qty_kind": "number", "qty": Decimal(1), "unit": "C62",
        "variant": "", "condition": "", "fit": FitAnswer(Fit.FITS), "service": "sold", "note": "",
        **fields,
    }  # fmt: skip
    return Position(label, label, 0, True, None, (PositionPart(**line),))


@pytest.fixture
def assembly() -> AssemblyPage:
    return AssemblyPage(
        id="a1",
        title="Cylinder head",
        models=("HX 6",),
        path=(("m", "HX 6"), ("e", "Engine")),
        figures=(),
        positions=(
            position("1", "33-018-1", "Cylinder head, HX 6"),
            position(
                "2", "33-019-2", "Gasket, cylinder head", condition="up to serial 24 117",
                fit=FitAnswer(Fit.DOES_NOT_FIT),
            ),
            position("3", "33-020-10", "Bolt M10×95, 10.9", qty=None, qty_kind="as_required"),
        ),
        parents=(),
    )  # fmt: skip


@pytest.fixture
def shipment() -> ShipmentView:
    lines = tuple(
        ConsignmentLine(package="k1", order="o1", order_line=no, part=part(number), qty=Decimal(10))
        for no, number in ((1, "40-21A-0071"), (2, "77-100"))
    )
    consignment = Consignment(
        id="c1", delivery_no="DN-5510", carrier="Parcel", state=ConsignmentState.IN_TRANSIT,
        packages=(Package(id="k1", label="003400000000000018"),), lines=lines,
    )  # fmt: skip
    return ShipmentView(
        summary=ShipmentSummary(
            id="c1", delivery_no="DN-5510", carrier="Parcel", state="in_transit", shipped_at=NOW,
            promised_day=None, packages=1, lines=2, orders=("4711",), tracking_url="", receipt="",
        ),
        consignment=consignment,
        allocations={
            ("o1", 1): (
                Allocation(kind="stock", qty=Decimal(4)),
                Allocation(kind="customer", ref="Miller", qty=Decimal(3)),
                Allocation(kind="work_order", ref="WO 5530", qty=Decimal(5)),
            )
        },
        po_numbers={"o1": "4711"},
        receipts=(),
    )  # fmt: skip


@pytest.fixture
def read_pages(tmp_path: Path) -> Callable[[bytes], list[str]]:
    """Return the text of each page of a PDF, as another program reads it."""

    def read(content: bytes) -> list[str]:
        document = pypdfium2.PdfDocument(content)
        try:
            return [page.get_textpage().get_text_range() for page in document]
        finally:
            document.close()

    return read
