"""A draft as it is shown: head, checked lines, total, what keeps it from being ordered."""

import sqlite3
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, select

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.money import round_amount
from catalog_cache.contract.said import say, together
from catalog_cache.contract.states import OrderStatus
from catalog_cache.contract.wire.parties import Account, OrderType

from catalog_cache.catalogue import supersessions
from catalog_cache.catalogue.rows import snapshot
from catalog_cache.catalogue.situation import Situation
from catalog_cache.errors import DeskError, Kind
from catalog_cache.ordering.checks import Checker
from catalog_cache.ordering.draft_body import DraftBody, StoredLine, head_record
from catalog_cache.records.drafts import DraftLine, DraftView, Remedy
from catalog_cache.workspace.tables import order_row

_NEEDED = {
    "model": say("machine model"),
    "serial": say("serial number"),
    "hours": say("operating hours"),
    "customer": say("customer"),
}
_NEVER_PLACED = (OrderStatus.WITHDRAWN.value, OrderStatus.REFUSED.value)


@dataclass(frozen=True, slots=True)
class DraftReading:
    """What a draft is checked against: datasets, situation, account."""

    db: sqlite3.Connection
    situation: Situation
    account: Account | None
    checked: dict[tuple[StoredLine, str | None], DraftLine] = field(default_factory=dict)
    """Checks made before on the same data; a change of one line checks one line."""

    def view(
        self,
        connection: Connection,
        row: Row[Any],
        *,
        can_undo: bool,
        can_redo: bool,
    ) -> DraftView:
        """Compose the view of a stored draft."""
        body = DraftBody.model_validate_json(row.body)
        order_type = self._order_type(body)
        as_of = self._prices_as_of()
        checker = Checker(
            self.db, self.situation, order_type.code if order_type else None, prices_as_of=as_of
        )
        lines = tuple(self._checked(checker, line) for line in body.lines)
        amounts = [line.amount for line in lines if line.amount is not None]
        currency = self.situation.currency or (self.account.currency if self.account else "")
        return DraftView(
            id=row.id,
            revision=row.revision,
            state=row.state,
            origin=row.origin,
            head=head_record(self._defaulted(body)),
            lines=lines,
            currency=currency,
            total=round_amount(sum(amounts, Decimal(0)), currency),
            unpriced=sum(1 for line in lines if line.amount is None),
            prices_as_of=as_of,
            problems=tuple(self._problems(body, lines, sum(amounts, Decimal(0)))),
            warnings=tuple(self._warnings(connection, body)),
            changed_at=datetime.fromisoformat(row.changed_at),
            can_undo=can_undo,
            can_redo=can_redo,
            cut_off=next_cut_off(order_type, self.situation.now) if order_type else None,
            urgent_phone=order_type.urgent_phone if order_type else "",
        )

    def _checked(self, checker: Checker, line: StoredLine) -> DraftLine:
        key = (line, checker.order_type)
        found = self.checked.get(key)
        if found is None:
            found = self.checked[key] = checker.check(line)
        return found

    def remedied(self, body: DraftBody, line_id: str, remedy: Remedy) -> DraftBody:
        """Return the draft after a remedy of a line's check."""
        line = next((x for x in body.lines if x.id == line_id), None)
        if line is None:
            raise DeskError(Kind.NOT_FOUND, say("This line is gone."))
        accepted = (*line.accepted, remedy.code)
        values: dict[str, object]
        match remedy.code:
            case "qty":
                return body.replacing(line.with_qty(remedy.value))
            case "remove":
                return body.without(frozenset({line_id}))
            case "number":
                values = {"number": remedy.value, "part": None, "superseded_from": None}
            case "part":
                values = {"part": self._part(remedy.value)}
            case "replace":
                old = line.part or Checker(self.db, self.situation).resolve(line).part
                values = {"part": self._part(remedy.value), "superseded_from": old}
            case "replace_all":
                return self._replaced_by_all(body, line)
            case "undo_replace":
                values = {"part": line.superseded_from, "superseded_from": None}
            case "keep_old" | "pack" | "price_changed":
                values = {"accepted": accepted}
            case _:
                raise DeskError(
                    Kind.BAD_INPUT, say("No remedy is called {code}.", code=remedy.code)
                )
        return body.replacing(line.model_copy(update=values))

    def _part(self, uid: str) -> object:
        part = snapshot(self.db, int(uid), self.situation.language)
        if part is None:
            raise DeskError(Kind.NOT_FOUND, say("This part is not in the catalogue."))
        return part

    def _replaced_by_all(self, body: DraftBody, line: StoredLine) -> DraftBody:
        """Replace a line by every successor of an "and" group, in their quantities."""
        old = Checker(self.db, self.situation).resolve(line).part
        step = (
            supersessions.successor(self.db, old.uid, self.situation.now.date())
            if old is not None and old.uid is not None
            else None
        )
        if step is None:
            raise DeskError(
                Kind.NOT_FOUND, say("The replacement has changed; look at the line again.")
            )
        fresh = []
        for uid, named, each, _ in step.parts:
            part = snapshot(self.db, uid, self.situation.language) if uid is not None else named
            pieces = (Decimal(line.qty) * each / step.factor).normalize()
            fresh.append(
                line.model_copy(
                    update={
                        "id": new_id(),
                        "number": named.number,
                        "part": part,
                        "superseded_from": old,
                        "qty": f"{pieces:f}",
                    }
                )
            )
        lines: list[StoredLine] = []
        for existing in body.lines:
            lines += fresh if existing.id == line.id else [existing]
        return body.model_copy(update={"lines": tuple(lines)})

    def _defaulted(self, body: DraftBody) -> Any:
        """Fill in the order type and the ship-to that an account's orders start with."""
        head = body.head
        if self.account is None:
            return head
        values: dict[str, object] = {}
        if not head.order_type and self.account.order_types:
            values["order_type"] = self.account.order_types[0].code
        if head.ship_to is None and head.drop_address is None:
            ship_to = [x for x in self.account.locations if x.kind == "ship_to"]
            if ship_to:
                values["ship_to"] = ship_to[0].id
        return head.model_copy(update=values)

    def _order_type(self, body: DraftBody) -> OrderType | None:
        if self.account is None:
            return None
        code = self._defaulted(body).order_type
        return next((t for t in self.account.order_types if t.code == code), None)

    def _prices_as_of(self) -> datetime | None:
        row = self.db.execute("SELECT value FROM prices.meta WHERE key = 'as_of'").fetchone()
        return datetime.fromisoformat(row[0]) if row else None

    def _problems(self, body: DraftBody, lines: tuple[DraftLine, ...], total: Decimal) -> list[str]:
        problems: list[str] = []
        if self.account is None:
            problems.append(say("The account is not known yet; sync once before ordering."))
        need = sum(1 for line in lines if line.check.blocking)
        if need:
            problems.append(say("%n line(s) to mend.", n=need))
        head = self._defaulted(body)
        if self.account is not None and head.drop_address is None:
            known = {x.id for x in self.account.locations}
            if head.ship_to not in known:
                problems.append(say("Choose where to ship to."))
        order_type = self._order_type(body)
        if order_type is None and self.account is not None:
            problems.append(say("Choose an order type."))
        named = {name for name, value in head.refs if value}
        missing = [r for r in (order_type.requires if order_type else ()) if r not in named]
        if missing and order_type:
            wanted = together(*(_NEEDED.get(name, name) for name in missing), between=", ")
            problems.append(
                say("{order_type} needs: {wanted}.", order_type=order_type.name, wanted=wanted)
            )
        minimum = order_type.minimum_value if order_type else None
        if order_type is not None and minimum is not None and lines and total < minimum:
            starts = say(
                "{order_type} starts at {amount}.",
                order_type=order_type.name,
                amount=f"{minimum:.2f}",
            )
            problems.append(starts)
        return problems

    def _warnings(self, connection: Connection, body: DraftBody) -> list[str]:
        warnings: list[str] = []
        po = body.head.po_number.strip()
        if po:
            repeated = connection.scalar(
                select(order_row.c.confirmed_at)
                .where(order_row.c.po_number == po, order_row.c.status.not_in(_NEVER_PLACED))
                .limit(1)
            )
            if repeated is not None:
                day = datetime.fromisoformat(repeated).date()
                warnings.append(say("PO {po} was used already, on {day}.", po=po, day=day))
        credit = self.account.credit if self.account else None
        if credit is not None and credit.on_hold:
            warnings.append(say("Your account is on credit hold; the vendor will hold this order."))
        return warnings


def next_cut_off(order_type: OrderType, now: datetime) -> datetime | None:
    """Return the next instant until which an order of this type leaves the same day, in UTC."""
    found = []
    for cut_off in order_type.cut_offs:
        zone = ZoneInfo(cut_off.zone)
        local = now.astimezone(zone)
        hour, minute = (int(p) for p in cut_off.time.split(":"))
        ahead = (cut_off.weekday - local.weekday()) % 7
        moment = (local + timedelta(days=ahead)).replace(
            hour=hour, minute=minute, second=0, microsecond=0
        )
        if moment <= local:
            moment += timedelta(days=7)
        found.append(moment.astimezone(UTC))
    return min(found, default=None)
