"""The catalogue's words: states, kinds and figures as a person reads them. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from catalog_cache.contract.effectivity import Fit

from catalog_cache.records import HitKind, PartHit, PartPrices, PositionPart, StockAt, StockLevel

from distributor_app import formats
from distributor_app.language.cache_texts import spoken
from distributor_app.widgets.record_model import BadgeLook

if TYPE_CHECKING:
    from catalog_cache.contract.wire.orders import Price

# What a list's column has room for.
_MOST_MODELS = 2
_STOCK_LOOK = {
    StockLevel.GOOD: ("good", "dot"),
    StockLevel.LOW: ("warning", "half"),
    StockLevel.NONE: ("error", "ring"),
    StockLevel.UNKNOWN: ("neutral", "help"),
}


def tr(text: str) -> str:
    """Translate in the catalogue's context."""
    return QCoreApplication.translate("Catalogue", text)


def begun(text: str) -> str:
    """Return words as they stand at the beginning of a line."""
    return text[:1].upper() + text[1:]


def more_values(number: int) -> str:
    """Say how many values of a specification are not shown."""
    return _count("%n more value(s)", number)


def parts(number: int) -> str:
    """Say how many parts there are."""
    return _count("%Ln part(s)", number)


def more_ways(way: str, number: int) -> str:
    """Say one way down to an assembly and how many others there are."""
    return _count("{0} and %n more way(s)", number).format(way)


def _count(text: str, number: int) -> str:
    return QCoreApplication.translate("Catalogue", text, None, number)


def stock_badge(stock: StockAt | None) -> BadgeLook:
    """Return a stock figure as a badge; what is not known is said to be unknown, never 0."""
    if stock is None or stock.level is StockLevel.UNKNOWN:
        return BadgeLook(tr("unknown"), "neutral", "help")
    tone, icon = _STOCK_LOOK[stock.level]
    words = {"yes": tr("yes"), "no": tr("none")}
    shown = formats.quantity(stock.qty) if stock.qty is not None else stock.text
    if stock.kind == "at_least" and stock.level is not StockLevel.NONE:
        shown += "+"
    return BadgeLook(words.get(stock.text, shown), tone, icon)


def stock_sentence(stock: StockAt | None) -> str:
    """Say a stock figure with its place: "34 in Lyon", "in stock in Hamburg"."""
    if stock is None or stock.level is StockLevel.UNKNOWN:
        return tr("stock unknown")
    shown = stock_badge(stock).text
    if stock.kind == "yes_no" and stock.level is not StockLevel.NONE:
        shown = tr("in stock")
    return tr("{0} in {1}").format(shown, stock.warehouse_name)


def stock_place(stock: StockAt | None) -> str:
    """Return what stands beside the badge: where it lies, or when the next ones come."""
    if stock is None:
        return ""
    if stock.level is StockLevel.NONE and stock.next_receipts:
        return formats.day(stock.next_receipts[0][0])
    if stock.level is StockLevel.UNKNOWN:
        return ""
    return stock.warehouse_name


def arrival_words(stock: StockAt) -> str:
    """Say when an order placed now would be here; empty when nobody can know."""
    day = _arrival_day(stock)
    return tr("with you {0} if ordered now").format(day) if day else ""


def arrival_day_words(stock: StockAt) -> str:
    """Say the same in short, below a line that said the condition."""
    day = _arrival_day(stock)
    return tr("with you {0}").format(day) if day else ""


def _arrival_day(stock: StockAt) -> str:
    if stock.arrival is None:
        return ""
    day = QDate(stock.arrival.year, stock.arrival.month, stock.arrival.day)
    return QLocale().toString(day, tr("ddd d MMM"))


def receipt_words(stock: StockAt) -> str:
    """Say what the warehouse expects: "+50 on 12 Dec", or its lead time."""
    coming = [
        tr("+{0} on {1}").format(formats.quantity(qty), formats.day(day))
        for day, qty in stock.next_receipts[:2]
    ]
    if coming:
        return ", ".join(coming)
    if stock.lead_time_days is not None and stock.level is StockLevel.LOW:
        return _count("more within %Ln day(s)", stock.lead_time_days)
    if stock.lead_time_days is not None and stock.level is not StockLevel.GOOD:
        return _count("%Ln day(s) lead time", stock.lead_time_days)
    return ""


def fits_words(fits: str) -> str:
    """Return the first machines of many and how many more there are."""
    models = fits.split(", ")
    if len(models) <= _MOST_MODELS:
        return fits
    return tr("{0}, +{1}").format(", ".join(models[:_MOST_MODELS]), len(models) - _MOST_MODELS)


