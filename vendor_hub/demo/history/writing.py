"""Tells the partner's two years into a hub: past orders, the newest ones, the credit standing."""

from datetime import datetime
from random import Random

from catalog_cache.contract.wire.orders import Order
from catalog_cache.contract.wire.protocol import WIRE_VERSION, Submission

from vendor_hub.demo import riverside
from vendor_hub.demo.history.answering import Vendor
from vendor_hub.demo.history.buying import Buyer
from vendor_hub.demo.history.delivering import Carrier
from vendor_hub.demo.history.newest import newest_orders, technicians_order
from vendor_hub.demo.history.telling import Teller, settle_credit
from vendor_hub.demo.maker import DemoContent
from vendor_hub.demo.quoting import Quoter
from vendor_hub.intake.receive import receive
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.store import accounts, people
from vendor_hub.store.engine import Store
from vendor_hub.store.people import SignedIn


def write_history(store: Store, content: DemoContent, now: datetime) -> None:
    """Write the history of the account; the same content and `now` give the same history."""
    rng = Random(f"history-{content.seed}-{content.today}")
    quoter = Quoter(content, UidRegistry(store))
    buyer, vendor = Buyer(content, quoter, rng), Vendor(quoter, rng)
    teller = Teller(Carrier(quoter, rng, now), rng, now)
    for order in buyer.past_orders():
        teller.tell(vendor.answer(order))
    for told in newest_orders(content, buyer, vendor, now):
        teller.tell(told.answered, delivered=told.delivered, counted=told.counted)
    teller.diary.write(store)
    _send_without_permission(store, technicians_order(content, buyer, now))
    with store.write() as db:
        settle_credit(db, now)


def _send_without_permission(store: Store, order: Order) -> None:
    """Let the technician submit an order, which the hub refuses: she may only ask for one."""
    with store.read() as db:
        account = accounts.get_account(db, riverside.ACCOUNT)
        members = people.members(db, account.id)
    member = next(found for found in members if found.id == riverside.INES_MEMBERSHIP)
    body = order.model_dump(mode="json")
    wish = Submission(schema_version=WIRE_VERSION, type="order", body=body)
    raw = wish.model_dump_json().encode()
    receive(store, SignedIn(member, account), order.id, raw, "demonstration")
