"""How a unit price comes about: the chain of components of domain.md, section 3.

A row concerns a part, a discount code or a category; it may be for one order type, from a break
quantity, within days. The most specific row of the highest priority wins for each component. The
result is indicative until the vendor acknowledges it; tax and freight are outside.
"""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from catalog_cache.contract.wire.orders import Price, PriceComponent

from catalog_cache.records.catalogue import PartPrices, PriceBreak

ONE = Decimal(1)
_SIX = Decimal("0.000001")
_SURCHARGES = ("surcharge_metal", "surcharge_hazmat", "surcharge_emergency")


@dataclass(frozen=True, slots=True)
class PriceRow:
    """A row of the price list that concerns one part."""

    component: str
    amount: Decimal | None
    percent: Decimal | None
    currency: str
    price_unit: Decimal
    unit: str
    break_qty: Decimal
    order_type: str | None
    priority: int
    specificity: int
    status: str
    source: str


_COLUMNS = (
    "r.component, r.amount, r.percent, r.currency, r.price_unit, r.unit, r.break_qty,"
    " r.order_type, r.priority, r.status, r.id, r.valid_from, r.valid_to"
)


# CROSS JOIN keeps the few parts outside and the large table inside.
_SQL = (
    f"SELECT j.value, 2, {_COLUMNS} FROM json_each(?1) j"
    " CROSS JOIN prices.price r ON r.uid = j.value"
    f" UNION ALL SELECT j.value, 1, {_COLUMNS} FROM json_each(?1) j"
    " CROSS JOIN catalog.part p ON p.uid = j.value"
    " CROSS JOIN prices.price r ON r.discount_code = p.discount_code AND r.uid IS NULL"
)

_SQL_OF_ONE = " UNION ALL ".join(
    f"SELECT * FROM ({part}) WHERE CAST(break_qty AS REAL) <= 1"
    for part in _SQL.split(" UNION ALL ")
)


def rows_for(db: sqlite3.Connection, uid: int, day: date) -> list[PriceRow]:
    """Return the rows of the price list that concern a part on a day."""
    return rows_for_all(db, (uid,), day).get(uid, [])


def rows_for_all(
    db: sqlite3.Connection, uids: Sequence[int], day: date, *, breaks: bool = True
) -> dict[int, list[PriceRow]]:
    """Return the rows that concern several parts in one statement; unpriced parts are left out.

    Without `breaks` only what one piece costs is read, which is what a list shows.
    """
    today = day.isoformat()
    sql = _SQL if breaks else _SQL_OF_ONE
    read: dict[str, PriceRow] = {}
    found: dict[int, list[PriceRow]] = {}
    for uid, specificity, *r in db.execute(sql, (json.dumps(list(uids)),)):
        if (r[11] is None or r[11] <= today) and (r[12] is None or r[12] >= today):
            # Rows of a discount code come back for each part that has the code.
            if r[10] not in read:
                read[r[10]] = _price_row(specificity, r)
            found.setdefault(uid, []).append(read[r[10]])
    return found


def _price_row(specificity: int, r: Sequence[Any]) -> PriceRow:
    return PriceRow(
        component=r[0],
        amount=None if r[1] is None else Decimal(r[1]),
        percent=None if r[2] is None else Decimal(r[2]),
        currency=r[3],
        price_unit=Decimal(r[4]),
        unit=r[5],
        break_qty=Decimal(r[6]),
        order_type=r[7],
        priority=r[8],
        specificity=specificity,
        status=r[9],
        source=r[10],
    )


def prices_of(
    db: sqlite3.Connection, uid: int, day: date, *, order_type: str | None = None
) -> PartPrices:
    """Return own price with breaks and the list price of a part."""
    rows = rows_for(db, uid, day)
    if not rows:
        return PartPrices(status="unknown", net=None, list_price=None)
    as_of = as_of_prices(db)
    if any(r.status == "on_request" for r in rows):
        return PartPrices(status="on_request", net=None, list_price=None, as_of=as_of)
    quantities = sorted({r.break_qty for r in rows if r.component in ("net", "discount")} | {ONE})
    breaks: list[PriceBreak] = []
    for qty in quantities:
        price = price_at(rows, qty, order_type=order_type, as_of=as_of)
        if price is not None and (not breaks or breaks[-1].price.amount != price.amount):
            breaks.append(PriceBreak(qty, price))
    core = _best(rows, "core_charge", ONE, order_type)
    return PartPrices(
        status="priced" if breaks else "unknown",
        net=breaks[0].price if breaks else None,
        list_price=_list_price(rows, order_type, as_of),
        breaks=tuple(breaks),
        core_charge=core.amount if core else None,
        as_of=as_of,
    )


