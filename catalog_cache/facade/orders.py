"""Orders: what the facade hands out about them, and what it accepts."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.said import say
from catalog_cache.contract.states import OrderStatus, SubmissionState
from catalog_cache.contract.wire.orders import (
    ChangeRequest,
    PartSnapshot,
)
from catalog_cache.contract.wire.shipments import Case

from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.ledger.reading import Ledger
from catalog_cache.ordering import news, projection
from catalog_cache.ordering.dossier import open_dossier
from catalog_cache.ordering.draft_body import StoredLine
from catalog_cache.ordering.drafts import Drafts
from catalog_cache.ordering.subjects import (
    CaseKind,
    ChangeKind,
    subject_of_case,
    subject_of_request,
)
from catalog_cache.ordering.view import order_view
from catalog_cache.outbox import queue
from catalog_cache.records.orders import (
    BackOrder,
    OrderNews,
    OrderSummary,
    OrderView,
)
from catalog_cache.records.status import Area


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
                raise DeskError(Kind.NOT_FOUND, say("This order is not known here."))
            entries = Ledger(connection, datetime.now(UTC).date()).entries(order=order)
            return order_view(connection, dossier, entries)

    def back_orders(self) -> tuple[BackOrder, ...]:
        """Return the back-ordered shares of all orders."""
        with self._core.workspace.reading() as connection:
            return projection.all_back_orders(connection)

    def news(self, order: str = "") -> dict[str, OrderNews]:
        """Return by order what happened since one last looked, of all orders or of one."""
        with self._core.workspace.reading() as connection:
            return news.news(connection, order)

    def see(self, *orders: str) -> None:
        """Note that one looks at orders now; their news are no news any more."""
        with self._core.workspace.writing() as connection:
            for order in orders:
                news.see(connection, order)

    def see_all(self) -> dict[str, str]:
        """Note that one has seen all orders; returns what `unsee` takes that back with."""
        with self._core.changing(Area.ORDERS) as connection:
            return news.see_all(connection)

    def unsee(self, before: Mapping[str, str]) -> None:
        """Take `see_all` back."""
        with self._core.changing(Area.ORDERS) as connection:
            news.unsee(connection, before)

    def begin_news(self) -> None:
        """Count as news what comes from now on, if nothing was noted before."""
        with self._core.workspace.writing() as connection:
            if not news.has_begun(connection):
                news.see_all(connection)

    def reorder(self, order: str) -> str:
        """Start a draft with the lines of an order; returns the draft's id."""
        return self._draft_from(order, "reorder")

    def edit_as_new(self, order: str) -> str:
        """Start a draft from a refused or withdrawn order, with its head; returns its id.

        The refusal leaves the outbox with that: it is being mended.
        """
        draft = self._draft_from(order, "reorder", keep_head=True)
        with self._core.changing(Area.OUTBOX) as connection:
            queue.dismiss(connection, order)
        return draft

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
        hold: timedelta = timedelta(0),
    ) -> str:
        """Ask the vendor for a change; the order stands until it is granted.

        It is not sent before `hold` has passed, so that one can still take it back.
        """
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
                raise DeskError(Kind.NOT_FOUND, say("This order is not known here."))
            name = dossier.order.po_number or order[:8]
            queue.enqueue(
                connection,
                "change_request",
                request,
                subject=subject_of_request(kind, name),
                subject_id=order,
                submission_id=request.id,
            )
            if hold:
                queue.hold(connection, request.id, hold)
            projection.project(connection, order)
        return request.id

    def take_back(self, request: str) -> None:
        """Withdraw a request that was not sent yet; NOT_ALLOWED when it is too late."""
        with self._core.changing(Area.OUTBOX, Area.ORDERS) as connection:
            order = queue.subject_of(connection, request)
            queue.user_moves(connection, request, SubmissionState.WITHDRAWN)
            projection.project(connection, order)

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
                raise DeskError(Kind.NOT_FOUND, say("This order is not known here."))
            name = dossier.order.po_number or order[:8]
            queue.enqueue(
                connection,
                "case",
                case,
                subject=subject_of_case(kind, name),
                subject_id=order,
                submission_id=case.id,
            )
        return case.id
