"""Confirming: the id is made once, and lines, outbox row and visible state are one transaction."""

import socket
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from sqlalchemy import Connection, select

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.said import say, together
from catalog_cache.contract.wire.orders import (
    Instructions,
    Order,
    OrderLine,
    PartSnapshot,
    ScheduleWish,
)
from catalog_cache.contract.wire.parties import Account, Limit, Membership, Permission

from catalog_cache.errors import DeskError, Kind
from catalog_cache.ordering.projection import project
from catalog_cache.outbox.queue import enqueue
from catalog_cache.records.drafts import DraftLine, DraftView
from catalog_cache.workspace import objects
from catalog_cache.workspace.tables import order_row


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who confirms, and for which account."""

    membership: Membership
    account: str

    def confirm(self, connection: Connection, view: DraftView) -> str:
        """Write the order to the outbox in the caller's transaction; returns its id."""
        if not view.orderable:
            raise DeskError(
                Kind.BAD_INPUT,
                say("This draft cannot be ordered yet."),
                cause=together(*view.problems) or say("It has no lines."),
                remedy=say("Mend what stands in red, then order again."),
            )
        account = objects.get(connection, Account, self.account)
        if account is None:
            raise DeskError(
                Kind.NOT_READY, say("The account is not known yet."), remedy=say("Sync once.")
            )
        self._check_permission()
        self._check_limits(connection, view)
        order = self._order(view, account)
        subject = say("Order {name}", name=order.po_number or order.label or order.id[:8])
        enqueue(
            connection, "order", order, subject=subject, subject_id=order.id, submission_id=order.id
        )
        project(connection, order.id)
        return order.id

    def _check_permission(self) -> None:
        if not self.membership.may(Permission.ORDER):
            raise DeskError(
                Kind.NOT_ALLOWED,
                say("You may not place orders."),
                remedy=say("Ask somebody with the right to order to confirm this draft."),
            )

    def _check_limits(self, connection: Connection, view: DraftView) -> None:
        for limit in self.membership.limits:
            if limit.order_types and view.head.order_type not in limit.order_types:
                continue
            if limit.currency != view.currency:
                continue
            if limit.per_order is not None and view.total > limit.per_order:
                raise _over_limit(limit.per_order, view, say("an order"))
            if limit.per_period is not None and limit.period_days:
                spent = _spent(connection, limit)
                if spent + view.total > limit.per_period:
                    raise _over_limit(limit.per_period, view, say("%n day(s)", n=limit.period_days))

    def _order(self, view: DraftView, account: Account) -> Order:
        now = datetime.now(UTC)
        offset = now.astimezone().utcoffset() or timedelta()
        head = view.head
        instructions = head.instructions or Instructions()
        return Order(
            id=new_id(),
            account=account.id,
            location=self.membership.location,
            buyer=self.membership.person.id,
            buyer_name=self.membership.person.name,
            po_number=head.po_number.strip(),
            label=head.label,
            order_type=head.order_type,
            ship_to=None if head.drop_address else head.ship_to,
            drop_address=head.drop_address,
            currency=account.currency,
            confirmed_at=now,
            confirmed_offset_minutes=int(offset.total_seconds() // 60),
            device=socket.gethostname(),
            instructions=instructions,
            carrier=head.carrier,
            payment_terms=account.payment_terms,
            refs=dict(head.refs),
            notes_to_vendor=head.notes_to_vendor,
            notes_internal=head.notes_internal,
            lines=tuple(
                _line(number, line, instructions) for number, line in enumerate(view.lines, 1)
            ),
        )


def _line(number: int, line: DraftLine, instructions: Instructions) -> OrderLine:
    part = line.part or PartSnapshot(number=line.number_entered)
    qty = line.qty or Decimal(0)
    return OrderLine(
        line_no=number,
        number_entered=line.number_entered,
        part=part,
        qty=qty,
        unit=line.unit,
        price=line.price,
        core_charge=line.core_charge,
        schedule=(ScheduleWish(qty=qty, day=instructions.needed_by),),
        allocations=line.allocations,
        superseded_from=line.superseded_from,
        instructions=line.note,
    )


def _spent(connection: Connection, limit: Limit) -> Decimal:
    import json

    since = (datetime.now(UTC) - timedelta(days=limit.period_days or 0)).isoformat()
    rows = connection.scalars(select(order_row.c.summary).where(order_row.c.confirmed_at >= since))
    return sum((Decimal(json.loads(row)["amount"]) for row in rows), Decimal(0))


def _over_limit(limit: Decimal, view: DraftView, what: str) -> DeskError:
    return DeskError(
        Kind.NOT_ALLOWED,
        say("This is over your limit."),
        cause=say(
            "{total} {currency}; your limit for {what} is {limit}.",
            total=str(view.total),
            currency=view.currency,
            what=what,
            limit=str(limit),
        ),
        remedy=say("Ask your approver, or order less."),
    )
