import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.content import CatalogueError
from catalog_cache.contract.wire.orders import ChangeRequest, PartSnapshot
from catalog_cache.contract.wire.shipments import Case

from vendor_hub.hub import open_hub
from vendor_hub.store import documents
from vendor_hub.store.tables import change_request, remark, service_case

NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture
def store(hub_shell):
    hub = open_hub(hub_shell.data)
    yield hub.store
    hub.close()


@pytest.fixture
def account(store, an_order):
    return an_order.account


def test_a_change_is_listed_until_it_is_answered(hub_shell, store, account, an_order):
    wish = ChangeRequest(id=new_id(), order=an_order.id, kind="cancel", requested_at=NOW)
    with store.write() as db:
        documents.add(
            db,
            change_request,
            "change_request",
            account,
            wish,
            order_id=an_order.id,
            kind="cancel",
            state="requested",
        )
    assert f"{wish.id}  Miller  cancel" in hub_shell("changes", "list")
    hub_shell("changes", "answer", wish.id, "refused", "--code", "picked", "--text", "Too late.")
    assert "No change waits" in hub_shell("changes", "list")
    error = hub_shell("changes", "answer", wish.id, "granted", code=1)
    assert "already refused" in error


def test_a_core_is_graded_and_credited(hub_shell, store, account, an_order):
    hub_shell("ack", "PO-7", "--accept-all")
    hub_shell("ship", "PO-7")
    paper = json.loads(hub_shell("invoice", "PO-7", "--json"))
    assert [(line["component"], line["amount"]) for line in paper["lines"]] == [
        ("net", "125.00"),
        ("core_charge", "300.00"),
    ]
    case = Case(
        id=new_id(),
        kind="core",
        state="submitted",
        opened_at=NOW,
        invoice=paper["id"],
        invoice_line=2,
        qty=Decimal(5),
    )
    with store.write() as db:
        documents.add(db, service_case, "case", account, case, kind="core", state="submitted")
    hub_shell("cases", "move", case.id, "authorised")
    assert "cannot become in_review" in hub_shell("cases", "move", case.id, "in_review", code=1)
    hub_shell("cases", "move", case.id, "arrived", "--note", "Housing cracked.")
    printed = hub_shell("cases", "grade", case.id, "damaged", "--percent", "50")
    assert "credited: 75.00 EUR" in printed
    assert "core  credited  Housing cracked." in hub_shell("cases", "list")
    assert "not a percentage" in hub_shell(
        "cases", "grade", case.id, "full", "--percent", "x", code=1
    )


def test_an_accounts_orders_are_stopped_and_let_go(hub_shell):
    assert "are held" in hub_shell("credit-hold", "4711", "on")
    assert "no longer held" in hub_shell("credit-hold", "4711", "off")


def test_an_error_in_the_catalogue_is_listed_until_it_is_answered(hub_shell, store, account):
    error = CatalogueError(
        id=new_id(),
        part=PartSnapshot(brand="Halden", number="40-21A-0071", uid=1),
        fault="specification",
        field="Flange",
        note="It has SAE B.",
        catalogue="1-7",
        by="Anna",
        at=NOW,
    )
    with store.write() as db:
        documents.add(
            db, remark, "catalogue_error", account, error, kind="catalogue_error", received_at=NOW
        )
    line = hub_shell("errors", "list")
    for words in (error.id, "Miller", "40-21A-0071", "Flange", "catalogue 1-7", "It has SAE B."):
        assert words in line
    assert "needs words" in hub_shell("errors", "answer", error.id, "answered", code=1)
    hub_shell("errors", "answer", error.id, "corrected", "--text", "From the next catalogue on.")
    assert "No report" in hub_shell("errors", "list")
    assert json.loads(hub_shell("errors", "list", "--all", "--json"))[0]["state"] == "corrected"