def stock_details(stock: StockAt | None) -> str:
    """Say all that is known of a stock figure, a line each: whose, how old, what comes, when."""
    if stock is None:
        return tr("The vendor has not said what is in stock.")
    said = tr("{0}, as the vendor knew it {1}").format(
        stock.warehouse_name, formats.moment(stock.as_of)
    )
    return "\n".join(p for p in (said, receipt_words(stock), arrival_words(stock)) if p)


def net_words(hit: PartHit, *, hidden: bool, currency: str = "") -> str:
    """Return the net price of a row in words; hidden, on request and unknown told apart.

    `currency` is the one that the column's head names; another one is written beside the price.
    """
    if hidden:
        return "•••"
    if hit.price_status == "on_request":
        return tr("on request")
    if hit.net is None:
        return formats.UNKNOWN
    price = formats.unit_price(hit.net.amount, hit.net.currency)
    if currency and hit.net.currency != currency:
        price = f"{price} {hit.net.currency}"
    return price if hit.net.price_unit == 1 else f"{price} / {formats.quantity(hit.net.price_unit)}"


def price_words(price: Price) -> str:
    """Return a price with its currency and for how many it is: "4.20 EUR / 100"."""
    shown = f"{formats.unit_price(price.amount, price.currency)} {price.currency}"
    return shown if price.price_unit == 1 else f"{shown} / {formats.quantity(price.price_unit)}"


def sentences(*parts: str) -> str:
    """Join what was said, each part ending as a sentence does."""
    said = (part.strip() for part in parts)
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in said if part)


def used_quantity(qty: str) -> str:
    """Say how many a position needs; what is not a number is a kind of quantity."""
    words = {
        "as_required": tr("as required"),
        "reference": tr("for reference"),
        "by_length": tr("by length"),
    }
    return words.get(qty, tr("qty {0}").format(qty))


def price_note(prices: PartPrices, *, orderable: bool) -> str:
    """Say why there is no price, or on what the price stands."""
    if prices.net is None and not orderable:
        return ""
    if prices.status == "on_request":
        return tr("Price on request: ask your vendor.")
    if prices.net is None:
        return tr("No price yet. It can be ordered; the vendor confirms the price.")
    per = prices.net.price_unit
    basis = tr("per {0}").format(formats.quantity(per, prices.net.unit)) if per != 1 else ""
    age = tr("prices of {0}").format(formats.moment(prices.as_of)) if prices.as_of else ""
    # Of what cannot be ordered nobody will acknowledge a price.
    sure = tr("indicative until acknowledged") if orderable else ""
    return begun(" · ".join(part for part in (basis, age, sure) if part))


def is_sold(hit: PartHit) -> bool:
    """Tell whether a part can be ordered as far as a row knows."""
    return hit.sale_status == "active" and hit.price_status != "on_request"


def state_badge(hit: PartHit) -> BadgeLook | None:
    """Return what is special about a part; None for one that is sold as usual."""
    if hit.replaced_by and hit.sale_status != "active":
        return BadgeLook(hit.replaced_by, "info", "arrow-right")
    looks = {
        "ended": BadgeLook(tr("discontinued"), "error", "error"),
        "discontinued": BadgeLook(tr("discontinued"), "error", "error"),
        "blocked": BadgeLook(tr("blocked"), "error", "error"),
        "announced": BadgeLook(tr("announced"), "info", "clock"),
        "superseded": BadgeLook(tr("superseded"), "info", "arrow-right"),
    }
    if hit.sale_status == "active":
        return None
    return looks.get(hit.sale_status, BadgeLook(hit.sale_status, "neutral", "info"))


def list_state_badge(hit: PartHit) -> BadgeLook | None:
    """Return the state for a list's column, in short words."""
    look = state_badge(hit)
    if look is not None and look.text == tr("discontinued"):
        return BadgeLook(tr("ended"), look.tone, look.icon)
    return look


def short_state_badge(hit: PartHit) -> BadgeLook | None:
    """Return the state for a narrow place: that it was replaced, not by what."""
    look = list_state_badge(hit)
    if look is not None and hit.replaced_by and hit.sale_status != "active":
        return BadgeLook(tr("replaced"), look.tone, "")
    return look


