"""Drafts: several side by side, each change a step that can be undone, kept until ordered."""

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.said import say
from catalog_cache.contract.states import DraftState
from catalog_cache.contract.wire.orders import Allocation, Order

from catalog_cache.catalogue.rows import snapshot
from catalog_cache.errors import DeskError, Kind
from catalog_cache.ordering import order_lists, quick_entry, scanned
from catalog_cache.ordering.confirm import Confirmation
from catalog_cache.ordering.draft_body import (
    DraftBody,
    StoredHead,
    StoredLine,
    for_another_time,
    stored_head,
)
from catalog_cache.ordering.draft_view import DraftReading
from catalog_cache.ordering.pasting import entered, settled
from catalog_cache.records.drafts import (
    DraftHead,
    DraftSummary,
    DraftView,
    Pasted,
    PastedLine,
    PastedTable,
    Remedy,
)
from catalog_cache.records.status import Area
from catalog_cache.workspace.database import Workspace, get_meta, set_meta
from catalog_cache.workspace.tables import draft, draft_step

_STEPS_KEPT = 100
_DELETED_SHOWN = 10
_TEMPLATE = "template"
_OPEN = (DraftState.OPEN.value, DraftState.SENT_BACK.value, DraftState.APPROVED.value)

Announce = Callable[[Area], None]


