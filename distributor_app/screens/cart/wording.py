"""The cart's words: for whom a line is, the rule for differences, the cut-off, what is unpriced."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from catalog_cache.contract.wire.orders import Allocation, Instructions, Price

from catalog_cache.records import (
    ColumnRole,
    DraftHead,
    DraftSummary,
    DraftView,
    LineCheck,
    OrderSummary,
)

from distributor_app import formats


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("cart", text, None, count)


def allocation_kinds() -> dict[str, str]:
    """Return for whom a share of a line can be, as code and word."""
    return {
        "stock": _tr("Stock"),
        "customer": _tr("Customer"),
        "work_order": _tr("Work order"),
        "machine": _tr("Machine"),
        "requisition": _tr("Requisition"),
    }


def for_whom(allocations: Sequence[Allocation]) -> str:
    """Write for whom a line is: "Stock", "Jones · WO 5512", "Jones 2 · Stock 2"."""
    if not allocations:
        return _tr("Stock")
    several = len({a.qty for a in allocations}) > 1 or any(a.kind == "stock" for a in allocations)
    show_qty = len(allocations) > 1 and several
    kinds = allocation_kinds()
    shares = []
    for share in allocations:
        name = share.ref or kinds[share.kind]
        shares.append(f"{name} {formats.quantity(share.qty)}" if show_qty else name)
    return " · ".join(shares)


def net_price(price: Price | None) -> str:
    """Write a unit price, with its price unit when that is not one: "3.80 / 100"."""
    if price is None:
        return formats.UNKNOWN
    shown = formats.unit_price(price.amount, price.currency)
    if price.price_unit == 1:
        return shown
    return f"{shown} / {formats.quantity(price.price_unit)}"


def substitution_rules() -> dict[str, str]:
    """Return what the vendor may do about replaced parts, as code and words."""
    return {
        "yes": _tr("Take the replacement"),
        "ask": _tr("Ask me first"),
        "no": _tr("Never replace"),
    }


def backorder_rules() -> dict[str, str]:
    """Return what happens with what is not in stock, as code and words."""
    return {
        "allow": _tr("Back-order it"),
        "ship_complete": _tr("Ship when all is there"),
        "fill_or_kill": _tr("Cancel what is missing"),
    }


def differences(rule: Instructions) -> str:
    """Write the rule for differences in one short line for its button."""
    price = _tr("Price to {0} %").format(formats.quantity(rule.price_tolerance_percent))
    substitution = {
        "yes": _tr("take replacements"),
        "ask": _tr("ask for the rest"),
        "no": _tr("no replacements"),
    }[rule.substitution]
    parts = [price, substitution]
    if rule.backorder == "fill_or_kill":
        parts.append(_tr("no back-order"))
    elif rule.backorder == "ship_complete" or not rule.part_shipment:
        parts.append(_tr("complete only"))
    return ", ".join(parts)


def required_names() -> dict[str, str]:
    """Return what an order type can ask for, as code and word."""
    return {
        "model": _tr("Machine model"),
        "serial": _tr("Serial number"),
        "hours": _tr("Operating hours"),
        "customer": _tr("Customer"),
    }


def draft_name(label: str) -> str:
    """Return what a draft is called when nobody named it."""
    return label or _tr("New order")


def draft_entry(draft: DraftSummary) -> str:
    """Write one draft for the list to switch to: name or first part, lines, when touched."""
    name = draft.label or draft.first or draft_name("")
    lines = _tr("%n line(s)", draft.lines)
    return f"{name} · {lines} · {formats.moment(draft.changed_at)}"


def template_entry(template: DraftSummary) -> str:
    """Write one template for the list to start from."""
    return f"{template.label} · {_tr('%n line(s)', template.lines)}"


def repeat_entry(order: OrderSummary) -> str:
    """Offer the last order again by the name its buyer knows."""
    named = order.po_number or order.label
    if named:
        return _tr("O&rder “{0}” again").format(named.replace("&", "&&"))
    return _tr("O&rder the last one again")


def column_roles() -> dict[ColumnRole, str]:
    """Return what a column of a pasted list can be taken for, with words."""
    return {
        ColumnRole.NUMBER: _tr("Part number"),
        ColumnRole.QTY: _tr("Quantity"),
        ColumnRole.CUSTOMER: _tr("For customer"),
        ColumnRole.WORK_ORDER: _tr("For work order"),
        ColumnRole.NOTE: _tr("Note on the line"),
        ColumnRole.NOT_READ: _tr("Not read"),
    }


def check_in_full(check: LineCheck) -> str:
    """Write a line's check with what to do about it."""
    if not check.advice:
        return check.text
    return f"{check.text.removesuffix('.')}. {check.advice}"


def check_spoken(check: LineCheck, text: str) -> str:
    """Write a line's check with its remedies for somebody who hears it."""
    if check.advice:
        text = f"{text}. {check.advice}"
    if not check.remedies:
        return text
    offers = ", ".join(remedy.text for remedy in check.remedies)
    return _tr("{0}. Possible: {1}.").format(text.rstrip("."), offers)


def cut_off(until: datetime, now: datetime | None = None) -> tuple[str, str]:
    """Return the words for a cut-off and their tone: "15:40, 0 h 20 min left", "warning"."""
    moment = now or datetime.now(UTC)
    minutes = int((until - moment).total_seconds() // 60)
    if minutes < 0:
        return _tr("passed at {0}").format(until.astimezone().strftime("%H:%M")), "second"
    time = until.astimezone().strftime("%H:%M")
    if minutes >= 24 * 60:
        return formats.moment(until), "second"
    left = _tr("{0} h {1} min left").format(minutes // 60, f"{minutes % 60:02d}")
    return f"{time} · {left}", "warning" if minutes <= 60 else "second"


def order_name(head: DraftHead) -> str:
    """Return how a confirmed order is named in a message: by PO number, label, or plainly."""
    if head.po_number:
        return _tr("Order PO {0}").format(head.po_number)
    if head.label:
        return _tr("Order “{0}”").format(head.label)
    return _tr("The order")


def total_caption(view: DraftView) -> str:
    """Say what the total leaves out and how old its prices are."""
    parts = [_tr("Net, without tax and freight")]
    if view.prices_as_of is not None:
        parts.append(_tr("prices of {0}").format(formats.moment(view.prices_as_of)))
    elif view.lines:
        parts.append(_tr("age of prices unknown"))
    if view.unpriced:
        count = view.unpriced
        parts.append(_tr("%n line(s) without price", count))
    return " · ".join(parts)


def share_left(qty: Decimal | None, shares: Sequence[Decimal]) -> str:
    """Say how much of a line is given to somebody: "4 of 4"."""
    return _tr("{0} of {1}").format(
        formats.quantity(sum(shares, Decimal(0))), formats.quantity(qty)
    )
