"""The order on paper: what was ordered, for whom, and how each line stands."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from reportlab.platypus import Flowable, Spacer, Table

from catalog_cache.contract.money import line_amount
from catalog_cache.contract.wire.orders import Allocation, Instructions, Order
from catalog_cache.contract.wire.parties import Address, Permission
from catalog_cache.contract.wire.protocol import LineReason

from catalog_cache.records import AccountInfo, OrderLineView, OrderView

from distributor_app.paper.barcode import bar_code
from distributor_app.paper.formats import Formats
from distributor_app.paper.sheet import (
    CELL_PAD,
    Align,
    Masthead,
    PaperSize,
    build,
    fact,
    lines_table,
    shares,
    side_by_side,
    spaced,
    text,
    text_width,
)
from distributor_app.paper.words import OrderWords


def order_pdf(
    view: OrderView,
    info: AccountInfo,
    *,
    printed_at: datetime,
    formats: Formats | None = None,
    paper: PaperSize = PaperSize.A4,
    with_prices: bool = True,
    ship_to: Address | None = None,
    order_type: str = "",
) -> bytes:
    """Return the order as a PDF; `printed_at` is an aware instant.

    Prices are left out with `with_prices=False` or for a person who may not see net prices.
    `ship_to` is the address of the account's location; a drop address of the order goes first.
    `order_type` is the order type's name; without it the order's code is printed.
    """
    formats = formats or Formats()
    priced = with_prices and Permission.SEE_NET_PRICE in info.permissions
    words = formats.words.order
    name = view.summary.po_number or view.summary.label or view.order.id
    masthead = Masthead(
        sender=info.vendor_name,
        title=words.title.format(name=name),
        printed=f"{words.foot.format(id=view.order.id)} · {formats.printed(printed_at)}",
        page=formats.words.sheet.page,
        accent=info.accent,
    )
    width = text_width(paper.portrait)
    story: list[Flowable] = [
        _identity(view, words, width),
        Spacer(0, 10),
        _facts(view, info, formats, ship_to, order_type, width),
        Spacer(0, 12),
        _lines(view, formats, priced, width),
        Spacer(0, 8),
    ]
    if priced:
        story.append(_total(view, formats, width))
    story.extend(_remarks(view, formats))
    return build(masthead, paper.portrait, story)


def _identity(view: OrderView, words: OrderWords, width: float) -> Table:
    """The order's names in large type with their bar codes, for the scanner at goods-in."""
    widths = shares(width, (2, 3))
    left: list[Flowable] = [
        text(words.purchase_order, 8, quiet=True),
        text(view.summary.po_number or words.no_number, 16, bold=True),
    ]
    right: list[Flowable] = [
        text(words.order, 8, quiet=True),
        text(view.order.id, 8.5),
    ]
    left.extend(spaced(bar_code(view.summary.po_number, widths[0], 22)))
    right.extend(spaced(bar_code(view.order.id, widths[1], 22)))
    return side_by_side([[left, right]], widths)


def _facts(
    view: OrderView,
    info: AccountInfo,
    formats: Formats,
    ship_to: Address | None,
    order_type: str,
    width: float,
) -> Table:
    """Who ordered, when, how, where to, and how it stands."""
    order, words, shared = view.order, formats.words.order, formats.words.sheet
    vendor_numbers = ", ".join(view.summary.vendor_numbers) or words.not_yet_known
    columns = (
        (
            (shared.account, f"{info.account_name}\n{info.customer_no}".strip()),
            (words.ordered_by, order.buyer_name or order.buyer),
            (words.ordered_on, formats.instant(order.confirmed_at)),
        ),
        (
            (
                words.deliver_to,
                _address(order.drop_address or ship_to) or order.ship_to or words.main_store,
            ),
            (words.marked_for, order.mark_for),
            (words.carrier, order.carrier),
        ),
        (
            (words.order_type, order_type or order.order_type),
            (shared.state, view.summary.status_text),
            (words.vendors_order, vendor_numbers),
            (words.needed_by, _needed_by(order, formats)),
        ),
    )
    cells = [
        [piece for label, value in column if value for piece in fact(label, value)]
        for column in columns
    ]
    return side_by_side([cells], shares(width, (3, 4, 4)))


def _needed_by(order: Order, formats: Formats) -> str:
    day = order.instructions.needed_by
    return "" if day is None else formats.day(day)


def _address(address: Address | None) -> str:
    if address is None:
        return ""
    town = " ".join(part for part in (address.postcode, address.city) if part)
    parts = (address.name, address.street, town, address.country)
    return "\n".join(part for part in parts if part)