class Drafts:
    """All that can be done with drafts; every method returns the draft checked anew."""

    def __init__(
        self,
        workspace: Workspace,
        reading: Callable[[], AbstractContextManager[DraftReading]],
        confirmation: Confirmation,
        announce: Announce,
    ) -> None:
        self._workspace = workspace
        self._reading = reading
        self._confirmation = confirmation
        self._announce = announce

    def summaries(self) -> tuple[DraftSummary, ...]:
        """Return the open drafts, the one worked on last first."""
        return self._listed(draft.c.state.in_(_OPEN), draft.c.origin != _TEMPLATE)

    def deleted(self) -> tuple[DraftSummary, ...]:
        """Return the drafts deleted last, which `restore` brings back."""
        gone = draft.c.state == DraftState.DELETED.value
        found = self._listed(gone, draft.c.origin != _TEMPLATE)
        return tuple(summary for summary in found if summary.lines)[:_DELETED_SHOWN]

    def templates(self) -> tuple[DraftSummary, ...]:
        """Return what was saved to start orders from, by name."""
        found = self._listed(draft.c.state.in_(_OPEN), draft.c.origin == _TEMPLATE)
        return tuple(sorted(found, key=lambda summary: summary.label.casefold()))

    def _listed(self, *which: ColumnElement[bool]) -> tuple[DraftSummary, ...]:
        with self._workspace.reading() as connection:
            rows = connection.execute(
                select(draft).where(*which).order_by(draft.c.changed_at.desc())
            ).all()
        return tuple(_summary(row) for row in rows)

    def current(self) -> str:
        """Return the draft worked on last; creates one when there is none."""
        found = self.summaries()
        return found[0].id if found else self.create()

    def create(self, label: str = "", origin: str = "counter") -> str:
        """Start a new draft with the head of the last order as far as it repeats."""
        with self._workspace.reading() as connection:
            head = json.loads(get_meta(connection, "last_head", "{}"))
        return self._insert(DraftBody.model_validate({"head": {**head, "label": label}}), origin)

    def create_from(self, order: Order | None, lines: Sequence[StoredLine], *, origin: str) -> str:
        """Start a new draft with these lines, and with the head of an order when one is given."""
        head = StoredHead() if order is None else _head_of(order)
        return self._insert(DraftBody(head=head, lines=tuple(lines)), origin)

    def save_as_template(self, identity: str, label: str) -> str:
        """Keep a copy of a draft to start orders from; one of the same name is replaced."""
        with self._workspace.reading() as connection:
            body = DraftBody.model_validate_json(_row(connection, identity).body)
        for old in self.templates():
            if old.label == label:
                self._set_state(old.id, DraftState.DELETED)
        copy = for_another_time(body)
        named = copy.head.model_copy(update={"label": label})
        return self._insert(copy.model_copy(update={"head": named}), _TEMPLATE)

    def create_from_template(self, template: str) -> str:
        """Start a draft with the head and the lines of a template."""
        with self._workspace.reading() as connection:
            body = DraftBody.model_validate_json(_row(connection, template).body)
        return self._insert(for_another_time(body), "counter")

    def _insert(self, body: DraftBody, origin: str) -> str:
        identity = new_id()
        text = body.model_dump_json()
        with self._workspace.writing() as connection:
            connection.execute(
                insert(draft).values(
                    id=identity,
                    revision=1,
                    state=DraftState.OPEN.value,
                    origin=origin,
                    changed_at=_now(),
                    body=text,
                    step=0,
                )
            )
            connection.execute(insert(draft_step).values(draft_id=identity, step=0, body=text))
        self._announce(Area.DRAFTS)
        return identity

    def view(self, identity: str) -> DraftView:
        """Return a draft, every line checked against the datasets in use."""
        with self._workspace.reading() as connection:
            row = _row(connection, identity)
            last = connection.scalar(
                select(draft_step.c.step)
                .where(draft_step.c.draft_id == identity)
                .order_by(draft_step.c.step.desc())
                .limit(1)
            )
            first = connection.scalar(
                select(draft_step.c.step)
                .where(draft_step.c.draft_id == identity)
                .order_by(draft_step.c.step)
                .limit(1)
            )
            with self._reading() as reading:
                return reading.view(
                    connection,
                    row,
                    can_undo=first is not None and row.step > first,
                    can_redo=last is not None and row.step < last,
                )

    @staticmethod
    def parse(text: str) -> tuple[PastedLine, ...]:
        """Read typed or pasted text as lines; nothing is checked."""
        return order_lists.parse_text(text)

    @staticmethod
    def read_file(path: Path) -> tuple[PastedLine, ...]:
        """Read a CSV or XLSX order list; nothing is checked."""
        return order_lists.read_file(path).lines

    @staticmethod
    def read_list(path: Path) -> Pasted:
        """Read a CSV or XLSX order list with what its columns were taken for."""
        return order_lists.read_file(path)

    def understand(self, text: str | Pasted) -> Pasted:
        """Read a pasted list, or settle one that was read, with the catalogue's help."""
        pasted = order_lists.understand(text) if isinstance(text, str) else text
        with self._reading() as reading:
            return settled(reading, pasted)

    @staticmethod
    def lines_of(table: PastedTable) -> tuple[PastedLine, ...]:
        """Return the lines of a pasted table as its columns are taken; nothing is checked."""
        return order_lists.lines_of(table)

    @staticmethod
    def is_bar_code(text: str) -> bool:
        """Tell whether text is a scanned code rather than a number somebody typed."""
        return scanned.is_bar_code(text)

    def add(self, identity: str, lines: Sequence[PastedLine]) -> DraftView:
        """Add lines as entered; a pack's bar code becomes the pack's contents."""
        with self._reading() as reading:
            fresh = [entered(reading, line) for line in lines]
        return self._change(identity, lambda body: body.with_lines(*fresh))

    def add_part(
        self, identity: str, uid: int, qty: Decimal, *, position_ref: str = ""
    ) -> DraftView:
        """Add a part of the catalogue; adds to a line that already has it for the same use."""
        with self._reading() as reading:
            part = snapshot(reading.db, uid, reading.situation.language)
            if part is None:
                raise DeskError(Kind.NOT_FOUND, say("This part is not in the catalogue."))
        fresh = StoredLine(
            id=new_id(),
            number=part.number,
            qty=f"{qty.normalize():f}",
            part=part,
            position_ref=position_ref,
        )
        return self._change(identity, lambda body: _merged(body, fresh))

    def set_line(
        self,
        identity: str,
        line_id: str,
        *,
        qty: str | None = None,
        number: str | None = None,
        allocations: Sequence[Allocation] | None = None,
        note: str | None = None,
    ) -> DraftView:
        """Change one line; a new number is looked up anew."""

        def change(body: DraftBody) -> DraftBody:
            line = _line(body, line_id)
            values: dict[str, object] = {}
            if number is not None and number != line.number:
                values |= {
                    "number": number, "part": None, "superseded_from": None, "accepted": ()
                }  # fmt: skip
            if qty is not None:
                line = line.with_qty(qty)
                values["accepted"] = tuple(a for a in line.accepted if a != "pack")
            if allocations is not None:
                values["allocations"] = tuple(allocations)
            if note is not None:
                values["note"] = note
            return body.replacing(line.model_copy(update=values))

        return self._change(identity, change)

    def remove(self, identity: str, line_ids: Sequence[str]) -> DraftView:
        """Remove lines."""
        gone = frozenset(line_ids)
        return self._change(identity, lambda body: body.without(gone))

    def set_head(self, identity: str, head: DraftHead) -> DraftView:
        """Change what stands above the lines."""
        stored = stored_head(head)
        return self._change(identity, lambda body: body.model_copy(update={"head": stored}))

    def apply_remedy(self, identity: str, line_id: str, remedy: Remedy) -> DraftView:
        """Do what a remedy of the line's check offers; BAD_INPUT for an unknown one."""
        with self._reading() as reading:
            return self._change(identity, lambda body: reading.remedied(body, line_id, remedy))

    def undo(self, identity: str) -> DraftView:
        """Go one step back."""
        return self._step(identity, -1)

    def redo(self, identity: str) -> DraftView:
        """Go one step forward again."""
        return self._step(identity, +1)

    def take(self, identity: str) -> None:
        """Make a draft the one worked on last, whatever state it is in."""
        with self._workspace.writing() as connection:
            _row(connection, identity)
            connection.execute(
                update(draft).where(draft.c.id == identity).values(changed_at=_now())
            )
        self._announce(Area.DRAFTS)

    def delete(self, identity: str) -> None:
        """Take a draft away; `restore` brings it back."""
        self._set_state(identity, DraftState.DELETED)

    def restore(self, identity: str) -> None:
        """Bring a deleted draft back."""
        self._set_state(identity, DraftState.OPEN)

    def confirm(self, identity: str) -> str:
        """Turn a draft into an order in the outbox, in one transaction; returns the order's id.

        NOT_ALLOWED when a permission or a limit forbids it, BAD_INPUT when lines need a look.
        """
        with self._workspace.writing() as connection, self._reading() as reading:
            row = _row(connection, identity)
            if row.state not in _OPEN:
                raise DeskError(
                    Kind.NOT_ALLOWED,
                    say("This draft was ordered already."),
                    remedy=say("Look for it in Orders."),
                )
            view = reading.view(connection, row, can_undo=False, can_redo=False)
            order = self._confirmation.confirm(connection, view)
            connection.execute(
                update(draft)
                .where(draft.c.id == identity)
                .values(state=DraftState.CONFIRMED.value, order_id=order, changed_at=_now())
            )
            repeats = {"order_type": view.head.order_type, "ship_to": view.head.ship_to}
            set_meta(connection, "last_head", json.dumps(repeats))
        self._announce(Area.DRAFTS)
        self._announce(Area.ORDERS)
        self._announce(Area.OUTBOX)
        return order

    def _change(self, identity: str, change: Callable[[DraftBody], DraftBody]) -> DraftView:
        with self._workspace.writing() as connection:
            row = _row(connection, identity)
            before = DraftBody.model_validate_json(row.body)
            after = change(before)
            if after != before:
                self._store_step(connection, row, after)
        self._announce(Area.DRAFTS)
        return self.view(identity)

    @staticmethod
    def _store_step(connection: Connection, row: Row[tuple[object, ...]], body: DraftBody) -> None:
        text = body.model_dump_json()
        step = row.step + 1
        mine = draft_step.c.draft_id == row.id
        connection.execute(delete(draft_step).where(mine, draft_step.c.step >= step))
        connection.execute(insert(draft_step).values(draft_id=row.id, step=step, body=text))
        connection.execute(delete(draft_step).where(mine, draft_step.c.step < step - _STEPS_KEPT))
        connection.execute(
            update(draft)
            .where(draft.c.id == row.id)
            .values(body=text, step=step, revision=row.revision + 1, changed_at=_now())
        )

    def _step(self, identity: str, by: int) -> DraftView:
        with self._workspace.writing() as connection:
            row = _row(connection, identity)
            body = connection.scalar(
                select(draft_step.c.body).where(
                    draft_step.c.draft_id == identity, draft_step.c.step == row.step + by
                )
            )
            if body is not None:
                connection.execute(
                    update(draft)
                    .where(draft.c.id == identity)
                    .values(
                        body=body,
                        step=row.step + by,
                        revision=row.revision + 1,
                        changed_at=_now(),
                    )
                )
        self._announce(Area.DRAFTS)
        return self.view(identity)

    def _set_state(self, identity: str, state: DraftState) -> None:
        with self._workspace.writing() as connection:
            row = _row(connection, identity)
            if row.state == DraftState.CONFIRMED.value:
                raise DeskError(Kind.NOT_ALLOWED, say("This draft was ordered already."))
            connection.execute(
                update(draft)
                .where(draft.c.id == identity)
                .values(state=state.value, changed_at=_now())
            )
        self._announce(Area.DRAFTS)


