"""Whatever is sent, the answer is an answer: never a failure that a desk would repeat for ever."""

import json
import threading

import pytest

from catalog_cache.contract.ids import new_id

from vendor_hub.api.app import ApiSettings


def put(desk, type, body, id=None):
    content = json.dumps({"schema_version": 1, "type": type, "body": body})
    return desk.http.put(f"/v1/submissions/{id or new_id()}", content=content)


def changed(order, path, value):
    body = order.model_dump(mode="json")
    *way, last = path
    place = body
    for step in way:
        place = place[step]
    place[last] = value
    return body


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("lines", 0, "qty"), "1E+999999"),
        (("lines", 0, "qty"), "1E-999999"),
        (("lines", 0, "qty"), "NaN"),
        (("lines", 0, "qty"), "Infinity"),
        (("lines", 0, "qty"), "9" * 5000),
        (("lines", 0, "line_no"), 10**30),
        (("lines", 0, "line_no"), -1),
        (("lines", 0, "unit"), "X" * 100_000),
        (("lines", 0, "part", "number"), "9" * 100_000),
        (("lines", 0, "price", "amount"), "1E+300"),
        (("lines", 0, "price", "price_unit"), "0"),
        (("lines", 0, "price", "price_unit"), "1E-30"),
        (("lines", 0, "core_charge"), "-1"),
        (("lines", 0, "allocations"), [{"qty": "1E+999999"}]),
        (("po_number",), "‮ مرحبا \ud83d\ude00 =cmd|' /C calc'!A0"),
        (("confirmed_at",), "0001-01-01T00:00:00Z"),
        (("confirmed_at",), "9999-12-31T23:59:59-23:59"),
        (("confirmed_at",), "2026-11-22T10:00:00"),
        (("ship_to",), {"$ne": None}),
        (("refs",), {"x": "y" * 100_000}),
    ],
)
def test_an_order_with_a_hostile_value_is_received_refused_or_not_understood(
    world, desk, path, value
):
    order = world.order()
    answer = put(desk, "order", changed(order, path, value), order.id)
    assert answer.status_code in (200, 400), answer.text
    again = put(desk, "order", changed(order, path, value), order.id)
    assert again.status_code == answer.status_code
    # What was received can be read by everybody.
    assert isinstance(desk.feed(), list)


@pytest.mark.parametrize(
    ("type", "body"),
    [
        ("machine", {"id": "m" * 500, "product_line": "HX", "model": "6", "serial": "1"}),
        ("machine", {"id": "", "product_line": "HX", "model": "6", "serial": "1"}),
        ("receipt", {}),
        ("case", {"id": "x"}),
        ("draft", {"revision": 10**40}),
        ("feedback", {"text": ["deep"] * 10_000}),
        ("phone_confirmation", {"order": 1, "vendor_ref": 2}),
    ],
)
def test_other_documents_with_hostile_values_get_an_answer_too(desk, type, body):
    assert put(desk, type, body).status_code in (200, 400)


def test_deep_nesting_is_not_understood(desk):
    deep = b"[" * 100_000 + b"]" * 100_000
    content = b'{"schema_version": 1, "type": "feedback", "body": {"x": ' + deep + b"}}"
    answer = desk.http.put(f"/v1/submissions/{new_id()}", content=content)
    assert answer.status_code == 400


def test_a_hub_with_too_much_to_do_says_when_to_come_again(world, serve, desk):
    with serve(world.hub, ApiSettings(at_once=1)) as url:
        desk.http.base_url = url
        answers = []

        def ask():
            answers.append(desk.http.get("/v1/feed"))

        threads = [threading.Thread(target=ask) for _ in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        refused = [answer for answer in answers if answer.status_code == 429]
        assert {answer.status_code for answer in answers} == {200, 429}
        assert refused[0].json()["code"] == "too_busy"
        assert int(refused[0].headers["Retry-After"]) > 0
        assert "X-Request-Id" in refused[0].headers
        assert desk.http.get("/v1/feed").status_code == 200
