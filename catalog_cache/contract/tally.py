"""Where an order line stands: the one computation behind every status (domain.md, section 4).

`ordered = unanswered + held + backordered + confirmed + shipped + cancelled + rejected` and
`shipped = in_transit + received_good + in_dispute + settled`, in covered quantity, always.
A cover set counts as shipped by its slowest member; what was sent beyond an acknowledgement is
counted apart as `over_shipped` and never netted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from decimal import ROUND_DOWN, Decimal

from catalog_cache.contract.states import AckLineState, ScheduleKind
from catalog_cache.contract.wire.orders import AckLine, Acknowledgement, OrderLine
from catalog_cache.contract.wire.shipments import Case, Consignment, ConsignmentLine, Receipt

ZERO = Decimal(0)
_GRAIN = Decimal("0.001")

_HELD = frozenset({AckLineState.HELD_FOR_BUYER, AckLineState.HELD_BY_VENDOR})
_GONE = {
    AckLineState.CANCELLED_BY_VENDOR: "cancelled",
    AckLineState.REJECTED: "rejected",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """Where the covered quantity of one order line stands."""

    ordered: Decimal = ZERO
    unanswered: Decimal = ZERO
    held: Decimal = ZERO
    backordered: Decimal = ZERO
    confirmed: Decimal = ZERO
    shipped: Decimal = ZERO
    cancelled: Decimal = ZERO
    rejected: Decimal = ZERO
    in_transit: Decimal = ZERO
    received_good: Decimal = ZERO
    in_dispute: Decimal = ZERO
    settled: Decimal = ZERO
    over_shipped: Decimal = ZERO

    def __add__(self, other: "Tally") -> "Tally":
        """Add the tallies of two lines."""
        return Tally(
            **{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(self)}
        )

    @property
    def open(self) -> Decimal:
        """What may still be shipped."""
        return self.unanswered + self.held + self.backordered + self.confirmed


def newest(acks: Iterable[Acknowledgement]) -> Acknowledgement | None:
    """Return the acknowledgement that holds: the highest revision."""
    return max(acks, key=lambda a: a.revision, default=None)


def tally_line(
    line: OrderLine,
    order: str,
    ack: Acknowledgement | None,
    consignments: Sequence[Consignment],
    receipts: Sequence[Receipt] = (),
    cases: Sequence[Case] = (),
) -> Tally:
    """Tally one line of an order from the newest acknowledgement, consignments and receipts."""
    sent = [
        (c, item)
        for c in consignments
        for item in c.lines
        if item.order == order and item.order_line == line.line_no
    ]
    groups = _groups(ack, line)
    parts = {"unanswered": line.qty, "over_shipped": ZERO}
    counted: set[int] = set()
    received = _Received(order, line.line_no, receipts, cases)
    for members in groups:
        share = min(max(m.covers_qty for m in members), parts["unanswered"])
        parts["unanswered"] -= share
        rows = [_rows_of(m, sent, counted) for m in members]
        _add_group(parts, members, rows, share, received)
    rest = [item for i, (_, item) in enumerate(sent) if i not in counted]
    _ship_unanswered(parts, rest, line, received)
    return Tally(ordered=line.qty, **parts)


def _groups(ack: Acknowledgement | None, line: OrderLine) -> list[list[AckLine]]:
    groups: dict[str, list[AckLine]] = {}
    for ack_line in ack.lines if ack is not None else ():
        if ack_line.order_line == line.line_no:
            key = ack_line.cover_set or f"#{ack_line.ack_line_no}"
            groups.setdefault(key, []).append(ack_line)
    return list(groups.values())


def _rows_of(
    member: AckLine, sent: list[tuple[Consignment, ConsignmentLine]], counted: set[int]
) -> list[ConsignmentLine]:
    found = []
    for index, (_, item) in enumerate(sent):
        named = item.ack_line_no == member.ack_line_no if item.ack_line_no else None
        same = item.part.number == member.part.number if named is None else named
        if same and index not in counted:
            counted.add(index)
            found.append(item)
    return found


class _Received:
    """What the receipts and cases of a line say about shipped goods, each piece given out once."""

    def __init__(
        self, order: str, line_no: int, receipts: Sequence[Receipt], cases: Sequence[Case]
    ) -> None:
        closed = {c.receipt for c in cases if c.state in ("credited", "partly", "refused")}
        self._left: dict[tuple[str, str], list[Decimal]] = {}
        for receipt in receipts:
            for line in receipt.lines:
                if (line.order, line.order_line) != (order, line_no):
                    continue
                left = self._left.setdefault((line.package, line.part.number), [ZERO] * 3)
                left[0] += line.good
                left[2 if receipt.id in closed else 1] += (
                    line.short + line.damaged + line.wrong_part
                )

    def of(self, item: ConsignmentLine) -> tuple[Decimal, Decimal, Decimal]:
        """Return (good, in dispute, settled) of a shipped row, together at most its quantity."""
        left = self._left.get((item.package, item.part.number), [ZERO] * 3)
        room = item.qty
        found = []
        for kind in range(3):
            taken = min(left[kind], room)
            left[kind] -= taken
            room -= taken
            found.append(taken)
        good, dispute, settled = found
        return good, dispute, settled


def _add_group(
    parts: dict[str, Decimal],
    members: list[AckLine],
    rows: list[list[ConsignmentLine]],
    share: Decimal,
    received: _Received,
) -> None:
    def covered(quantities: Iterable[tuple[Decimal, AckLine]]) -> Decimal:
        ratios = [qty / m.qty if m.qty else Decimal(1) for qty, m in quantities]
        return min(share, (share * min([*ratios, Decimal(1)])).quantize(_GRAIN, ROUND_DOWN))

    sums = [sum((r.qty for r in found), ZERO) for found in rows]
    shipped = covered(zip(sums, members, strict=True))
    parts["over_shipped"] += sum(
        (max(ZERO, qty - m.qty) for qty, m in zip(sums, members, strict=True)), ZERO
    )
    facts = [[received.of(r) for r in found] for found in rows]

    def part(kind: int) -> list[tuple[Decimal, AckLine]]:
        totals = [sum((f[kind] for f in found), ZERO) for found in facts]
        return list(zip(totals, members, strict=True))

    good = min(shipped, covered(part(0)))
    dispute = min(shipped - good, _largest(share, part(1)))
    settled = min(shipped - good - dispute, _largest(share, part(2)))
    rest = share - shipped
    _count(parts, shipped=shipped, received_good=good, in_dispute=dispute, settled=settled)
    _count(parts, in_transit=shipped - good - dispute - settled)
    state = members[0].state
    if (gone := _GONE.get(state)) is not None:
        _count(parts, **{gone: rest})
    elif any(m.state in _HELD for m in members):
        _count(parts, held=rest)
    else:
        late = min(rest, _backordered(members, share))
        _count(parts, backordered=late, confirmed=rest - late)


def _largest(share: Decimal, quantities: list[tuple[Decimal, AckLine]]) -> Decimal:
    ratios = [share * qty / m.qty for qty, m in quantities if m.qty]
    return max(ratios, default=ZERO).quantize(_GRAIN)


def _backordered(members: list[AckLine], share: Decimal) -> Decimal:
    late = ZERO
    for m in members:
        if m.state is AckLineState.BACKORDERED and not m.schedule:
            return share
        qty = sum((s.qty for s in m.schedule if s.kind is ScheduleKind.BACKORDER), ZERO)
        if m.qty:
            late = max(late, (share * qty / m.qty).quantize(_GRAIN))
    return late


def _ship_unanswered(
    parts: dict[str, Decimal], rest: list[ConsignmentLine], line: OrderLine, received: _Received
) -> None:
    """Count goods that answer no acknowledged line: ordered part as shipped, others as over."""
    for item in rest:
        matches = item.part.number == line.part.number
        counted = min(item.qty, parts["unanswered"]) if matches else ZERO
        parts["unanswered"] -= counted
        parts["over_shipped"] += item.qty - counted
        good, dispute, settled = (min(q, counted) for q in received.of(item))
        dispute = min(dispute, counted - good)
        settled = min(settled, counted - good - dispute)
        _count(parts, shipped=counted, received_good=good, in_dispute=dispute, settled=settled)
        _count(parts, in_transit=counted - good - dispute - settled)


def _count(parts: dict[str, Decimal], **more: Decimal) -> None:
    for name, value in more.items():
        parts[name] = parts.get(name, ZERO) + value
