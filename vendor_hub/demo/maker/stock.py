"""Writes the dataset `stock`: what the maker's four warehouses say, and how it drifts."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from catalog_cache.contract.dataset.weeks import week_of

from vendor_hub.demo.maker.model import DemoContent, DemoPart
from vendor_hub.demo.maker.programme import WAREHOUSES
from vendor_hub.demo.maker.stock_past import past_weeks
from vendor_hub.publish.writer import DatasetWriter, UidOf

_CHANGING = 0.03
_BANDS = ((0, "0"), (1, "1–9"), (10, "10–49"), (50, "50+"))
_KINDS = (("exact", 0.8), ("at_least", 0.06), ("band", 0.07), ("yes_no", 0.04), ("unknown", 0.03))


@dataclass(frozen=True, slots=True)
class _Level:
    part: DemoPart
    warehouse: str
    kind: str
    pieces: int
    update: int = 0  # which stock update last counted it


def write_stock(
    content: DemoContent,
    writer: DatasetWriter,
    uid_of: UidOf,
    *,
    as_of: datetime,
    drift: int = 0,
    earlier: Sequence[datetime] = (),
    past: int = 0,
    past_parts: int | None = None,
) -> None:
    """Write the stock after the `drift`-th update, each of which changes some 3 % of the rows.

    `past` is how many weeks before the running one are told of too, and `past_parts` of how many of
    the parts that are asked for most; of all when it is None.

    `earlier` are the instants of the updates before this one (0 to drift - 1), so that a row keeps
    the instant at which it was last counted; without them every row says `as_of`.
    """
    if earlier and len(earlier) != drift:
        raise ValueError(f"{drift} earlier updates, but {len(earlier)} instants for them")
    instants = [*earlier, as_of] if earlier else [as_of] * (drift + 1)
    _write_warehouses(content.today, writer)
    levels = _opening(content)
    for update in range(1, drift + 1):
        _change(levels, update, content.seed)
    running = week_of(as_of)
    told = {part.key for part in _asked_for_most(content)[:past_parts]}
    for level in levels:
        _write_level(level, instants[level.update], content.today, writer, uid_of)
        if past and level.kind == "exact" and level.part.key in told:
            _write_past(level, running, past, content.seed, writer, uid_of)


def _asked_for_most(content: DemoContent) -> list[DemoPart]:
    return sorted(content.parts, key=lambda part: -part.popularity)


def _write_warehouses(today: date, writer: DatasetWriter) -> None:
    for warehouse in WAREHOUSES:
        days: list[object] = [
            f"{year}-{day}" for year in (today.year, today.year + 1) for day in warehouse.holidays
        ]
        writer.add(
            "warehouse",
            code=warehouse.code,
            name=warehouse.name,
            zone=warehouse.zone,
            workdays=[0, 1, 2, 3, 4],
            holidays=days,
        )


def _opening(content: DemoContent) -> list[_Level]:
    rng = random.Random(f"stock-{content.seed}")
    levels = []
    kinds, weights = [k for k, _ in _KINDS], [w for _, w in _KINDS]
    for part in content.parts:
        if part.sale_status == "superseded" and part.popularity < 50:
            continue
        for warehouse in WAREHOUSES:
            present = rng.random() < warehouse.share
            kind = rng.choices(kinds, weights)[0]
            pieces = _pieces(part, rng)
            if warehouse.code == "LYO" and part.number in _FIXED:
                kind, pieces, present = *_FIXED[part.number], True
            if present:
                levels.append(_Level(part, warehouse.code, kind, pieces))
    return levels


_FIXED = {
    "40-21A-0071": ("exact", 34), "40210-33": ("exact", 2), "61-04-118": ("exact", 57),
    "61-04-120": ("at_least", 100), "77-100": ("band", 4200), "33-019-2": ("exact", 18),
    "33-020-10": ("exact", 164), "33-018-1": ("exact", 3), "40-21R-0071": ("yes_no", 2),
    "6204": ("exact", 46), "52-12-003": ("exact", 7),
}  # fmt: skip


def _pieces(part: DemoPart, rng: random.Random) -> int:
    if part.sale_status != "active":
        return rng.choice((0, 0, 0, 2))
    if rng.random() < 0.12:
        return 0
    price = float(part.list_price or 100) / float(part.price_unit)
    return int(rng.lognormvariate(4.6, 0.8) / max(1.0, price**0.55)) + 1


def _change(levels: list[_Level], update: int, seed: int) -> None:
    rng = random.Random(f"stock-{seed}-{update}")
    for i in rng.sample(range(len(levels)), round(len(levels) * _CHANGING)):
        level = levels[i]
        sold = rng.randint(1, max(1, level.pieces // 6 + 1))
        pieces = level.pieces + sold * 4 if level.pieces <= sold else level.pieces - sold
        levels[i] = replace(level, pieces=pieces, update=update)


def _write_level(
    level: _Level, as_of: datetime, today: date, writer: DatasetWriter, uid_of: UidOf
) -> None:
    part, pieces = level.part, level.pieces
    qty: Decimal | None = None
    band = None
    if level.kind == "exact":
        qty = Decimal(pieces)
    elif level.kind == "at_least":
        qty = Decimal(min(pieces, 100))
    elif level.kind == "band":
        band = [name for low, name in _BANDS if pieces >= low][-1]
    elif level.kind == "yes_no":
        qty, band = Decimal(min(pieces, 1)), "yes" if pieces else "no"
    # What arrives and how long it takes belongs to the part and place, not to the update.
    rng = random.Random(f"{part.brand}{part.number}{level.warehouse}")
    receipts: list[object] = []
    if part.sale_status == "active" and (pieces == 0 or rng.random() < 0.1):
        day = today + timedelta(days=rng.randint(4, 40))
        receipts.append([day.isoformat(), str(rng.choice((5, 10, 20, 24, 50, 100)))])
        if rng.random() < 0.25:
            receipts.append([(day + timedelta(days=28)).isoformat(), "50"])
    writer.add(
        "stock",
        uid=uid_of(part.brand, part.number),
        warehouse=level.warehouse,
        kind=level.kind,
        qty=qty,
        band=band,
        unit=part.unit,
        as_of=as_of,
        next_receipts=receipts or None,
        lead_time_days=rng.choice((3, 5, 10, 15, 25, 40)) if rng.random() < 0.7 else None,
    )


def _write_past(
    level: _Level, running: date, weeks: int, seed: int, writer: DatasetWriter, uid_of: UidOf
) -> None:
    part = level.part
    uid = uid_of(part.brand, part.number)
    for week in past_weeks(
        part, level.warehouse, level.pieces, running=running, weeks=weeks, seed=seed
    ):
        writer.add(
            "stock_week",
            uid=uid,
            warehouse=level.warehouse,
            week=week.last_day.isoformat(),
            qty=Decimal(week.pieces),
            unit=part.unit,
        )
