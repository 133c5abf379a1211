"""The outbox: what the user confirmed and the hub may not have yet."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, select

from catalog_cache.contract.said import again, say
from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.content import CatalogueError
from catalog_cache.contract.wire.orders import (
    Order,
    PhoneConfirmation,
)

from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.ordering import projection
from catalog_cache.outbox import queue
from catalog_cache.places import write_json
from catalog_cache.records.orders import (
    OutboxItem,
)
from catalog_cache.records.status import Area
from catalog_cache.workspace import objects
from catalog_cache.workspace.tables import submission


class Outbox:
    """What the user confirmed and the hub may not have yet."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def items(self) -> tuple[OutboxItem, ...]:
        """Return all submissions, open ones first in order of sending, then the newest done."""
        with self._core.workspace.reading() as connection:
            found = queue.items(connection)
            said = {e.id: e.answer for e in objects.every(connection, CatalogueError)}
        # What an item waits for is said by name: nobody knows an item by its id.
        names = {item.id: item.subject for item in found}
        return tuple(
            replace(i, waits_for=names.get(i.waits_for, i.waits_for), answer=said.get(i.id, ""))
            for i in found
        )

    def withdraw(self, identity: str) -> None:
        """Take back a change that was never sent; NOT_ALLOWED when it may have arrived."""
        self._move(identity, SubmissionState.WITHDRAWN)

    def set_aside(self, identity: str) -> None:
        """Keep a change here until it is queued again."""
        self._move(identity, SubmissionState.SET_ASIDE)

    def queue_again(self, identity: str) -> None:
        """Queue what was set aside."""
        self._move(identity, SubmissionState.QUEUED, next_try=None)

    def dismiss(self, identity: str) -> None:
        """Take a refused or answered change off the list; what it is about keeps the answer."""
        with self._core.changing(Area.OUTBOX) as connection:
            queue.dismiss(connection, identity)

    def placed_by_phone(self, identity: str, vendor_ref: str) -> None:
        """Mark an order as placed by phone under the vendor's reference.

        The order itself is never sent; a confirmation under the same id is, so that the hub joins
        it with what the vendor keyed in: one order.
        """
        if not vendor_ref.strip():
            raise DeskError(
                Kind.BAD_INPUT, say("Enter the reference your vendor gave you on the phone.")
            )
        with self._core.changing(Area.OUTBOX, Area.ORDERS) as connection:
            row = _submission(connection, identity)
            if row.type != "order":
                raise DeskError(Kind.NOT_ALLOWED, say("Only an order can be placed by phone."))
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
                subject=say("{order}, placed by phone", order=again(row.subject)),
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
                    "id": r.id, "type": r.type, "subject": again(r.subject), "state": r.state,
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
        raise DeskError(Kind.NOT_FOUND, say("This change is not in the outbox."))
    return row
