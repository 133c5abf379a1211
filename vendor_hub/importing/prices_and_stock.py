"""Fills the price files (one per price group) and the stock file."""

from contextlib import ExitStack
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from catalog_cache.contract.dataset.weeks import week_end

from vendor_hub.importing.job import ImportJob, SourceRow
from vendor_hub.importing.outputs import DatasetOutput
from vendor_hub.publish.writer import Cell, decimal_text

_GROUP_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")
_WORKDAYS: list[object] = [0, 1, 2, 3, 4]
_ID_FIELDS = ("order_type", "component", "break_qty", "valid_from", "agreement", "end_customer")


def write_prices(job: ImportJob, target: Path | None, as_of: datetime) -> None:
    """Write target/prices-<GROUP>.db for every price group that the export has."""
    outputs: dict[str, DatasetOutput] = {}
    with ExitStack() as stack:
        for item in job.rows("price"):
            group = item.text("group") or job.mapping.vendor.price_group
            if not _GROUP_CHARACTERS.issuperset(group):
                reason = "is no price group; expected letters, digits, - and _ only"
                job.skip("price", item, "group", group, reason)
                continue
            row = _price_row(job, item)
            if row is None:
                continue
            if group not in outputs:
                path = target / f"prices-{group}.db" if target else None
                output = DatasetOutput(path, "prices", job.report, as_of=as_of)
                outputs[group] = stack.enter_context(output)
            job.put(outputs[group], "price", item, **row)


def _price_row(job: ImportJob, item: SourceRow) -> dict[str, Cell] | None:
    part = item.parts.get("part")
    scope = [part and f"{part.brand}|{part.number}", item.text("discount_code"),
             item.text("category")]  # fmt: skip
    chosen = [place for place in scope if place]
    if len(chosen) != 1:
        reason = "needs exactly one of part, discount_code and category"
        job.skip("price", item, "part", "", reason)
        return None
    amount, percent = item.values["amount"], item.values["percent"]
    if amount is None and percent is None and item.text("status") == "priced":
        job.skip("price", item, "amount", "", "has neither an amount nor a percentage")
        return None
    if item.values["price_unit"] == 0:
        job.skip("price", item, "price_unit", "0", "is zero; a price is per 1, 100, 1000 …")
        return None
    first, last = item.text("valid_from"), item.text("valid_to")
    if first is not None and last is not None and first > last:
        job.skip("price", item, "valid_to", last, "ends before it begins")
        return None
    words = [chosen[0], *(_word(item, name) for name in _ID_FIELDS)]
    return {
        "id": item.text("id") or "/".join(words),
        "uid": part.uid if part else None,
        "currency": item.text("currency") or job.mapping.vendor.currency,
        "unit": item.text("unit") or (part.stock_unit if part else "C62"),
        **item.cells(
            "discount_code", "category", "order_type", "component", "percent", "price_unit",
            "break_qty", "break_mode", "break_basis", "valid_from", "valid_to", "basis_day",
            "agreement", "end_customer", "priority", "status",
        ),
        "amount": item.cell("amount") if item.text("status") == "priced" else None,
    }  # fmt: skip


def _word(item: SourceRow, field: str) -> str:
    value = item.values[field]
    return decimal_text(value) if isinstance(value, Decimal) else str(value or "")


def write_stock(job: ImportJob, target: Path | None, as_of: datetime) -> None:
    """Write target/stock.db with the warehouses and their stock."""
    path = target / "stock.db" if target else None
    with DatasetOutput(path, "stock", job.report, as_of=as_of) as out:
        for item in job.rows("warehouse"):
            cells = item.cells("code", "name", "zone")
            job.put(out, "warehouse", item, workdays=_WORKDAYS, holidays=[], **cells)
        for item in job.rows("stock"):
            warehouse = item.text("warehouse") or ""
            if not out.has("warehouse", warehouse) and not _made_warehouse(job, out, warehouse):
                job.skip("stock", item, "warehouse", warehouse, "is no warehouse of this export")
                continue
            if item.values["qty"] is None and item.text("kind") in ("exact", "at_least"):
                job.skip("stock", item, "qty", "", "has no quantity; unknown stock has no row")
                continue
            part = item.parts["part"]
            job.put(
                out, "stock", item,
                uid=part.uid, warehouse=warehouse, unit=item.text("unit") or part.stock_unit,
                **item.cells("kind", "qty", "band", "as_of", "lead_time_days"),
            )  # fmt: skip
        _write_weeks(job, out)


def _write_weeks(job: ImportJob, out: DatasetOutput) -> None:
    """Write what the export knows of the past; of several days of a week the last one counts."""
    found: dict[tuple[int, str, str], tuple[str, Cell, str]] = {}
    for item in job.rows("stock_week"):
        part, warehouse = item.parts["part"], item.text("warehouse") or ""
        if not out.has("warehouse", warehouse):
            reason = "is no warehouse of this export's stock"
            job.skip("stock_week", item, "warehouse", warehouse, reason)
            continue
        day = item.text("day") or ""
        key = (part.uid, warehouse, week_end(date.fromisoformat(day)).isoformat())
        if key not in found or found[key][0] <= day:
            found[key] = (day, item.cell("qty"), item.text("unit") or part.stock_unit)
    for (uid, warehouse, week), (_, qty, unit) in found.items():
        out.add("stock_week", uid=uid, warehouse=warehouse, week=week, qty=qty, unit=unit)


def _made_warehouse(job: ImportJob, out: DatasetOutput, code: str) -> bool:
    """Make a warehouse from its code alone, if the export has no table of warehouses."""
    if "warehouse" in job.mapping.tables:
        return False
    zone = job.mapping.vendor.zone
    return out.add("warehouse", code=code, name=code, zone=zone, workdays=_WORKDAYS, holidays=[])