def _head_of(order: Order) -> StoredHead:
    return StoredHead(
        order_type=order.order_type,
        po_number=order.po_number,
        label=order.label,
        ship_to=order.ship_to,
        drop_address=order.drop_address,
        instructions=order.instructions,
        notes_to_vendor=order.notes_to_vendor,
        notes_internal=order.notes_internal,
        carrier=order.carrier,
        refs=tuple(order.refs.items()),
    )


def _merged(body: DraftBody, fresh: StoredLine) -> DraftBody:
    """Add a line, or its quantity to a line that has the same part for the same use."""
    assert fresh.part is not None
    for line in body.lines:
        same = line.part is not None and line.part.uid == fresh.part.uid
        if same and line.position_ref == fresh.position_ref and not line.allocations:
            before, more = quick_entry.parse_quantity(line.qty), Decimal(fresh.qty)
            if before is not None:
                total = f"{(before + more).normalize():f}"
                return body.replacing(line.model_copy(update={"qty": total}))
    return body.with_lines(fresh)


def _summary(row: Row[tuple[object, ...]]) -> DraftSummary:
    body = DraftBody.model_validate_json(row.body)
    return DraftSummary(
        id=row.id,
        label=body.head.label,
        lines=len(body.lines),
        changed_at=datetime.fromisoformat(row.changed_at),
        origin=row.origin,
        state=row.state,
        first=body.lines[0].number if body.lines else "",
    )


def _row(connection: Connection, identity: str) -> Row[tuple[object, ...]]:
    row = connection.execute(select(draft).where(draft.c.id == identity)).one_or_none()
    if row is None:
        raise DeskError(Kind.NOT_FOUND, say("This draft is gone."))
    return row


def _line(body: DraftBody, line_id: str) -> StoredLine:
    for line in body.lines:
        if line.id == line_id:
            return line
    raise DeskError(Kind.NOT_FOUND, say("This line is gone."))


def _now() -> str:
    return datetime.now(UTC).isoformat()
