"""Stock where it counts: the warehouses that serve this place, and the day goods can be here."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from catalog_cache.catalogue.situation import Situation
from catalog_cache.records.catalogue import StockAt, StockLevel

_LOW = Decimal(3)
# CROSS JOIN keeps the few parts outside and the large table inside.
_SQL = (
    "SELECT j.value, s.warehouse, w.name, s.kind, s.qty, s.band, s.unit, s.as_of, s.next_receipts,"
    " s.lead_time_days, w.workdays, w.holidays FROM json_each(?) j"
    " CROSS JOIN stock.stock s ON s.uid = j.value"
    " LEFT JOIN stock.warehouse w ON w.code = s.warehouse"
)


def stock_of(db: sqlite3.Connection, uid: int, situation: Situation) -> tuple[StockAt, ...]:
    """Return the stock of a part per warehouse, the ones that serve this place first."""
    return stock_of_all(db, (uid,), situation).get(uid, ())


def stock_of_all(
    db: sqlite3.Connection, uids: Sequence[int], situation: Situation
) -> dict[int, tuple[StockAt, ...]]:
    """Return the stock of several parts in one statement; parts without a figure are left out."""
    transit = dict(situation.routes)
    return {
        uid: tuple(_stock(row, transit, situation) for row in rows)
        for uid, rows in _rows_of_all(db, uids, situation).items()
    }


def best_of_all(
    db: sqlite3.Connection, uids: Sequence[int], situation: Situation
) -> dict[int, StockAt]:
    """Return of each part what `best_of` its stock is; a list shows no more, and makes no more."""
    transit = dict(situation.routes)
    return {
        uid: _stock(_best_row(rows, transit), transit, situation)
        for uid, rows in _rows_of_all(db, uids, situation).items()
    }


_Row = tuple[Any, ...]


def _rows_of_all(
    db: sqlite3.Connection, uids: Sequence[int], situation: Situation
) -> dict[int, list[_Row]]:
    """Read the stock of several parts, of each the warehouses that serve this place first."""
    order = {warehouse: n for n, (warehouse, _) in enumerate(situation.routes)}
    last = len(order)
    found: dict[int, list[_Row]] = {}
    for uid, *row in db.execute(_SQL, (json.dumps(list(uids)),)):
        found.setdefault(uid, []).append(tuple(row))
    for rows in found.values():
        rows.sort(key=lambda row: (order.get(row[0], last), row[0]))
    return found


def _best_row(rows: list[_Row], transit: dict[str, int]) -> _Row:
    candidates = [row for row in rows if row[0] in transit] or rows
    for row in candidates:
        _, _, kind, qty, band, *_ = row
        level, _ = _level(kind, None if qty is None else Decimal(qty), band)
        if level in (StockLevel.GOOD, StockLevel.LOW):
            return row
    return candidates[0]


def warehouse_name(db: sqlite3.Connection, code: str) -> str:
    """Return what a warehouse is called; its code where the stock does not name it."""
    row = db.execute("SELECT name FROM stock.warehouse WHERE code = ?", (code,)).fetchone()
    return str(row[0]) if row else code


def best_of(stock: tuple[StockAt, ...], situation: Situation) -> StockAt | None:
    """Return the row to show in a list: the first warehouse with stock that serves this place."""
    served = {warehouse for warehouse, _ in situation.routes}
    candidates = [s for s in stock if s.warehouse in served] or list(stock)
    having = [s for s in candidates if s.level in (StockLevel.GOOD, StockLevel.LOW)]
    return next(iter(having or candidates), None)


def _stock(
    row: _Row,
    transit: dict[str, int],
    situation: Situation,
) -> StockAt:
    code, name, kind, qty_text, band, unit, as_of, receipts, lead, workdays, holidays = row
    qty = None if qty_text is None else Decimal(qty_text)
    level, text = _level(kind, qty, band)
    coming = tuple(
        (date.fromisoformat(day), Decimal(amount))
        for day, amount in (json.loads(receipts) if receipts else ())
    )
    start = _ship_day(situation.now.date(), level, coming, lead)
    arrival = None
    if start is not None and code in transit:
        arrival = _arrival(start, transit[code], workdays, holidays)
    return StockAt(
        warehouse=code,
        warehouse_name=name or code,
        kind=kind,
        qty=qty,
        text=text,
        level=level,
        unit=unit,
        as_of=datetime.fromisoformat(as_of),
        arrival=arrival,
        next_receipts=coming,
        lead_time_days=lead,
    )


@lru_cache(maxsize=1024)
def _arrival(start: date, transit_days: int, workdays: str | None, holidays: str | None) -> date:
    """Return when goods arrive; the rows of a list ask for the same few days again and again."""
    days = set(json.loads(workdays)) if workdays else {0, 1, 2, 3, 4}
    closed = set(json.loads(holidays)) if holidays else set()
    return add_working_days(start, transit_days, days, closed)


def _level(kind: str, qty: Decimal | None, band: str | None) -> tuple[StockLevel, str]:
    if kind in ("exact", "at_least") and qty is not None:
        plus = "+" if kind == "at_least" else ""
        text = f"{qty.normalize():f}{plus}"
        if qty <= 0:
            return StockLevel.NONE, text
        return (StockLevel.LOW if qty <= _LOW and not plus else StockLevel.GOOD), text
    if kind == "band" and band:
        return (StockLevel.NONE if band in ("0", "none") else StockLevel.GOOD), band
    if kind == "yes_no" and qty is not None:
        return (StockLevel.GOOD, "yes") if qty > 0 else (StockLevel.NONE, "no")
    return StockLevel.UNKNOWN, "unknown"


def _ship_day(
    today: date,
    level: StockLevel,
    coming: tuple[tuple[date, Decimal], ...],
    lead_time_days: int | None,
) -> date | None:
    if level in (StockLevel.GOOD, StockLevel.LOW):
        return today
    future = [day for day, _ in coming if day >= today]
    if future:
        return min(future)
    return today + timedelta(days=lead_time_days) if lead_time_days is not None else None


def add_working_days(start: date, days: int, workdays: set[int], closed: set[str]) -> date:
    """Return the day that lies so many working days after a start (0 = Monday in `workdays`)."""
    if not workdays:
        return start + timedelta(days=days)
    day = start
    while days > 0 or day.weekday() not in workdays or day.isoformat() in closed:
        day += timedelta(days=1)
        if day.weekday() in workdays and day.isoformat() not in closed:
            days -= 1
            if days <= 0:
                break
    return day
