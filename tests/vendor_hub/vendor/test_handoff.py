import csv
import json
from decimal import Decimal

import pytest

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.wire.orders import Order

from vendor_hub.handoff.erp_folder import run_handoff, state_of
from vendor_hub.vendor import answers


@pytest.fixture
def erp(tmp_path):
    return tmp_path / "erp"


@pytest.fixture
def confirm(erp):
    """Puts a confirmation into the inbox: `confirm(order_id, {"number": …})`."""
    count = iter(range(100))

    def _confirm(client_id, *sales_orders):
        (erp / "inbox").mkdir(parents=True, exist_ok=True)
        path = erp / "inbox" / f"c{next(count)}.json"
        path.write_text(json.dumps({"client_id": client_id, "sales_orders": sales_orders}))
        return path.name

    return _confirm


def state(world, order):
    with world.hub.store.read() as db:
        return state_of(db, order.id).value


def test_an_order_goes_out_under_the_clients_id(world, received, erp):
    order = received(po_number="=2+3")
    assert state(world, order) == "pending"
    assert run_handoff(world.hub.store, erp).handed_over == (order.id,)
    assert state(world, order) == "handed_over"
    written = (erp / "outbox" / f"{order.id}.json").read_text()
    assert Order.model_validate_json(written) == order
    with (erp / "outbox" / f"{order.id}.csv").open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert (rows[0]["number"], Decimal(rows[0]["qty"])) == ("40-001", 10)
    assert rows[0]["po_number"] == "'=2+3"
    assert run_handoff(world.hub.store, erp).handed_over == ()


def test_one_order_split_into_two_sales_orders_and_imported_twice_is_one_order(
    world, received, erp, confirm, feed_of
):
    order = received(lines=(world.line(1), world.line(2, "40-002")))
    run_handoff(world.hub.store, erp)
    split = [
        {"number": "SO-1", "warehouse": "LYON", "lines": [1]},
        {"number": "SO-2", "warehouse": "HAMBURG", "lines": [2]},
    ]
    confirm(order.id, *split)
    assert run_handoff(world.hub.store, erp).numbered == (order.id,)
    told = feed_of("order_state")
    assert [v["number"] for v in told[0]["vendor_orders"]] == ["SO-1", "SO-2"]
    confirm(order.id, *split)
    assert run_handoff(world.hub.store, erp).numbered == (order.id,)
    assert feed_of("order_state") == told
    assert state(world, order) == "numbered"
    assert len(feed_of("order")) == 1
    assert len(list((erp / "done").iterdir())) == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"client_id": "x", "sales_orders": [{"number": "1"}]}', "no order x"),
        ("{", "not a confirmation"),
        ('{"client_id": "x", "sales_orders": []}', "names no sales order"),
    ],
)
def test_a_file_that_cannot_be_used_is_set_aside_with_its_reason(world, erp, content, reason):
    (erp / "inbox").mkdir(parents=True)
    (erp / "inbox" / "bad.json").write_text(content)
    report = run_handoff(world.hub.store, erp)
    assert reason in report.rejected[0][1]
    assert (erp / "rejected" / "bad.json").exists()
    assert reason in (erp / "rejected" / "bad.reason.txt").read_text()
    assert list((erp / "inbox").iterdir()) == []


def test_a_confirmation_counts_whole_or_not_at_all(world, received, erp, confirm, feed_of):
    order = received()
    confirm(order.id, {"number": "SO-1"}, {"number": "SO-2", "lines": [7]})
    assert "no line 7" in run_handoff(world.hub.store, erp).rejected[0][1]
    assert feed_of("order_state")[0]["vendor_orders"] == []


def test_a_sales_order_belongs_to_one_order(world, received, erp, confirm):
    first, second, theirs = received(), received(), received(account=world.b)
    confirm(first.id, {"number": "SO-1"})
    run_handoff(world.hub.store, erp)
    for order in (second, theirs):
        confirm(order.id, {"number": "SO-1"})
        assert "belongs to another" in run_handoff(world.hub.store, erp).rejected[0][1]


def test_a_number_entered_during_a_phone_call_is_linked_by_the_confirmation(
    world, received, erp, confirm, feed_of
):
    answers.take_phone_order(world.hub.store, "4711", "SO-9")
    order = received()
    confirm(order.id, {"number": "SO-9", "warehouse": "LYON"})
    run_handoff(world.hub.store, erp)
    numbers = feed_of("order_state")[0]["vendor_orders"]
    assert [(v["number"], v["order"], v["warehouse"]) for v in numbers] == [
        ("SO-9", order.id, "LYON")
    ]


def test_an_unknown_order_is_rejected_once_and_not_met_again(world, erp, confirm):
    confirm(new_id(), {"number": "SO-1"})
    assert len(run_handoff(world.hub.store, erp).rejected) == 1
    assert run_handoff(world.hub.store, erp).rejected == ()