def price_at(
    rows: Sequence[PriceRow],
    qty: Decimal,
    *,
    order_type: str | None = None,
    as_of: datetime | None = None,
    explained: bool = True,
) -> Price | None:
    """Return the unit price for a quantity with the chain that led to it, or None.

    A result row shows no chain; without `explained` none is made.
    """
    listed = _best(rows, "list", qty, order_type)
    net = _best(rows, "net", qty, order_type)
    steps: list[PriceRow] = []
    amount: Decimal | None = None
    if listed is not None and listed.amount is not None:
        amount = listed.amount
        steps.append(listed)
    if net is not None and net.amount is not None:
        amount = net.amount
        steps.append(net)
    elif amount is not None:
        discount = _best(rows, "discount", qty, order_type)
        if discount is not None and discount.percent is not None:
            amount = (amount * (1 - discount.percent / 100)).quantize(_SIX)
            steps.append(discount)
    base = net or listed
    if amount is None or base is None:
        return None
    charged = {row.component for row in rows}.intersection(_SURCHARGES)
    for kind in filter(charged.__contains__, _SURCHARGES):
        extra = _best(rows, kind, qty, order_type)
        if extra is not None:
            more = extra.amount
            if more is None and extra.percent is not None:
                more = amount * extra.percent / 100
            amount = (amount + (more or 0)).quantize(_SIX)
            steps.append(extra)
    if not explained:
        return _plain(base, amount, as_of)
    return Price(
        amount=amount,
        currency=base.currency,
        price_unit=base.price_unit,
        unit=base.unit,
        chain=tuple(_step(row) for row in steps),
        break_qty=base.break_qty,
        as_of=as_of,
    )


def _plain(row: PriceRow, amount: Decimal, as_of: datetime | None) -> Price:
    """Return a price for a list; what a verified file says is not checked again for each row."""
    return Price.model_construct(
        amount=amount,
        currency=row.currency,
        price_unit=row.price_unit,
        unit=row.unit,
        chain=(),
        break_qty=row.break_qty,
        as_of=as_of,
        dataset_version="",
    )


def row_price(rows: Sequence[PriceRow], as_of: datetime | None) -> tuple[str, Price | None]:
    """Return (status, own price for one): what a result row shows, no breaks."""
    if any(r.status == "on_request" for r in rows):
        return "on_request", None
    price = price_at(rows, ONE, as_of=as_of, explained=False)
    return ("priced" if price else "unknown"), price


def _list_price(
    rows: Sequence[PriceRow], order_type: str | None, as_of: datetime | None
) -> Price | None:
    listed = _best(rows, "list", ONE, order_type)
    if listed is None or listed.amount is None:
        return None
    return _plain(listed, listed.amount, as_of)


def _best(
    rows: Sequence[PriceRow], component: str, qty: Decimal, order_type: str | None
) -> PriceRow | None:
    fitting = [
        r
        for r in rows
        if r.component == component
        and r.break_qty <= max(qty, ONE)
        and r.order_type in (None, order_type)
    ]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    return max(
        fitting,
        key=lambda r: (r.priority, r.specificity, r.order_type is not None, r.break_qty),
    )


def _step(row: PriceRow) -> PriceComponent:
    return PriceComponent.model_validate(
        {
            "component": row.component,
            "amount": row.amount,
            "percent": row.percent,
            "source": row.source,
        }
    )


def as_of_prices(db: sqlite3.Connection) -> datetime | None:
    """Return when the vendor made the price list, or None."""
    row = db.execute("SELECT value FROM prices.meta WHERE key = 'as_of'").fetchone()
    return datetime.fromisoformat(row[0]) if row else None
