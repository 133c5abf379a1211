"""The pre-order check of one line: what is meant, what is wrong, and the remedy for it.

Each line gets one verdict, the most serious; a line that was replaced by itself says so and can
be undone. The same check runs while typing and once more when the order is confirmed.
"""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple

from catalog_cache.contract.money import line_amount
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.orders import PartSnapshot, Price

from catalog_cache.catalogue import supersessions
from catalog_cache.catalogue.availability import best_of, stock_of
from catalog_cache.catalogue.identity import Meant, meant_by
from catalog_cache.catalogue.orderable import orderability
from catalog_cache.catalogue.part_kept import is_part_kept
from catalog_cache.catalogue.part_page import units_of
from catalog_cache.catalogue.pricing import price_at, prices_of, rows_for
from catalog_cache.catalogue.rows import snapshot
from catalog_cache.catalogue.situation import Situation
from catalog_cache.catalogue.spelling import near_numbers
from catalog_cache.ordering.draft_body import StoredLine
from catalog_cache.ordering.quick_entry import parse_quantity
from catalog_cache.records.catalogue import HitKind, PackUnit, StockLevel
from catalog_cache.records.drafts import BLOCKING_CHECKS, CheckKind, DraftLine, LineCheck, Remedy

OK = LineCheck(CheckKind.OK, "")


