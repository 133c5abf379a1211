"""Consignments, and receiving them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, func, select

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.said import say
from catalog_cache.contract.states import OPEN_SUBMISSION_STATES, SubmissionState
from catalog_cache.contract.wire.orders import (
    Allocation,
)
from catalog_cache.contract.wire.shipments import Case, Consignment, Receipt, ReceiptLine

from catalog_cache.catalogue.availability import warehouse_name
from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.ordering import projection
from catalog_cache.ordering.dossier import open_dossier
from catalog_cache.outbox import queue
from catalog_cache.records.orders import (
    ShipmentSummary,
    ShipmentView,
)
from catalog_cache.records.status import Area
from catalog_cache.workspace import objects
from catalog_cache.workspace.database import set_meta
from catalog_cache.workspace.tables import meta, order_row, submission

_COUNT = "count "
"""Beginning of the notebook's keys under which unfinished counts are kept."""


class Shipments:
    """Consignments, and receiving them."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def summaries(self) -> tuple[ShipmentSummary, ...]:
        """Return the consignments, the ones still to come first, then the newest."""
        with self._core.workspace.reading() as connection:
            receipts = _receipts(connection)
            names = _order_names(connection)
            found = [
                _shipment(c, names, receipts.get(c.id, ()))
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
                raise DeskError(Kind.NOT_FOUND, say("This consignment is not known here."))
            receipts = _receipts(connection).get(consignment, ())
            allocations: dict[tuple[str, int], tuple[Allocation, ...]] = {}
            po_numbers: dict[str, str] = {}
            for order in sorted({line.order for line in found.lines}):
                dossier = open_dossier(connection, order)
                if dossier is not None:
                    po_numbers[order] = dossier.order.po_number
                    for line in dossier.order.lines:
                        allocations[order, line.line_no] = line.allocations
            summary = _shipment(found, _order_names(connection), receipts)
            cases = _cases(connection, [receipt.id for receipt in receipts])
        with self._core.store.reading() as db:
            origin = warehouse_name(db, found.warehouse)
        return ShipmentView(summary, found, allocations, po_numbers, tuple(receipts), cases, origin)

    def with_package(self, label: str) -> str:
        """Return the consignment with a package of this label or tracking number, or ""."""
        wanted = label.strip().casefold()
        with self._core.workspace.reading() as connection:
            for consignment in objects.every(connection, Consignment):
                for package in consignment.packages:
                    if wanted and wanted in (package.label.casefold(), package.tracking.casefold()):
                        return consignment.id
        return ""

    def counts(self) -> dict[str, str]:
        """Return the unfinished counts by consignment, each as it was kept."""
        with self._core.workspace.reading() as connection:
            rows = connection.execute(
                select(meta.c.key, meta.c.value).where(
                    meta.c.key.startswith(_COUNT, autoescape=True)
                )
            )
            return {key.removeprefix(_COUNT): value for key, value in rows}

    def keep_count(self, consignment: str, content: str) -> None:
        """Keep an unfinished count, so that a closed window loses nothing; "" forgets it."""
        with self._core.workspace.writing() as connection:
            if content:
                set_meta(connection, _COUNT + consignment, content)
            else:
                _forget_count(connection, consignment)

    def take_back(self, receipt: str) -> None:
        """Withdraw a receipt that was not sent yet; NOT_ALLOWED when it is too late."""
        with self._core.changing(Area.OUTBOX, Area.SHIPMENTS, Area.ORDERS) as connection:
            consignment = queue.subject_of(connection, receipt)
            queue.user_moves(connection, receipt, SubmissionState.WITHDRAWN)
            found = objects.get(connection, Consignment, consignment)
            for order in {line.order for line in found.lines} if found else ():
                projection.project(connection, order)

    def receive(
        self,
        consignment: str,
        lines: Sequence[ReceiptLine],
        note: str = "",
        hold: timedelta = timedelta(0),
    ) -> str:
        """Record what was in the cartons; queued like any change. Returns the receipt's id.

        It is not sent before `hold` has passed, so that one can still take it back.
        """
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
                raise DeskError(Kind.NOT_FOUND, say("This consignment is not known here."))
            if _receipts(connection).get(consignment):
                raise DeskError(
                    Kind.NOT_ALLOWED,
                    say("This consignment was received already."),
                    remedy=say("Open a case for what turned up later."),
                )
            queue.enqueue(
                connection,
                "receipt",
                receipt,
                subject=say("Receipt of {delivery}", delivery=found.delivery_no),
                subject_id=consignment,
                submission_id=receipt.id,
            )
            if hold:
                queue.hold(connection, receipt.id, hold)
            _forget_count(connection, consignment)
            for order in {line.order for line in lines if line.order}:
                projection.project(connection, order)
        return receipt.id


def _cases(connection: Connection, receipts: Sequence[str]) -> tuple[Case, ...]:
    """Return the cases about receipts: the hub's, and those still on their way to it."""
    found = {case.id: case for case in objects.cases_about(connection, receipts, ())}
    rows = connection.execute(
        select(submission).where(
            submission.c.type == "case",
            submission.c.state.in_([state.value for state in OPEN_SUBMISSION_STATES]),
        )
    )
    for row in rows:
        case = Case.model_validate(queue.body_of(row))
        if case.receipt in receipts:
            found.setdefault(case.id, case)
    return tuple(found.values())


def _forget_count(connection: Connection, consignment: str) -> None:
    connection.execute(delete(meta).where(meta.c.key == _COUNT + consignment))


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


def _order_names(connection: Connection) -> dict[str, str]:
    """Return what each order is called: its PO number, or its label."""
    label = func.json_extract(order_row.c.summary, "$.label")
    rows = connection.execute(select(order_row.c.id, order_row.c.po_number, label))
    return {identity: po or named for identity, po, named in rows}


def _shipment(
    consignment: Consignment, names: Mapping[str, str], receipts: Sequence[Receipt]
) -> ShipmentSummary:
    orders = sorted({line.order for line in consignment.lines})
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
        orders=tuple(names[order] for order in orders if order in names),
        tracking_url=consignment.tracking_url,
        receipt="" if not receipts else "with discrepancy" if bad else "complete",
    )
