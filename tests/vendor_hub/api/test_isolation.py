"""An account never sees another's data, over every route."""

from decimal import Decimal

import pytest

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.orders import ChangeRequest, Draft, PhoneConfirmation
from catalog_cache.contract.wire.parties import Machine
from catalog_cache.contract.wire.shipments import Case, Receipt

from vendor_hub.api.app import create_app
from vendor_hub.publish.release import release
from vendor_hub.store import datasets
from vendor_hub.vendor import answers, invoicing, shipping

PUBLIC = {("POST", "/v1/session"), ("GET", "/v1/keys"), ("GET", "/v1/files/{sha256}")}


@pytest.fixture
def other(world, sign_in):
    return sign_in(world.b)


@pytest.fixture
def business(world, desk):
    """An order of account A with everything that follows."""
    order = world.order()
    desk.submit("order", order)
    answers.accept_all(world.hub.store, order.id)
    consignment = shipping.ship_all(world.hub.store, order.id)
    invoice = invoicing.invoice(world.hub.store, order.id)
    return order, consignment, invoice


def routes(world):
    paths = create_app(world.hub).openapi()["paths"]
    return {(method.upper(), path) for path, item in paths.items() for method in item}


def test_every_route_but_the_public_ones_needs_a_token(world, url, desk):
    del desk.http.headers["Authorization"]
    found = routes(world)
    assert len(found) >= 10
    for method, path in found - PUBLIC:
        address = path.format(name="catalog", id=new_id(), sha256="0" * 64)
        assert desk.http.request(method, address).status_code == 401, (method, path)


def test_another_accounts_feed_head_and_submissions_are_not_seen(world, desk, other, business):
    order, _, _ = business
    assert {item["kind"] for item in other.feed()} == {"account"}
    assert other.bodies("account")[0]["id"] == world.b.id
    assert other.http.get("/v1/heads").json()["feed_head"] == 1
    assert other.http.get(f"/v1/submissions/{order.id}").status_code == 404


def test_the_id_of_another_accounts_order_cannot_be_taken_over(world, desk, other, business):
    order, _, _ = business
    mine = world.order(account=world.b, id=order.id)
    answer = other.submit("order", mine).json()
    assert (answer["state"], answer["items"]) == ("refused", [])
    paper = PhoneConfirmation(order=mine, vendor_ref="SO-1")
    answer = other.submit("phone_confirmation", paper, id=new_id()).json()
    assert (answer["state"], answer["items"]) == ("refused", [])
    assert desk.bodies("order_state")[0]["hold"] is None


def test_nothing_can_be_asked_about_another_accounts_documents(world, desk, other, business):
    order, consignment, invoice = business
    now = order.confirmed_at
    machine = Machine(id=new_id(), product_line="HX", model="HX 6", serial="20001")
    draft = Draft(
        id=new_id(), owner="ann", revision=1, state="open", label="", origin="counter", order=order
    )
    desk.submit("machine", machine, id=new_id())
    desk.submit("draft", draft, id=new_id())
    before = desk.feed()
    attempts = [
        (
            "change_request",
            ChangeRequest(id=new_id(), order=order.id, kind="cancel", requested_at=now),
        ),
        ("receipt", Receipt(id=new_id(), consignment=consignment.id, by="eve", at=now, lines=())),
        (
            "case",
            Case(
                id=new_id(),
                kind="return",
                state="draft",
                opened_at=now,
                invoice=invoice.id,
                invoice_line=1,
                qty=Decimal(1),
            ),
        ),
        ("machine", machine.model_copy(update={"model": "stolen"})),
        ("draft", draft.model_copy(update={"revision": 2, "order": world.order(account=world.b)})),
    ]
    for type, document in attempts:
        answer = other.submit(type, document, id=new_id() if type in ("machine", "draft") else None)
        assert answer.json()["state"] == "refused", type
    assert desk.feed() == before
    assert {item["kind"] for item in other.feed()} == {"account"}


def test_price_files_are_only_for_their_price_group(world, desk, other, write_prices):
    release(world.hub, "prices", write_prices("12.50"), audience="GOLD")
    release(world.hub, "prices", write_prices("15.00"), audience="LIST")
    manifests = [one.http.get("/v1/datasets/prices/manifest").json() for one in (desk, other)]
    assert manifests[0] != manifests[1]
    gold = _snapshot(world, "GOLD")
    assert desk.http.get(f"/v1/files/{gold}").status_code == 200
    assert other.http.get(f"/v1/files/{gold}").status_code == 404
    del other.http.headers["Authorization"]
    assert other.http.get(f"/v1/files/{gold}").status_code == 404


def test_a_technician_gets_neither_net_prices_nor_earnings(world, sign_in, write_prices):
    release(world.hub, "prices", write_prices("12.50"), audience="GOLD")
    technician = sign_in(role="technician")
    assert technician.http.get("/v1/datasets/prices/manifest").status_code == 404
    assert technician.http.get(f"/v1/files/{_snapshot(world, 'GOLD')}").status_code == 404
    assert technician.http.get("/v1/session").json()["datasets"] == []


def _snapshot(world, audience):
    with world.hub.store.read() as db:
        return datasets.newest(db, "prices", audience).manifest.snapshot.sha256
