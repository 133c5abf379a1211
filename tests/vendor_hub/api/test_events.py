import json
import threading
import time

import httpx
import pytest

from vendor_hub.publish.release import release
from vendor_hub.vendor import answers


class Listener:
    """Reads a person's event stream in a thread."""

    def __init__(self, desk):
        self.heads = []
        self.came = threading.Condition()
        self._url = str(desk.http.base_url).rstrip("/") + "/v1/events"
        self._headers = dict(desk.http.headers)
        self.ended = False
        self.thread = threading.Thread(target=self._read, daemon=True)
        self.thread.start()

    def _read(self):
        with httpx.stream("GET", self._url, headers=self._headers, timeout=30) as answer:
            for line in answer.iter_lines():
                if line.startswith("data:"):
                    with self.came:
                        self.heads.append(json.loads(line[5:])["feed_head"])
                        self.came.notify_all()
        self.ended = True

    def wait(self, count):
        with self.came:
            assert self.came.wait_for(lambda: len(self.heads) >= count, 10)
        return self.heads


@pytest.fixture
def listener(desk):
    return Listener(desk)


def test_a_change_is_told_within_a_second(world, desk, listener):
    assert listener.wait(1) == [1]
    order = world.order()
    desk.submit("order", order)
    assert listener.wait(2)[-1] == 3
    started = time.monotonic()
    answers.accept_all(world.hub.store, order.id)
    assert listener.wait(3)[-1] == 4
    assert time.monotonic() - started < 5


def test_a_release_is_told_to_everybody(world, desk, listener, write_catalog):
    listener.wait(1)
    release(world.hub, "catalog", write_catalog({"40-001": "Gear"}))
    assert listener.wait(2) == [1, 1]


def test_another_accounts_change_is_not_told(world, desk, listener, sign_in):
    listener.wait(1)
    sign_in(world.b).submit("order", world.order(account=world.b))
    desk.submit("order", world.order())
    assert listener.wait(2) == [1, 3]


def test_the_hub_stops_although_somebody_listens(world, serve, desk):
    with serve(world.hub) as url:
        desk.http.base_url = url
        listener = Listener(desk)
        listener.wait(1)
        started = time.monotonic()
    listener.thread.join(5)
    assert time.monotonic() - started < 5
    assert listener.ended


def test_events_need_a_token(desk):
    assert httpx.get(str(desk.http.base_url).rstrip("/") + "/v1/events").status_code == 401
