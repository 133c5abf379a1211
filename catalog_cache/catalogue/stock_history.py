"""What was in stock at the end of each week, per warehouse, up to what is there now."""

import sqlite3
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from catalog_cache.contract.dataset.weeks import WEEK, week_of

from catalog_cache.catalogue.situation import Situation
from catalog_cache.records.catalogue import StockAt, StockHistory, StockWeek

_SQL = (
    "SELECT s.warehouse, coalesce(w.name, s.warehouse), s.week, s.qty, s.unit,"
    " (SELECT value FROM stock.meta WHERE key = 'as_of')"
    " FROM stock.stock_week s LEFT JOIN stock.warehouse w ON w.code = s.warehouse"
    " WHERE s.uid = ? ORDER BY s.warehouse, s.week"
)
_FEWEST = 2
"""One figure alone is no history."""

_Past = dict[date, tuple[Decimal, str]]


def stock_history(
    db: sqlite3.Connection, uid: int, present: Sequence[StockAt], situation: Situation
) -> tuple[StockHistory, ...]:
    """Return the history of a part per warehouse, the ones that serve this place first.

    `present` is the part's stock as it is now. A warehouse of which less than two figures are known
    has no history.
    """
    if not _is_kept(db):
        return ()
    names: dict[str, str] = {}
    past: dict[str, _Past] = {}
    running = date.max
    for warehouse, name, week, qty, unit, as_of in db.execute(_SQL, (uid,)):
        names[warehouse] = name
        past.setdefault(warehouse, {})[date.fromisoformat(week)] = (Decimal(qty), unit)
        running = week_of(datetime.fromisoformat(as_of))
    now = {stock.warehouse: stock for stock in present}
    order = {warehouse: n for n, (warehouse, _) in enumerate(situation.routes)}
    found = (
        _history(warehouse, names[warehouse], past[warehouse], now.get(warehouse), running)
        for warehouse in sorted(past, key=lambda code: (order.get(code, len(order)), code))
    )
    return tuple(history for history in found if history is not None)


def _is_kept(db: sqlite3.Connection) -> bool:
    # What a hub of an older program published has no such table.
    named = "SELECT 1 FROM stock.sqlite_master WHERE name = 'stock_week'"
    return db.execute(named).fetchone() is not None


def _history(
    warehouse: str, name: str, past: _Past, now: StockAt | None, running: date
) -> StockHistory | None:
    known = {week: figure for week, figure in past.items() if week < running}
    counted = None
    if now is not None and now.kind == "exact" and now.qty is not None:
        known[running] = (now.qty, now.unit)
        counted = now.as_of
    if not known:
        return None
    last = max(known)
    unit = known[last][1]
    # Figures in another unit cannot stand beside these.
    figures = {week: qty for week, (qty, counted_in) in known.items() if counted_in == unit}
    if len(figures) < _FEWEST:
        return None
    return StockHistory(
        warehouse=warehouse,
        warehouse_name=name,
        unit=unit,
        weeks=_every_week(figures),
        as_of=counted,
    )


def _every_week(figures: dict[date, Decimal]) -> tuple[StockWeek, ...]:
    """Return every week from the first known to the last; between them some may be unknown."""
    first, last = min(figures), max(figures)
    days = (first + n * WEEK for n in range((last - first) // WEEK + 1))
    return tuple(StockWeek(day, figures.get(day)) for day in days)
