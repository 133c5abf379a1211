"""Where a line stands: the two sums hold and nothing is negative, whatever the vendor says."""

from datetime import UTC, datetime
from decimal import Decimal
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from catalog_cache.contract.states import AckLineState, ConsignmentState, ScheduleKind
from catalog_cache.contract.tally import Tally, tally_line
from catalog_cache.contract.wire.orders import (
    AckLine,
    Acknowledgement,
    OrderLine,
    PartSnapshot,
    ScheduleLine,
)
from catalog_cache.contract.wire.shipments import (
    Case,
    Consignment,
    ConsignmentLine,
    Receipt,
    ReceiptLine,
)

NOW = datetime(2026, 11, 20, tzinfo=UTC)
ORDER = "018f0000-0000-7000-8000-000000000001"
QTY = st.integers(0, 50_000).map(lambda n: Decimal(n) / 1000) | st.integers(0, 50).map(Decimal)
PART = st.sampled_from(["A", "B", "C"]).map(lambda n: PartSnapshot(brand="X", number=n))
PACKAGE = st.sampled_from(["p1", "p2"])

ACK_LINE = st.builds(
    AckLine,
    ack_line_no=st.sampled_from("1234"),
    order_line=st.sampled_from([1, 1, 1, 2]),
    covers_qty=QTY,
    cover_set=st.sampled_from(["", "", "s"]),
    part=PART,
    qty=QTY,
    state=st.sampled_from(AckLineState),
    schedule=st.lists(
        st.builds(
            ScheduleLine, seq=st.just(1), qty=QTY, kind=st.sampled_from(ScheduleKind)
        ),
        max_size=2,
    ).map(tuple),
)  # fmt: skip
SHIPPED = st.builds(
    ConsignmentLine,
    package=PACKAGE,
    order=st.just(ORDER),
    order_line=st.sampled_from([1, 1, 2]),
    ack_line_no=st.sampled_from(["", "1", "2", "3"]),
    part=PART,
    qty=QTY,
)
COUNTED = st.builds(
    ReceiptLine,
    package=PACKAGE,
    order=st.just(ORDER),
    order_line=st.just(1),
    part=PART,
    good=QTY,
    short=QTY,
    over=QTY,
    damaged=QTY,
    wrong_part=QTY,
    not_ordered=QTY,
)


def ack(lines: list[AckLine]) -> Acknowledgement:
    return Acknowledgement(id="a", order=ORDER, revision=1, issued_at=NOW, lines=tuple(lines))


def sent(*lines: ConsignmentLine) -> Consignment:
    return Consignment(
        id="c", delivery_no="80012", state=ConsignmentState.IN_TRANSIT, lines=lines
    )  # fmt: skip


def receipt(identity: str, *lines: ReceiptLine) -> Receipt:
    return Receipt(id=identity, consignment="c", by="Marc", at=NOW, lines=lines)


def ordered(qty: Decimal) -> OrderLine:
    part = PartSnapshot(brand="X", number="A")
    return OrderLine(line_no=1, number_entered="A", part=part, qty=qty)


WORLDS = st.builds(
    SimpleNamespace,
    line=QTY.map(ordered),
    ack=st.none() | st.lists(ACK_LINE, max_size=4).map(ack),
    consignments=st.lists(SHIPPED, max_size=5).map(lambda found: [sent(*found)]),
    receipts=st.lists(COUNTED, max_size=4).map(
        lambda found: [receipt("r1", *found[::2]), receipt("r2", *found[1::2])]
    ),
    cases=st.lists(
        st.builds(
            Case,
            id=st.just("k"),
            kind=st.just("discrepancy"),
            state=st.sampled_from(["submitted", "credited", "refused"]),
            opened_at=st.just(NOW),
            receipt=st.sampled_from(["r1", "r2"]),
        ),
        max_size=2,
    ),
)


def tally(world: SimpleNamespace) -> Tally:
    return tally_line(
        world.line, ORDER, world.ack, world.consignments, world.receipts, world.cases
    )  # fmt: skip


@given(WORLDS)
def test_every_ordered_piece_stands_in_exactly_one_place(world):
    t = tally(world)

    assert t.ordered == (
        t.unanswered + t.held + t.backordered + t.confirmed + t.shipped + t.cancelled + t.rejected
    )
    assert t.shipped == t.in_transit + t.received_good + t.in_dispute + t.settled


@given(WORLDS)
def test_no_place_holds_less_than_nothing(world):
    t = tally(world)

    assert all(getattr(t, name) >= 0 for name in Tally.__dataclass_fields__)


@given(WORLDS)
def test_more_is_never_received_in_good_order_than_was_counted(world):
    world.ack = None
    counted = sum((x.good for r in world.receipts for x in r.lines), Decimal(0))

    assert tally(world).received_good <= counted


@given(st.lists(WORLDS, max_size=3))
def test_the_tallies_of_lines_add_up(worlds):
    total = sum((tally(w) for w in worlds), Tally())

    assert total.ordered == sum((w.line.qty for w in worlds), Decimal(0))
    assert total.shipped == total.in_transit + total.received_good + (
        total.in_dispute + total.settled
    )


def test_two_lots_of_a_part_in_one_carton_are_not_counted_twice():
    part = PartSnapshot(brand="X", number="A")
    row = {"package": "p1", "order": ORDER, "order_line": 1, "part": part}
    lots = [ConsignmentLine(**row, qty=Decimal(2), lot=lot) for lot in ("L1", "L2")]
    nothing = dict.fromkeys(("short", "over", "damaged", "wrong_part", "not_ordered"), Decimal(0))
    counted = [
        ReceiptLine(**row, **nothing, good=Decimal(2)),
        ReceiptLine(**row, **{**nothing, "short": Decimal(1)}, good=Decimal(1)),
    ]

    t = tally_line(ordered(Decimal(4)), ORDER, None, [sent(*lots)], [receipt("r1", *counted)])

    assert (t.shipped, t.received_good, t.in_dispute, t.in_transit) == (4, 3, 1, 0)
