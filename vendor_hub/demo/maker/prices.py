"""Writes the dataset `prices` of a price group: list and net prices, breaks, charges, next year."""

from datetime import date
from decimal import Decimal

from vendor_hub.demo.maker.book import money
from vendor_hub.demo.maker.model import DemoContent, DemoPart
from vendor_hub.demo.maker.programme import CURRENCY, DISCOUNTS, PRICE_GROUPS
from vendor_hub.publish.writer import DatasetWriter, UidOf

_RISE = Decimal("1.03")
_RISING = ("filters.", "hoses.")
BY_CODE = "S"
"""The discount code whose net price is given once, as a percentage, and not part by part."""


def net_price(part: DemoPart, group: str, qty: Decimal = Decimal(1)) -> Decimal | None:
    """Return the net price per price unit for a quantity; None when the price is on request."""
    if part.list_price is None:
        return None
    if group == "LIST":
        return part.list_price
    base = part.list_price * (100 - DISCOUNTS[part.discount_code]) / 100
    factor = Decimal(1)
    for start, share in part.breaks:
        if qty >= start:
            factor = share
    return money(base * factor)


def write_prices(content: DemoContent, writer: DatasetWriter, uid_of: UidOf, *, group: str) -> None:
    """Write the prices of a group, "GOLD" or "LIST"; ValueError for another one."""
    if group not in PRICE_GROUPS:
        raise ValueError(f"no price group {group}; there are {', '.join(PRICE_GROUPS)}")
    for part in content.parts:
        _write_part_prices(part, uid_of(part.brand, part.number), content.today, writer, group)
    if group == "GOLD":
        _add(
            writer, id=f"{BY_CODE}-discount", discount_code=BY_CODE, component="discount",
            percent=DISCOUNTS[BY_CODE], price_unit=Decimal(1), unit="C62",
            valid_from=_year_start(content.today),
        )  # fmt: skip


def _year_start(today: date) -> str:
    return date(today.year, 1, 1).isoformat()


def _write_part_prices(
    part: DemoPart, uid: int, today: date, writer: DatasetWriter, group: str
) -> None:
    common = {"uid": uid, "unit": part.unit, "price_unit": part.price_unit}
    if part.list_price is None:
        if part.sale_status == "active":
            _add(writer, id=f"{uid}-list", component="list", status="on_request", **common)
        return
    rising = part.category.startswith(_RISING)
    start = _year_start(today)
    end = date(today.year, 12, 31).isoformat() if rising else None
    spans = [("", part.list_price, start, end)]
    if rising:
        following = date(today.year + 1, 1, 1).isoformat()
        spans.append((f"-{today.year + 1}", money(part.list_price * _RISE), following, None))
    for suffix, price, valid_from, valid_to in spans:
        dated = {**common, "valid_from": valid_from, "valid_to": valid_to}
        _add(writer, id=f"{uid}-list{suffix}", component="list", amount=price, **dated)
        if group != "LIST":
            _write_net(part, price, f"{uid}-net{suffix}", dated, writer)
    for component, amount in (
        ("core_charge", part.core_charge),
        ("surcharge_hazmat", part.surcharge_hazmat),
    ):
        if amount is not None:
            _add(
                writer, id=f"{uid}-{component}", component=component, amount=amount,
                valid_from=start, **common,
            )  # fmt: skip


def _write_net(
    part: DemoPart, price: Decimal, key: str, dated: dict[str, object], writer: DatasetWriter
) -> None:
    if part.discount_code == BY_CODE and not part.breaks:
        return
    base = price * (100 - DISCOUNTS[part.discount_code]) / 100
    for start, share in ((Decimal(1), Decimal(1)), *part.breaks):
        _add(
            writer, id=f"{key}-{start}", component="net", amount=money(base * share),
            break_qty=start, **dated,
        )  # fmt: skip


def _add(writer: DatasetWriter, **row: object) -> None:
    defaults: dict[str, object] = {
        "currency": CURRENCY,
        "break_qty": Decimal(1),
        "break_mode": "all_units",
        "break_basis": "line",
        "basis_day": "order",
        "priority": 0,
        "status": "priced",
    }
    writer.add("price", **{**defaults, **row})  # type: ignore[arg-type]  # cells of mixed kinds
