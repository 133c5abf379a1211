"""Rules 1, 3 and 8: confirmed in one transaction, received is not accepted, all of it travels."""

import json
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from catalog_cache.contract.states import OrderStatus, SubmissionState
from catalog_cache.contract.wire.orders import Instructions

from catalog_cache.desk import open_desk
from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import PastedLine

from vendor_hub.vendor import answers

_CHILD = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from catalog_cache.desk import open_desk
from catalog_cache.places import AccountFolder

def confirm(last):
    desk = open_desk(AccountFolder(Path(sys.argv[1])))
    writes = 0

    def power_cut(connection, cursor, statement, *rest):
        nonlocal writes
        if statement.split()[0] in ("INSERT", "UPDATE", "DELETE", "COMMIT"):
            writes += 1
            if writes == last:
                os.kill(os.getpid(), signal.SIGKILL)

    event.listen(desk._workspace._writer, "before_cursor_execute", power_cut)
    desk.drafts.confirm(sys.argv[2])

for line in sys.stdin:
    if (child := os.fork()) == 0:
        confirm(int(line))
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def state_of(path: Any) -> tuple[int, int, int, str]:
    """(orders in the outbox, rows in the list of orders, events, state of the draft)"""
    with closing(sqlite3.connect(path)) as db:
        return db.execute(
            "SELECT (SELECT count(*) FROM submission), (SELECT count(*) FROM order_row),"
            " (SELECT count(*) FROM submission_event), (SELECT state FROM draft)"
        ).fetchone()


def test_a_power_cut_at_any_statement_leaves_the_draft_or_the_whole_order(
    account_folder: Any,
) -> None:
    with open_desk(account_folder) as desk:
        desk.sync.run()
        draft = desk.drafts.create()
        desk.drafts.add(draft, [PastedLine("40-21A-0071", "4"), PastedLine("61-04-118", "2")])
        path = desk._workspace.path

    command = [sys.executable, "-c", _CHILD, str(account_folder.root), draft]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as desks:
        assert desks.stdin is not None
        assert desks.stdout is not None
        for write in range(1, 40):
            print(write, file=desks.stdin, flush=True)
            if int(desks.stdout.readline()) != -signal.SIGKILL:
                break
            assert state_of(path) == (0, 0, 0, "open")
        desks.stdin.close()

    assert 5 < write < 39
    assert state_of(path) == (1, 1, 1, "confirmed")
    with open_desk(account_folder) as desk:
        (order,) = desk.orders.summaries()
        assert order.status is OrderStatus.QUEUED
        assert [item.id for item in desk.outbox.items()] == [order.id]


@pytest.mark.parametrize(
    "fault",
    [
        "BEFORE INSERT ON submission_event",
        "BEFORE INSERT ON order_row",
        "BEFORE UPDATE OF state ON draft",
        "BEFORE INSERT ON meta",
    ],
)
def test_a_fault_of_the_database_leaves_nothing_half_confirmed(desk: Any, fault: str) -> None:
    draft = desk.drafts.create()
    desk.drafts.add(draft, [PastedLine("40-21A-0071", "4")])
    with desk._workspace.writing() as db:
        db.exec_driver_sql(
            f"CREATE TRIGGER fault {fault} BEGIN"
            " SELECT RAISE(ROLLBACK, 'database or disk is full'); END"
        )

    with pytest.raises(DeskError) as failure:
        desk.drafts.confirm(draft)

    assert failure.value.kind is Kind.DISK_FULL
    assert desk.orders.summaries() == desk.outbox.items() == ()
    with desk._workspace.writing() as db:
        db.exec_driver_sql("DROP TRIGGER fault")
    order = desk.drafts.confirm(draft)
    assert [s.id for s in desk.orders.summaries()] == [order]
    with pytest.raises(DeskError):
        desk.drafts.confirm(draft)


def test_the_id_made_at_confirming_is_the_key_at_the_vendor_for_ever(
    vendor: Any, desk: Any, ordered: Any
) -> None:
    order = ordered(desk)
    desk.sync.run()

    assert vendor.rows("SELECT id FROM customer_order") == [(order,)]
    with pytest.raises(Exception, match="UNIQUE"), vendor.hub.store.write() as db:
        db.exec_driver_sql("INSERT INTO customer_order SELECT * FROM customer_order")


def test_what_the_hub_received_the_vendor_has_not_yet_accepted(
    vendor: Any, desk: Any, ordered: Any
) -> None:
    order = ordered(desk)
    desk.sync.run()

    assert desk.outbox.items()[0].state is SubmissionState.RECEIVED
    view = desk.orders.view(order)
    assert view.summary.status is OrderStatus.RECEIVED
    assert view.acknowledgements == ()
    assert view.lines[0].tally.unanswered == 4

    answers.accept_all(vendor.hub.store, order)
    desk.sync.run()

    assert desk.orders.view(order).summary.status is OrderStatus.ACKNOWLEDGED


def test_the_rule_for_differences_and_what_was_seen_travel_with_the_order(
    vendor: Any, desk: Any, ordered: Any
) -> None:
    instructions = Instructions(
        backorder="fill_or_kill",
        substitution="no",
        part_shipment=False,
        price_tolerance_percent=Decimal("0.5"),
        needed_by=date(2026, 12, 1),
    )
    ordered(desk, ("40-21A-0070", "4"), instructions=instructions)
    seen_as_of = desk.drafts.view(desk.drafts.create()).prices_as_of
    vendor.publish_all(rename={"40-21A-0071": "Another name"})
    desk.sync.run()

    (text,) = vendor.rows("SELECT body FROM customer_order")[0]
    body = json.loads(text)
    assert Instructions.model_validate(body["instructions"]) == instructions
    line = body["lines"][0]
    assert line["number_entered"] == "40-21A-0070"
    assert line["superseded_from"]["number"] == "40-21A-0070"
    assert line["part"]["number"] == "40-21A-0071"
    assert line["part"]["description"] == "Hydraulic pump, 11 cc, clockwise"
    assert Decimal(line["price"]["amount"]) == Decimal("212.40")
    assert line["price"]["as_of"] == seen_as_of.isoformat().replace("+00:00", "Z")
    assert [c["component"] for c in line["price"]["chain"]] == ["list", "net"]
