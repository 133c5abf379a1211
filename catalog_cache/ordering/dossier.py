"""Everything the workspace knows of one order: the vendor's objects plus what is still unsent."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, or_, select

from catalog_cache.contract.states import (
    OPEN_SUBMISSION_STATES,
    OrderStatus,
    SubmissionState,
)
from catalog_cache.contract.tally import Tally, newest, tally_line
from catalog_cache.contract.wire.earnings import LedgerEntry
from catalog_cache.contract.wire.orders import (
    Acknowledgement,
    ChangeRequest,
    Order,
    OrderState,
)
from catalog_cache.contract.wire.shipments import Case, Consignment, InvoiceRef, Receipt

from catalog_cache.outbox.queue import body_of
from catalog_cache.workspace import objects
from catalog_cache.workspace.tables import submission


@dataclass(frozen=True, slots=True)
class Dossier:
    """An order and what concerns it; `submission` is the row by which it was sent, if any."""

    order: Order
    known_to_vendor: bool
    submission: Row[Any] | None
    state: OrderState | None
    acks: tuple[Acknowledgement, ...]
    consignments: tuple[Consignment, ...]
    receipts: tuple[Receipt, ...]
    invoices: tuple[InvoiceRef, ...]
    entries: tuple[LedgerEntry, ...]
    change_requests: tuple[ChangeRequest, ...]
    cases: tuple[Case, ...]

    @property
    def newest_ack(self) -> Acknowledgement | None:
        """The acknowledgement that holds."""
        return newest(self.acks)

    def tallies(self) -> dict[int, Tally]:
        """Return where each line stands, by line number."""
        return {
            line.line_no: tally_line(
                line, self.order.id, self.newest_ack, self.consignments, self.receipts, self.cases
            )
            for line in self.order.lines
        }


_OPEN = [s.value for s in OPEN_SUBMISSION_STATES]
_SENT_AS = select(submission).where(
    submission.c.id == bindparam("order"), submission.c.type == "order"
)
_UNSENT = select(submission).where(
    submission.c.state.in_(_OPEN),
    or_(submission.c.subject_id == bindparam("order"), submission.c.type == "receipt"),
)


def open_dossier(connection: Connection, order_id: str) -> Dossier | None:
    """Gather an order's dossier; None when nobody knows the order."""
    found = objects.OrderObjects(connection, order_id)
    row = connection.execute(_SENT_AS, {"order": order_id}).one_or_none()
    vendors = next(iter(found.of(Order)), None)
    order = vendors
    if order is None:
        if row is None:
            return None
        order = Order.model_validate(body_of(row))
    unsent = connection.execute(_UNSENT, {"order": order_id}).all()
    receipts = found.of(Receipt)
    known = {r.id for r in receipts}
    receipts += [
        Receipt.model_validate(body_of(r))
        for r in unsent
        if r.type == "receipt" and r.id not in known and _concerns(r, order_id)
    ]
    requests = found.of(ChangeRequest)
    requests += [
        ChangeRequest.model_validate(body_of(r)) for r in unsent if r.type == "change_request"
    ]
    invoices = found.of(InvoiceRef)
    cases = objects.cases_about(connection, (r.id for r in receipts), (i.id for i in invoices))
    cases += [Case.model_validate(body_of(r)) for r in unsent if r.type == "case"]
    return Dossier(
        order=order,
        known_to_vendor=vendors is not None,
        submission=row,
        state=next(iter(found.of(OrderState)), None),
        acks=tuple(sorted(found.of(Acknowledgement), key=lambda a: a.revision)),
        consignments=tuple(found.of(Consignment)),
        receipts=tuple(receipts),
        invoices=tuple(invoices),
        entries=tuple(found.of(LedgerEntry)),
        change_requests=tuple(requests),
        cases=tuple(cases),
    )


def _concerns(row: Row[Any], order_id: str) -> bool:
    return any(line["order"] == order_id for line in body_of(row)["lines"])


_BEFORE_THE_HUB = {
    SubmissionState.SET_ASIDE: OrderStatus.SET_ASIDE,
    SubmissionState.UNKNOWN: OrderStatus.NO_ANSWER,
    SubmissionState.REFUSED: OrderStatus.REFUSED,
    SubmissionState.WITHDRAWN: OrderStatus.WITHDRAWN,
    SubmissionState.PLACED_BY_PHONE: OrderStatus.PLACED_BY_PHONE,
}


def status_of(dossier: Dossier, tallies: dict[int, Tally]) -> OrderStatus:
    """Derive the status of an order from quantities and events."""
    if not dossier.known_to_vendor and dossier.submission is not None:
        state = SubmissionState(dossier.submission.state)
        received = state is SubmissionState.RECEIVED
        return OrderStatus.RECEIVED if received else _BEFORE_THE_HUB.get(state, OrderStatus.QUEUED)
    total = sum(tallies.values(), Tally())
    if dossier.state is not None and dossier.state.hold is not None:
        return OrderStatus.ON_HOLD
    if total.ordered == total.rejected:
        return OrderStatus.REJECTED
    if total.ordered == total.cancelled + total.rejected:
        return OrderStatus.CANCELLED
    if not total.shipped:
        return OrderStatus.ACKNOWLEDGED if dossier.acks else OrderStatus.RECEIVED
    if total.open:
        return OrderStatus.PART_SHIPPED
    if not dossier.invoices:
        return OrderStatus.SHIPPED
    finished = total.received_good + total.settled == total.shipped
    return OrderStatus.CLOSED if finished else OrderStatus.INVOICED
