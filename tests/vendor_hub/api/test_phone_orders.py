from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.orders import PhoneConfirmation

from vendor_hub.vendor import answers


def phone(order, ref):
    return PhoneConfirmation(order=order, vendor_ref=ref)


def test_the_paper_of_a_phone_call_is_the_one_order(world, desk):
    """Confirmed offline at 15:40, phoned in at 15:50, network back at 16:10: one order."""
    answers.take_phone_order(world.hub.store, "4711", "SO-900")
    order = world.order(order_type="URGENT")
    answer = desk.submit("phone_confirmation", phone(order, "SO-900"), id=new_id()).json()
    assert answer["state"] == "received"
    assert [body["confirming"] for body in desk.bodies("order")] == ["SO-900"]
    state = desk.bodies("order_state")[0]
    assert [v["number"] for v in state["vendor_orders"]] == ["SO-900"]
    assert state["vendor_orders"][0]["order"] == order.id
    assert state["hold"] is None


def test_the_order_itself_arriving_after_its_paper_changes_nothing(world, desk):
    order = world.order()
    desk.submit("phone_confirmation", phone(order, "SO-1"), id=new_id())
    before = desk.feed()
    assert desk.submit("order", order).json()["state"] == "received"
    assert desk.feed() == before


def test_paper_for_an_order_that_was_received_marks_a_duplicate_for_a_person(world, desk):
    order = world.order()
    desk.submit("order", order)
    answer = desk.submit("phone_confirmation", phone(order, "SO-1"), id=new_id()).json()
    assert answer["state"] == "received"
    state = desk.bodies("order_state")[0]
    assert (state["duplicate_of"], state["hold"]["word"]) == ("SO-1", "duplicate")
    assert len(desk.bodies("order")) == 1


def test_paper_naming_a_sales_order_of_another_order_is_held_for_a_person(world, desk):
    answers.take_phone_order(world.hub.store, "4711", "SO-900")
    first, second = world.order(), world.order(po_number="PO-2")
    desk.submit("phone_confirmation", phone(first, "SO-900"), id=new_id())
    desk.submit("phone_confirmation", phone(second, "SO-900"), id=new_id())
    states = {state["order"]: state for state in desk.bodies("order_state")}
    assert states[second.id]["duplicate_of"] == first.id
    assert states[first.id]["hold"] is None


def test_another_accounts_sales_order_is_never_linked(world, desk):
    answers.take_phone_order(world.hub.store, "4712", "SO-900")
    desk.submit("phone_confirmation", phone(world.order(), "SO-900"), id=new_id())
    assert desk.bodies("order_state")[0]["vendor_orders"] == []