def _lines(view: OrderView, formats: Formats, priced: bool, width: float) -> Flowable:
    words, shared = formats.words.order, formats.words.sheet
    heads = [
        (words.line, Align.RIGHT), (shared.part_number, Align.LEFT),
        (shared.description, Align.LEFT), (shared.quantity, Align.RIGHT),
        (shared.state, Align.LEFT),
    ]  # fmt: skip
    parts = [5.0, 30.0, 32.0, 14.0, 26.0]
    if priced:
        heads[4:4] = [(words.net_price, Align.RIGHT), (shared.amount, Align.RIGHT)]
        parts = [5.0, 30.0, 25.0, 12.0, 14.0, 14.0, 20.0]
    widths = shares(width, parts)
    rows = [_line(line, view.summary.currency, formats, priced, widths[1]) for line in view.lines]
    return lines_table(heads, rows, widths)


def _line(
    line: OrderLineView, currency: str, formats: Formats, priced: bool, number_width: float
) -> list[Flowable | list[Flowable]]:
    number: list[Flowable] = [text(line.part.number, bold=True)]
    number.extend(spaced(bar_code(line.part.number, number_width - 2 * CELL_PAD, 12)))
    description: list[Flowable] = [text(line.part.description)]
    if line.part.brand:
        description.append(text(line.part.brand, 7.5, quiet=True))
    description.extend(text(whom, 7.5, quiet=True) for whom in _for_whom(line.allocations, formats))
    state: list[Flowable] = [text(part.text, 7.5) for part in line.slices]
    notes = (line.price_note if priced else "", line.pending_change)
    state.extend(text(note, 7.5, quiet=True) for note in notes if note)
    cells: list[Flowable | list[Flowable]] = [
        text(str(line.line_no), align=Align.RIGHT),
        number,
        description,
        text(formats.quantity(line.qty, line.unit), align=Align.RIGHT),
        state,
    ]
    if priced:
        price = line.acknowledged_price or line.price
        cells[4:4] = [
            text(formats.unit_price(price), align=Align.RIGHT),
            text(formats.amount(_amount(line), currency), align=Align.RIGHT),
        ]
    return cells


def _amount(line: OrderLineView) -> Decimal | None:
    price = line.acknowledged_price or line.price
    if price is None:
        return None
    return line_amount(line.qty, price.amount, price.price_unit, price.currency)


def _for_whom(allocations: Sequence[Allocation], formats: Formats) -> list[str]:
    """Say for whom the shares of a line are; goods for the shelf need no word."""
    words = formats.words.order
    return [
        words.share.format(qty=formats.number(share.qty), whom=share.ref or words.whom[share.kind])
        for share in allocations
        if share.kind != "stock"
    ]


def _total(view: OrderView, formats: Formats, width: float) -> Table:
    unpriced = sum(1 for line in view.lines if _amount(line) is None)
    words = formats.words.order
    said = words.total
    if unpriced:
        said += f" ({words.unpriced.format(unpriced=unpriced, lines=len(view.lines))})"
    if not view.acknowledgements:
        said += f" · {words.indicative}"
    # The sum of what is shown above: acknowledged prices where there are some.
    shown = sum((_amount(line) or Decimal(0) for line in view.lines), Decimal(0))
    total = formats.money(shown, view.summary.currency)
    row = [text(said, 8, quiet=True), text(total, 12, bold=True, align=Align.RIGHT)]
    return side_by_side([row], shares(width, (7, 3)))


def _remarks(view: OrderView, formats: Formats) -> list[Flowable]:
    """What was agreed for differences, and what was written to the vendor."""
    words = formats.words.order
    pieces: list[Flowable] = [
        Spacer(0, 10),
        text(words.differences.heading, 7.5, quiet=True),
        text(_rule(view.order.instructions, formats)),
    ]
    if view.order.notes_to_vendor:
        pieces += [
            Spacer(0, 6),
            text(words.note, 7.5, quiet=True),
            text(view.order.notes_to_vendor),
        ]
    if view.refusal:
        pieces += [Spacer(0, 6), text(words.refused, 8.5, bold=True)]
        pieces += [text(_reason(reason, words)) for reason in view.refusal]
    return pieces


def _reason(reason: LineReason, words: OrderWords) -> str:
    said = reason.text or reason.code.replace("_", " ")
    return said if reason.line is None else words.reason.format(line=reason.line, reason=said)


def _rule(rule: Instructions, formats: Formats) -> str:
    words = formats.words.order.differences
    parts = (
        words.price.format(percent=formats.percent(rule.price_tolerance_percent)),
        words.substitution[rule.substitution],
        words.backorder[rule.backorder],
        words.shipment[rule.part_shipment],
    )
    sentence = "; ".join(parts)
    return f"{sentence[:1].upper()}{sentence[1:]}."