class Resolved(NamedTuple):
    """A line taken for a part, what that part replaced, and the verdict."""

    part: PartSnapshot | None
    superseded_from: PartSnapshot | None
    check: LineCheck


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks lines against the datasets in use, for one situation and order type."""

    db: sqlite3.Connection
    situation: Situation
    order_type: str | None = None
    prices_as_of: datetime | None = None

    def check(self, line: StoredLine) -> DraftLine:
        """Return the line with part, price, amount and verdict."""
        resolved = self.resolve(line)
        qty = parse_quantity(line.qty)
        pack = price = amount = core_charge = None
        check = resolved.check
        if qty is None or qty <= 0:
            text = "Not a quantity above zero"
            check = _verdict(CheckKind.BAD_QUANTITY, text, Remedy("qty", "Use 1", "1"))
            qty = None
        part = resolved.part
        unit = "C62"
        if part is not None and part.uid is not None:
            units = units_of(self.db, part.uid)
            unit = _stock_unit(self.db, part.uid)
            pack = _pack(units)
            price = self._price(part.uid, qty or Decimal(1))
            core_charge = prices_of(self.db, part.uid, self.situation.now.date()).core_charge
            if price is not None and qty is not None:
                amount = line_amount(qty, price.amount, price.price_unit, price.currency)
            if qty is not None and not check.blocking:
                problem = self._trouble(line, part.uid, qty, units)
                check = problem if problem is not None else check
        return DraftLine(
            id=line.id,
            number_entered=line.number,
            part=part,
            qty=qty,
            qty_entered=line.qty,
            unit=unit,
            pack=pack,
            price=price,
            amount=amount,
            allocations=line.allocations,
            superseded_from=resolved.superseded_from,
            note=line.note,
            check=check,
            core_charge=core_charge,
            accepted=frozenset(line.accepted),
        )

    def resolve(self, line: StoredLine) -> Resolved:
        """Take a line for a part: the one chosen before, or the one its number means."""
        if line.part is not None and line.part.uid is not None:
            part = snapshot(self.db, line.part.uid, self.situation.language)
            if part is None:
                kept = is_part_kept(self.db)
                text = "Not in what you keep" if kept else "No longer in the catalogue"
                why = "not_kept" if kept else "gone"
                gone = _verdict(CheckKind.NOT_FOUND, text, values=(why,))
                return Resolved(line.part, None, gone)
            if line.superseded_from is not None:
                old = line.superseded_from.number
                undo = Remedy("undo_replace", "Undo")
                check = _verdict(CheckKind.REPLACED, f"Replaces {old}", undo, values=(old,))
                return Resolved(part, line.superseded_from, check)
            return self._follow(line, Meant(line.part.uid, HitKind.NUMBER, part.number))
        meanings = meant_by(self.db, line.number)
        if not meanings:
            return Resolved(None, None, self._not_found(line.number))
        if len(meanings) > 1:
            return Resolved(None, None, self._ambiguous(meanings))
        return self._follow(line, meanings[0])

    def _follow(self, line: StoredLine, meant: Meant) -> Resolved:
        """Apply a supersession that applies by itself; offer the others."""
        part = snapshot(self.db, meant.uid, self.situation.language)
        today = self.situation.now.date()
        step = supersessions.successor(self.db, meant.uid, today)
        if step is None or "keep_old" in line.accepted:
            return Resolved(part, None, OK)
        if step.by_itself:
            target = supersessions.last_of_chain(self.db, meant.uid, today)
            new = snapshot(self.db, target, self.situation.language)
            undo = Remedy("keep_old", "Undo")
            old = part.number if part else ""
            check = _verdict(CheckKind.REPLACED, f"Replaces {old}", undo, values=(old,))
            return Resolved(new, part, check)
        if (
            step.trigger == "when_exhausted"
            and orderability(self.db, meant.uid, prices_of(self.db, meant.uid, today)).orderable
        ):
            return Resolved(part, None, OK)
        return Resolved(part, None, _choice(step))

    def _price(self, uid: int, qty: Decimal) -> Price | None:
        if not self.situation.may_see_net:
            return None
        rows = rows_for(self.db, uid, self.situation.now.date())
        return price_at(rows, qty, order_type=self.order_type, as_of=self.prices_as_of)

    def _trouble(
        self, line: StoredLine, uid: int, qty: Decimal, units: tuple[PackUnit, ...]
    ) -> LineCheck | None:
        prices = prices_of(self.db, uid, self.situation.now.date(), order_type=self.order_type)
        can = orderability(self.db, uid, prices)
        if not can.orderable:
            kind = CheckKind.ON_REQUEST if can.code == "on_request" else CheckKind.NOT_ORDERABLE
            remove = Remedy("remove", "Remove")
            return LineCheck(kind, can.reason, (remove,), blocking=True, advice=can.remedy)
        wrong = _pack_problem(qty, units)
        if wrong is not None and wrong.kind.value not in line.accepted:
            return wrong
        if line.seen_price and prices.net and Decimal(line.seen_price) != prices.net.amount:
            was = Decimal(line.seen_price)
            values = (f"{was:.2f}", f"{prices.net.amount:.2f}")
            text = "Price was {}, now {}".format(*values)
            accept = Remedy("price_changed", "Accept")
            if CheckKind.PRICE_CHANGED.value not in line.accepted:
                return _verdict(CheckKind.PRICE_CHANGED, text, accept, values=values)
        return self._stock_verdict(uid, qty)

    def _stock_verdict(self, uid: int, qty: Decimal) -> LineCheck | None:
        stock = best_of(stock_of(self.db, uid, self.situation), self.situation)
        if stock is None or stock.level is StockLevel.UNKNOWN:
            return _verdict(CheckKind.STOCK_UNKNOWN, "Stock unknown")
        if stock.level is StockLevel.NONE:
            when = f", next {_day(stock.arrival)}" if stock.arrival else ""
            day = _day(stock.arrival) if stock.arrival else ""
            text = f"None in {stock.warehouse_name}{when}"
            return _verdict(CheckKind.STOCK, text, values=(stock.warehouse_name, day))
        if stock.kind == "exact" and stock.qty is not None and stock.qty < qty:
            values = (stock.warehouse_name, f"{stock.qty.normalize():f}", f"{qty.normalize():f}")
            text = "{1} of {2} in {0}".format(*values)
            return _verdict(CheckKind.STOCK, text, values=values)
        return None

    def _not_found(self, number: str) -> LineCheck:
        near = near_numbers(self.db, number, most=3)
        remedies = tuple(Remedy("number", n, n) for n in near)
        text = "Did you mean…" if near else "Not in this catalogue"
        values = ("near",) if near else ()
        if not near and is_part_kept(self.db):
            text, values = "Not in what you keep", ("not_kept",)
        return LineCheck(CheckKind.NOT_FOUND, text, remedies, blocking=True, values=values)

    def _ambiguous(self, meanings: tuple[Meant, ...]) -> LineCheck:
        remedies = []
        for meant in meanings:
            part = snapshot(self.db, meant.uid, self.situation.language)
            if part is not None:
                words = f"{part.brand} {part.number}"
                remedies.append(Remedy("part", words, str(meant.uid)))
        return LineCheck(CheckKind.AMBIGUOUS, "Which brand?", tuple(remedies), blocking=True)


def _choice(step: supersessions.Successor) -> LineCheck:
    remedies = [Remedy("keep_old", "Keep old number")]
    if step.logic == "all_of":
        what = " + ".join(f"{qty.normalize():f} × {p.number}" for _, p, qty, _ in step.parts)
        remedies.insert(0, Remedy("replace_all", f"Use {what}", step.group))
        text = f"Replaced by {what}"
        values: tuple[str, ...] = (what,)
    else:
        text, values = "Replaced: choose", ()
        for uid, part, _, condition in reversed(step.parts):
            if uid is not None:
                words = supersessions.condition_text(condition)
                label = (
                    say("{number} ({condition})", number=part.number, condition=words)
                    if words
                    else part.number
                )
                remedies.insert(0, Remedy("replace", label, str(uid)))
    return LineCheck(CheckKind.CHOICE, text, tuple(remedies), blocking=True, values=values)


def _pack_problem(qty: Decimal, units: tuple[PackUnit, ...]) -> LineCheck | None:
    order_unit = next((u for u in units if u.is_order_unit), units[0] if units else None)
    if order_unit is None:
        return None
    minimum = (order_unit.min_qty or Decimal(0)) * order_unit.factor
    if qty < minimum:
        text = f"At least {minimum.normalize():f}"
        use = Remedy("qty", f"Use {minimum.normalize():f}", f"{minimum.normalize():f}")
        values = (f"{minimum.normalize():f}",)
        return LineCheck(CheckKind.MINIMUM, text, (use,), blocking=True, values=values)
    if order_unit.max_qty is not None and qty > order_unit.max_qty * order_unit.factor:
        most = order_unit.max_qty * order_unit.factor
        use = Remedy("qty", f"Use {most.normalize():f}", f"{most.normalize():f}")
        values = (f"{most.normalize():f}",)
        text = f"At most {values[0]}"
        return LineCheck(CheckKind.MAXIMUM, text, (use,), blocking=True, values=values)
    step = (order_unit.multiple or Decimal(1)) * order_unit.factor
    if step and qty % step:
        above = (qty // step + 1) * step
        below = (qty // step) * step
        remedies = [Remedy("qty", f"Use {above.normalize():f}", f"{above.normalize():f}")]
        if below:
            remedies.append(Remedy("qty", f"Use {below.normalize():f}", f"{below.normalize():f}"))
        remedies.append(Remedy("pack", "Ask vendor"))
        text = f"Packs of {step.normalize():f}"
        values = (f"{step.normalize():f}",)
        return LineCheck(CheckKind.PACK, text, tuple(remedies), blocking=True, values=values)
    return None


def _pack(units: tuple[PackUnit, ...]) -> Decimal | None:
    order_unit = next((u for u in units if u.is_order_unit), None)
    return None if order_unit is None else order_unit.factor * (order_unit.multiple or Decimal(1))


def _stock_unit(db: sqlite3.Connection, uid: int) -> str:
    row = db.execute("SELECT stock_unit FROM catalog.part WHERE uid = ?", (uid,)).fetchone()
    return str(row[0]) if row else "C62"


def _verdict(
    kind: CheckKind, text: str, *remedies: Remedy, values: tuple[str, ...] = ()
) -> LineCheck:
    return LineCheck(kind, text, remedies, blocking=kind in BLOCKING_CHECKS, values=values)


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"
