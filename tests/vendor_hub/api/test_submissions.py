import json
import threading

import pytest
from sqlalchemy import text

from catalog_cache.contract.ids import new_id

from vendor_hub.store import feed


def test_an_order_is_received_and_its_items_are_those_of_the_feed(world, desk):
    order = world.order()
    answer = desk.submit("order", order).json()
    assert answer["state"] == "received"
    assert [item["kind"] for item in answer["items"]] == ["order", "order_state"]
    in_feed = {item["kind"]: item for item in desk.feed()}
    assert in_feed["order"] == answer["items"][0]
    assert in_feed["order_state"] == answer["items"][1]
    assert in_feed["order"]["id"] == order.id


def test_the_same_bytes_again_get_the_stored_answer(world, desk):
    order = world.order()
    first, second = desk.submit("order", order), desk.submit("order", order)
    assert first.content == second.content
    assert desk.http.get(f"/v1/submissions/{order.id}").content == first.content
    assert len(desk.bodies("order")) == 1


def test_other_bytes_under_the_same_id_change_nothing(world, desk):
    order = world.order()
    desk.submit("order", order)
    other = desk.submit("order", order.model_copy(update={"po_number": "PO-2"}))
    assert (other.status_code, other.json()["code"]) == (422, "conflict_body")
    assert desk.bodies("order")[0]["po_number"] == "PO-1"


def test_a_submission_that_the_hub_does_not_know_is_not_found(desk):
    answer = desk.http.get(f"/v1/submissions/{new_id()}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_concurrent_sendings_of_one_order_give_one_order(world, desk, sign_in):
    order = world.order()
    desks = [desk, *(sign_in() for _ in range(7))]
    answers = []

    def send(one):
        answers.append(one.submit("order", order))

    threads = [threading.Thread(target=send, args=(one,)) for one in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [answer.status_code for answer in answers] == [200] * 8
    assert len({answer.content for answer in answers}) == 1
    assert len(desk.bodies("order")) == 1
    with world.hub.store.read() as db:
        assert db.execute(text("SELECT count(*) FROM customer_order")).scalar_one() == 1


def test_the_order_of_the_feed_is_the_order_of_commits_under_many_writers(world):
    """A reader that polls while eight writers write never meets a number behind its cursor."""
    store, writers, each = world.hub.store, 8, 12
    seen: list[int] = []
    done = threading.Event()

    def write():
        for _ in range(each):
            with store.write() as db:
                feed.put(db, world.a.id, "message", new_id(), world.a)

    def read():
        cursor = 0
        while True:
            last = done.is_set()
            with store.read() as db:
                page = feed.page(db, world.a.id, after=cursor, limit=5)
            seen.extend(item.seq for item in page.items)
            cursor = page.cursor
            if last and not page.items:
                return

    reader = threading.Thread(target=read)
    threads = [threading.Thread(target=write) for _ in range(writers)]
    reader.start()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done.set()
    reader.join()
    # The first number belongs to the account itself.
    assert seen == list(range(1, writers * each + 2))


def test_a_newer_version_of_the_wire_is_told_so(world, desk):
    body = {"schema_version": 2, "type": "order", "body": world.order().model_dump(mode="json")}
    answer = desk.http.put(f"/v1/submissions/{new_id()}", content=json.dumps(body))
    assert (answer.status_code, answer.json()["code"]) == (426, "unsupported_version")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"schema_version": 1, "type": "poem", "body": {}}'],
)
def test_what_is_no_submission_is_refused_and_not_stored(desk, content):
    id = new_id()
    answer = desk.http.put(f"/v1/submissions/{id}", content=content)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    assert desk.http.get(f"/v1/submissions/{id}").status_code == 404


def test_an_order_with_a_float_for_a_quantity_is_not_understood(world, desk):
    order = world.order()
    body = {"schema_version": 1, "type": "order", "body": order.model_dump(mode="json")}
    body["body"]["lines"][0]["qty"] = 1.5
    answer = desk.http.put(f"/v1/submissions/{order.id}", content=json.dumps(body))
    assert answer.status_code == 400
    assert "qty" in answer.json()["text"]
    assert desk.bodies("order") == []


def test_a_nul_character_is_refused_on_every_database(world, desk):
    answer = desk.submit("order", world.order(po_number="A\0B"))
    assert answer.status_code == 400


def test_an_id_that_is_none_is_told_so(world, desk):
    assert desk.submit("order", world.order(), id="42").json()["code"] == "bad_request"


def test_more_than_five_megabytes_are_refused_before_they_are_read(desk):
    answer = desk.http.put(f"/v1/submissions/{new_id()}", content=b"x" * (5 * 1024 * 1024 + 1))
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
