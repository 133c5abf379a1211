"""Orders, shipments, earnings and the outbox: what the facade hands out and accepts."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection, Row, select

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.states import EntryState, OrderStatus, SubmissionState
from catalog_cache.contract.wire.orders import (
    Allocation,
    ChangeRequest,
    Order,
    PartSnapshot,
    PhoneConfirmation,
)
from catalog_cache.contract.wire.shipments import Case, Consignment, Receipt, ReceiptLine

from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.ledger.reading import Ledger
from catalog_cache.ordering import projection
from catalog_cache.ordering.dossier import open_dossier
from catalog_cache.ordering.draft_body import StoredLine
from catalog_cache.ordering.drafts import Drafts
from catalog_cache.ordering.view import order_view
from catalog_cache.outbox import queue
from catalog_cache.places import write_json
from catalog_cache.records.earnings import EarningsSummary, EntryView, StatementView
from catalog_cache.records.orders import (
    BackOrder,
    OrderSummary,
    OrderView,
    OutboxItem,
    ShipmentSummary,
    ShipmentView,
)
from catalog_cache.records.status import Area
from catalog_cache.workspace import objects
from catalog_cache.workspace.tables import submission

ChangeKind = Literal[
    "amend", "cancel", "expedite", "raise_order_type", "change_ship_to", "answer_hold",
    "phone_duplicate",
]  # fmt: skip


CaseKind = Literal["return", "core", "discrepancy", "warranty", "support"]


class Orders:
    """Orders with everything that happened to them."""

    def __init__(self, core: Core, drafts: Drafts) -> None:
        self._core = core
        self._drafts = drafts

    def summaries(
        self, text: str = "", status: OrderStatus | None = None
    ) -> tuple[OrderSummary, ...]:
        """Return the list of orders, newest first."""
        with self._core.workspace.reading() as connection:
            return projection.summaries(connection, text, status)

    def view(self, order: str) -> OrderView:
        """Return the page of an order; NOT_FOUND when nobody knows it."""
        with self._core.workspace.reading() as connection:
            dossier = open_dossier(connection, order)
            if dossier is None:
                raise DeskError(Kind.NOT_FOUND, "This order is not known here.")
            entries = Ledger(connection, datetime.now(UTC).date()).entries(order=order)
            return order_view(connection, dossier, entries)

    def back_orders(self) -> tuple[BackOrder, ...]:
        """Return the back-ordered shares of all orders."""
        with self._core.workspace.reading() as connection:
            return projection.all_back_orders(connection)

    def reorder(self, order: str) -> str:
        """Start a draft with the lines of an order; returns the draft's id."""
        return self._draft_from(order, "reorder")

    def edit_as_new(self, order: str) -> str:
        """Start a draft from a refused or withdrawn order, with its head; returns its id."""
        return self._draft_from(order, "reorder", keep_head=True)

    def _draft_from(self, order: str, origin: str, *, keep_head: bool = False) -> str:
        ordered = self.view(order).order
        lines = [
            StoredLine(
                id=new_id(),
                number=line.part.number,
                qty=f"{line.qty.normalize():f}",
                part=line.part if line.part.uid is not None else None,
                allocations=line.allocations,
                note=line.instructions,
                seen_price=f"{line.price.amount:f}" if line.price else "",
            )
            for line in ordered.lines
        ]
        return self._drafts.create_from(ordered if keep_head else None, lines, origin=origin)

    def request_change(
        self,
        order: str,
        kind: ChangeKind,
        *,
        lines: Sequence[tuple[int, Decimal | None]] = (),
        answer: str = "",
        reason: str = "",
    ) -> str:
        """Ask the vendor for a change; the order stands until it is granted."""
        request = ChangeRequest(
            id=new_id(),
            order=order,
            kind=kind,
            lines=tuple(lines),
            answer=answer,
            reason=reason,
            requested_at=datetime.now(UTC),
        )
        with self._core.changing(Area.OUTBOX, Area.ORDERS) as connection:
            dossier = open_dossier(connection, order)
            if dossier is None:
                raise DeskError(Kind.NOT_FOUND, "This order is not known here.")
            name = dossier.order.po_number or order[:8]
            queue.enqueue(
                connection,
                "change_request",
                request,
                subject=f"{kind.replace('_', ' ').capitalize()} on order {name}",
                subject_id=order,
                submission_id=request.id,
            )
            projection.project(connection, order)
        return request.id

    def open_case(
        self,
        kind: CaseKind,
        order: str,
        *,
        part: PartSnapshot | None = None,
        qty: Decimal | None = None,
        invoice: str = "",
        invoice_line: int | None = None,
        receipt: str = "",
        wanted: str = "",
        note: str = "",
    ) -> str:
        """Open a return, core, discrepancy, warranty or support case; queued like any change."""
        case = Case(
            id=new_id(),
            kind=kind,
            state="submitted",
            opened_at=datetime.now(UTC),
            invoice=invoice,
            invoice_line=invoice_line,
            receipt=receipt,
            part=part,
            qty=qty,
            wanted=wanted,
            note=note,
        )
        with self._core.changing(Area.OUTBOX, Area.ORDERS) as connection:
            dossier = open_dossier(connection, order)
            if dossier is None:
                raise DeskError(Kind.NOT_FOUND, "This order is not known here.")
            name = dossier.order.po_number or order[:8]
            queue.enqueue(
                connection,
                "case",
                case,
                subject=f"{kind.capitalize()} on order {name}",
                subject_id=order,
                submission_id=case.id,
            )
        return case.id


