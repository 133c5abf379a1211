"""An order in the language of the window, before a helper process puts it on paper."""

from dataclasses import replace
from functools import partial

from catalog_cache.contract.wire.parties import Account

from catalog_cache.records import AccountInfo, OrderLineView, OrderView

from distributor_app.language.paper_words import paper_language
from distributor_app.screens.orders import wording
from distributor_app.screens.orders.printout import Sheet, write_order
from distributor_app.widgets.paper_job import Write


def order_writer(
    view: OrderView, info: AccountInfo, account: Account | None, *, with_prices: bool
) -> Write:
    """Return what writes the order to a file; takes a while for thousands of lines."""
    sheet = Sheet(in_our_words(view), info, account, paper_language(), with_prices)
    return partial(write_order, sheet)


def in_our_words(view: OrderView) -> OrderView:
    """Return the order with its states and notes as this window says them."""
    summary = replace(view.summary, status_text=wording.status_look(view.summary).text)
    return replace(view, summary=summary, lines=tuple(_line(view, line) for line in view.lines))


def _line(view: OrderView, line: OrderLineView) -> OrderLineView:
    tolerance = view.order.instructions.price_tolerance_percent
    return replace(
        line,
        slices=tuple(replace(share, text=wording.share_words(share)) for share in line.slices),
        price_note=wording.price_note(line.price, line.acknowledged_price, tolerance),
        pending_change=wording.pending(view, line.line_no) if line.pending_change else "",
    )
