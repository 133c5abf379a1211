"""Orders, and the paper that follows an order placed by phone: one order each, whatever happens."""

from catalog_cache.contract.wire.base import Code
from catalog_cache.contract.wire.orders import Order, OrderState, PhoneConfirmation
from catalog_cache.contract.wire.protocol import FeedItem

from vendor_hub.intake.answer import Received, RefusalError, refuse
from vendor_hub.intake.order_checks import check_order
from vendor_hub.store import orders
from vendor_hub.vendor import booking

_CREDIT_HOLD = Code(word="credit", text="The vendor's credit department has to release the order.")


def receive_order(got: Received) -> tuple[FeedItem, ...]:
    """Store an order under the id of its submission."""
    order = Order.model_validate(got.body)
    if order.id != got.id:
        raise refuse("wrong_id", "The order's id is not the submission's.", value=order.id)
    known = orders.find(got.db, order.id)
    if known is not None:
        # The paper of the phone call came first: it is the same order, and it is already here.
        if known.account != got.who.account.id:
            raise refuse("wrong_id", "This id cannot be used.", value=order.id)
        return ()
    return _store(got, order)


def receive_phone_confirmation(got: Received) -> tuple[FeedItem, ...]:
    """Store the paper of an order that was placed by phone, linked with what the phone call made.

    When the order itself had already arrived, it may have been entered twice at the vendor: it is
    marked as a possible duplicate for a person to decide.
    """
    paper = PhoneConfirmation.model_validate(got.body)
    order = paper.order.model_copy(update={"confirming": paper.vendor_ref})
    known = orders.find(got.db, order.id)
    if known is None:
        return _store(got, order)
    if known.account != got.who.account.id:
        raise refuse("wrong_id", "This id cannot be used.", value=order.id)
    if known.confirming == paper.vendor_ref:
        return ()
    text = f"The order was also placed by phone as {paper.vendor_ref}."
    state = orders.state_of(got.db, order.id).model_copy(
        update={
            "duplicate_of": paper.vendor_ref,
            "hold": Code(word="duplicate", raw=paper.vendor_ref, text=text),
        }
    )
    return (orders.put_state(got.db, known.account, state),)


def _store(got: Received, order: Order) -> tuple[FeedItem, ...]:
    reasons = check_order(got.db, got.who, order, now=got.at)
    if reasons:
        raise RefusalError(*reasons)
    credit = got.who.account.credit
    state = OrderState(
        order=order.id,
        received_at=got.at,
        hold=_CREDIT_HOLD if credit is not None and credit.on_hold else None,
    )
    items = orders.add(got.db, order, state, membership=got.who.membership.id)
    booking.on_order(got.db, order, got.at.date())
    if not order.confirming:
        return items
    linked = _link_phone_order(got, order)
    return (items[0], orders.put_state(got.db, order.account, linked)) if linked else items


def _link_phone_order(got: Received, order: Order) -> OrderState | None:
    """Find what the vendor's people entered during the call, so that there is one order."""
    found = orders.vendor_order_by_number(got.db, order.confirming, account=order.account)
    if found is None:
        return None
    entered, belongs_to = found
    state = orders.state_of(got.db, order.id)
    if belongs_to is not None:
        text = f"{order.confirming} already belongs to another order."
        hold = Code(word="duplicate", raw=order.confirming, text=text)
        return state.model_copy(update={"duplicate_of": belongs_to, "hold": hold})
    lines = tuple(line.line_no for line in order.lines)
    orders.link_vendor_order(got.db, entered.model_copy(update={"order": order.id, "lines": lines}))
    return state.model_copy(update={"vendor_orders": orders.vendor_orders_of(got.db, order.id)})