class Shipments:
    """Consignments, and receiving them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def summaries(self) -> tuple[ShipmentSummary, ...]:
        """Return the consignments, the ones still to come first, then the newest."""
        with self._core.workspace.reading() as connection:
            receipts = _receipts(connection)
            found = [
                _shipment(connection, c, receipts.get(c.id, ()))
                for c in objects.every(connection, Consignment)
            ]
        newest = datetime.min.replace(tzinfo=UTC)
        found.sort(key=lambda s: s.shipped_at or newest, reverse=True)
        return tuple(sorted(found, key=lambda s: bool(s.receipt)))

    def view(self, consignment: str) -> ShipmentView:
        """Return a consignment with, per line, for whom it is."""
        with self._core.workspace.reading() as connection:
            found = objects.get(connection, Consignment, consignment)
            if found is None:
                raise DeskError(Kind.NOT_FOUND, "This consignment is not known here.")
            receipts = _receipts(connection).get(consignment, ())
            allocations: dict[tuple[str, int], tuple[Allocation, ...]] = {}
            po_numbers: dict[str, str] = {}
            for order in sorted({line.order for line in found.lines}):
                dossier = open_dossier(connection, order)
                if dossier is not None:
                    po_numbers[order] = dossier.order.po_number
                    for line in dossier.order.lines:
                        allocations[order, line.line_no] = line.allocations
            summary = _shipment(connection, found, receipts)
        return ShipmentView(summary, found, allocations, po_numbers, tuple(receipts))

    def receive(self, consignment: str, lines: Sequence[ReceiptLine], note: str = "") -> str:
        """Record what was in the cartons; queued like any change. Returns the receipt's id."""
        receipt = Receipt(
            id=new_id(),
            consignment=consignment,
            by=self._core.membership.person.name,
            at=datetime.now(UTC),
            lines=tuple(lines),
            note=note,
        )
        with self._core.changing(Area.OUTBOX, Area.SHIPMENTS, Area.ORDERS) as connection:
            found = objects.get(connection, Consignment, consignment)
            if found is None:
                raise DeskError(Kind.NOT_FOUND, "This consignment is not known here.")
            if _receipts(connection).get(consignment):
                raise DeskError(
                    Kind.NOT_ALLOWED,
                    "This consignment was received already.",
                    remedy="Open a case for what turned up later.",
                )
            queue.enqueue(
                connection,
                "receipt",
                receipt,
                subject=f"Receipt of {found.delivery_no}",
                subject_id=consignment,
                submission_id=receipt.id,
            )
            for order in {line.order for line in lines if line.order}:
                projection.project(connection, order)
        return receipt.id


def _receipts(connection: Connection) -> dict[str, tuple[Receipt, ...]]:
    """Return receipts by consignment: the hub's, and those still on their way to it."""
    found = {r.id: r for r in objects.every(connection, Receipt)}
    rows = connection.execute(
        select(submission).where(
            submission.c.type == "receipt",
            submission.c.state.not_in(
                [SubmissionState.WITHDRAWN.value, SubmissionState.REFUSED.value]
            ),
        )
    )
    for row in rows:
        found.setdefault(row.id, Receipt.model_validate(queue.body_of(row)))
    by_consignment: dict[str, tuple[Receipt, ...]] = {}
    for receipt in found.values():
        before = by_consignment.get(receipt.consignment, ())
        by_consignment[receipt.consignment] = (*before, receipt)
    return by_consignment