def described(hit: PartHit) -> str:
    """Return name and state in words alone, for a reader or a file that sees no badge."""
    look = state_badge(hit)
    state = "" if look is None else look.text
    if hit.replaced_by and look is not None:
        state = tr("replaced by {0}").format(hit.replaced_by)
    words = (hit.name, found_words(hit), _may_fit(hit), state)
    return " · ".join(part for part in words if part)


def listed(hit: PartHit) -> str:
    """Return name and how it was found for a list's column; what must not be cut comes first."""
    return " · ".join(part for part in (_may_fit(hit), hit.name, found_words(hit)) if part)


def found_words(hit: PartHit) -> str:
    """Say why a part was found when it was not by its own number or name."""
    if not hit.found_by or hit.found_by == hit.number:
        return ""
    words = {
        HitKind.CROSS_REFERENCE: tr("cross-reference {0}"),
        HitKind.OLD_NUMBER: tr("old number {0}"),
        HitKind.GTIN: tr("bar code {0}"),
    }
    return words[hit.kind].format(hit.found_by) if hit.kind in words else ""


def _may_fit(hit: PartHit) -> str:
    """Tell what may fit from what fits, among what was searched for a machine."""
    return tr("may fit") if hit.fit is Fit.NEEDS else ""


def position_quantity(part: PositionPart) -> str:
    """Return a quantity as the drawing says it; it is not always a number."""
    words = {
        "as_required": tr("AR"),
        "reference": tr("REF"),
    }
    if part.qty_kind in words:
        return words[part.qty_kind]
    if part.qty is None and part.qty_kind == "by_length":
        return tr("length")
    return formats.quantity(part.qty, part.unit)


def quantity_meaning(part: PositionPart) -> str:
    """Explain a quantity that is not a number; empty for one that is."""
    words = {
        "as_required": tr("As required: order what you need."),
        "reference": tr("For reference only: shown, not ordered here."),
        "by_length": tr("Cut to length: say how much you need."),
    }
    return words.get(part.qty_kind, "")


def service_words(part: PositionPart) -> str:
    """Say why a position's part is not sold by itself; empty when it is."""
    words = {
        "order_next_higher": tr("order the next higher assembly"),
        "reference_only": tr("for reference only"),
    }
    said = words.get(part.service, "")
    if part.next_higher:
        numbers = " / ".join(hit.number for hit in part.next_higher)
        said = tr("{0}: {1}").format(said, numbers)
    return said


def position_lines(part: PositionPart) -> tuple[str, ...]:
    """Say of a position what one asks first, stock and arrival, then what else is special."""
    hit = part.part
    stock = ""
    if part.service == "sold":
        said = [stock_sentence(hit.stock), arrival_words(hit.stock) if hit.stock else ""]
        if hit.replaced_by and hit.sale_status != "active":
            said = [tr("replaced by {0}").format(hit.replaced_by)]
        stock = " · ".join(word for word in said if word)
    # What it does not fit is said with its reason elsewhere.
    unmet = part.fit.fit is Fit.DOES_NOT_FIT
    conditions = "" if unmet else spoken(part.condition)
    meaning = quantity_meaning(part)
    # A quantity for reference says it of the part too.
    told = part.qty_kind == "reference" and part.service == "reference_only"
    service = "" if told else service_words(part)
    special = " · ".join(w for w in (conditions, service, part.note) if w)
    return stock, special, meaning


def position_price(part: PositionPart, *, hidden: bool) -> str:
    """Return what a position's part costs, with its currency; empty when it is not sold."""
    hit = part.part
    if part.service != "sold":
        return ""
    if hidden or hit.net is None or hit.price_status == "on_request":
        return net_words(hit, hidden=hidden)
    return price_words(hit.net)


def relation_title(kind: str) -> str:
    """Return the heading of one kind of related parts; an unknown kind shows as it is."""
    titles = {
        "alternative": tr("Alternatives"),
        "accessory": tr("Accessories"),
        "mating": tr("Mating parts"),
        "tool": tr("Tools"),
        "consumable": tr("Consumables"),
        "service_kit": tr("Service kits"),
    }
    return titles.get(kind, kind)


def reference_words(kind: str) -> str:
    """Return the word for a kind of cross-reference; an unknown kind shows as it is."""
    words = {
        "oem": tr("Maker's number"),
        "competitor": tr("Competitor"),
        "supplier": tr("Supplier"),
        "customer_own": tr("Own number"),
        "gtin": tr("Bar code"),
        "legacy_format": tr("Older spelling"),
        "nsn": tr("NATO stock number"),
    }
    return words.get(kind, kind)
