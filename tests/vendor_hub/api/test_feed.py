from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.orders import OrderState

from vendor_hub.store import feed, history
from vendor_hub.vendor import answers


def test_a_feed_is_read_page_by_page_without_a_gap(world, desk):
    for _ in range(5):
        desk.submit("order", world.order())
    seen, after, more = [], 0, True
    while more:
        page = desk.http.get("/v1/feed", params={"after": after, "limit": 3}).json()
        assert len(page["items"]) <= 3
        seen += [item["seq"] for item in page["items"]]
        after, more = page["cursor"], page["more"]
    assert seen == list(range(1, 12))
    assert desk.http.get("/v1/heads").json()["feed_head"] == after


def test_an_object_is_in_the_feed_once_in_its_newest_state(world, desk):
    order = world.order()
    desk.submit("order", order)
    answers.hold(world.hub.store, order.id, "export", "Papers are missing.")
    answers.release_hold(world.hub.store, order.id)
    states = [item for item in desk.feed() if item["kind"] == "order_state"]
    assert [(state["revision"], state["body"]["hold"]) for state in states] == [(3, None)]


def test_a_deleted_object_stays_in_the_feed_as_deleted(world, desk):
    state = OrderState(order=new_id(), received_at=world.order().confirmed_at)
    with world.hub.store.write() as db:
        feed.put(db, world.a.id, "message", "m1", state)
        feed.put(db, world.a.id, "message", "m1", state, deleted=True)
    items = [item for item in desk.feed() if item["kind"] == "message"]
    assert [(item["revision"], item["deleted"]) for item in items] == [(2, True)]


def test_kinds_a_person_may_not_see_are_left_out_and_the_cursor_goes_on(world, sign_in):
    technician = sign_in(role="technician")
    with world.hub.store.write() as db:
        for n in range(7):
            feed.put(db, world.a.id, "entry", str(n), world.a)
    page = technician.http.get("/v1/feed", params={"limit": 2}).json()
    assert [item["kind"] for item in page["items"]] == ["account"]
    assert (page["cursor"], page["more"]) == (8, False)


def test_after_a_restore_the_history_is_new_and_everything_outranks_what_desks_kept(world, desk):
    desk.submit("order", world.order())
    before = desk.http.get("/v1/heads").json()["history_id"]
    with world.hub.store.write() as db:
        history.start_new_history(db)
    page = desk.http.get("/v1/feed").json()
    assert page["history_id"] != before
    assert {item["epoch"] for item in page["items"]} == {2}


def test_a_cursor_that_is_no_number_is_told_so(desk):
    for wrong in ("x", "-1"):
        answer = desk.http.get("/v1/feed", params={"after": wrong})
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