def _shipment(
    connection: Connection, consignment: Consignment, receipts: Sequence[Receipt]
) -> ShipmentSummary:
    orders = sorted({line.order for line in consignment.lines})
    names = []
    for order in orders:
        found = objects.get(connection, Order, order)
        if found is not None:
            names.append(found.po_number or found.label)
    bad = any(
        line.short or line.over or line.damaged or line.wrong_part or line.not_ordered
        for receipt in receipts
        for line in receipt.lines
    )
    return ShipmentSummary(
        id=consignment.id,
        delivery_no=consignment.delivery_no,
        carrier=consignment.carrier,
        state=consignment.state.value,
        shipped_at=consignment.shipped_at,
        promised_day=consignment.promised_day,
        packages=len(consignment.packages),
        lines=len(consignment.lines),
        orders=tuple(names),
        tracking_url=consignment.tracking_url,
        receipt="" if not receipts else "with discrepancy" if bad else "complete",
    )


class Earnings:
    """The ledger of the account."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def summaries(self) -> tuple[EarningsSummary, ...]:
        """Return sums per currency."""
        with self._core.workspace.reading() as connection:
            return self._ledger(connection).summaries()

    def entries(
        self, *, currency: str | None = None, state: EntryState | None = None
    ) -> tuple[EntryView, ...]:
        """Return ledger lines, newest first, with running balance."""
        with self._core.workspace.reading() as connection:
            return self._ledger(connection).entries(currency=currency, state=state)

    def statements(self) -> tuple[StatementView, ...]:
        """Return the statements, newest first."""
        with self._core.workspace.reading() as connection:
            return self._ledger(connection).statements()

    def statement(self, identity: str) -> StatementView:
        """Return one statement; NOT_FOUND when it is not known."""
        for view in self.statements():
            if view.statement.id == identity:
                return view
        raise DeskError(Kind.NOT_FOUND, "This statement is not known here.")

    @staticmethod
    def _ledger(connection: Connection) -> Ledger:
        return Ledger(connection, datetime.now(UTC).date())


class Outbox:
    """What the user confirmed and the hub may not have yet."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def items(self) -> tuple[OutboxItem, ...]:
        """Return all submissions, open ones first in order of sending, then the newest done."""
        with self._core.workspace.reading() as connection:
            return queue.items(connection)

    def withdraw(self, identity: str) -> None:
        """Take back a change that was never sent; NOT_ALLOWED when it may have arrived."""
        self._move(identity, SubmissionState.WITHDRAWN)

    def set_aside(self, identity: str) -> None:
        """Keep a change here until it is queued again."""
        self._move(identity, SubmissionState.SET_ASIDE)

    def queue_again(self, identity: str) -> None:
        """Queue what was set aside."""
        self._move(identity, SubmissionState.QUEUED, next_try=None)

    def placed_by_phone(self, identity: str, vendor_ref: str) -> None:
        """Mark an order as placed by phone under the vendor's reference.

        The order itself is never sent; a confirmation under the same id is, so that the hub joins
        it with what the vendor keyed in: one order.
        """
        if not vendor_ref.strip():
            raise DeskError(
                Kind.BAD_INPUT, "Enter the reference your vendor gave you on the phone."
            )
        with self._core.changing(Area.OUTBOX, Area.ORDERS) as connection:
            row = _submission(connection, identity)
            if row.type != "order":
                raise DeskError(Kind.NOT_ALLOWED, "Only an order can be placed by phone.")
            queue.user_moves(
                connection,
                identity,
                SubmissionState.PLACED_BY_PHONE,
                vendor_ref=vendor_ref.strip(),
            )
            order = Order.model_validate(queue.body_of(row))
            confirmed = order.model_copy(update={"confirming": vendor_ref.strip()})
            queue.enqueue(
                connection,
                "phone_confirmation",
                PhoneConfirmation(order=confirmed, vendor_ref=vendor_ref.strip()),
                subject=f"{row.subject}, placed by phone",
                subject_id=row.subject_id,
            )
            projection.project(connection, row.subject_id)

    def export(self, target: Path) -> None:
        """Write every open change as JSON, for support or for safety."""
        with self._core.workspace.reading() as connection:
            rows = connection.execute(select(submission).order_by(submission.c.seq)).all()
        write_json(
            target,
            [
                {
                    "id": r.id, "type": r.type, "subject": r.subject, "state": r.state,
                    "created_at": r.created_at, "submission": json.loads(r.body),
                }
                for r in rows
            ],
        )  # fmt: skip

    def _move(self, identity: str, state: SubmissionState, **values: object) -> None:
        with self._core.changing(Area.OUTBOX, Area.ORDERS) as connection:
            row = _submission(connection, identity)
            queue.user_moves(connection, identity, state, **values)
            projection.project(connection, row.subject_id)


def _submission(connection: Connection, identity: str) -> Row[Any]:
    row = connection.execute(select(submission).where(submission.c.id == identity)).one_or_none()
    if row is None:
        raise DeskError(Kind.NOT_FOUND, "This change is not in the outbox.")
    return row
