"""Rule 9: after a restore the feed is read from zero and lost changes go again; nothing doubles."""

import shutil
import subprocess
import sys
from contextlib import suppress
from typing import Any

from catalog_cache.contract.states import OrderStatus, SubmissionState

from catalog_cache.errors import DeskError
from catalog_cache.records import PartQuery

from vendor_hub.hub import open_hub
from vendor_hub.vendor import answers

S = SubmissionState


def copy_of(vendor: Any) -> Any:
    """Take a backup of the hub's database while nobody writes."""
    vendor.stop()
    vendor.hub.close()
    backup = vendor.folder / "backup.db"
    shutil.copy(vendor.hub.folder / "hub.db", backup)
    vendor.start()
    return backup


def restore(vendor: Any, backup: Any) -> None:
    vendor.kill()
    vendor.hub.close()
    for path in vendor.hub.folder.glob("hub.db*"):
        path.unlink()
    shutil.copy(backup, vendor.hub.folder / "hub.db")
    command = [sys.executable, "-m", "vendor_hub", "restored", "--data", str(vendor.hub.folder)]
    subprocess.run(command, check=True, capture_output=True)
    vendor.hub = open_hub(vendor.hub.folder)
    vendor.start()


def test_a_restored_hub_gets_what_it_lost_once_and_keeps_what_it_had_once(
    vendor: Any, desk: Any, line: Any, ordered: Any
) -> None:
    early = ordered(desk, po_number="EARLY")
    desk.sync.run()
    answers.accept_all(vendor.hub.store, early)
    backup = copy_of(vendor)
    vendor.publish_all(rename={"40-21A-0071": "Gear pump"})
    lost = ordered(desk, po_number="LOST")
    desk.sync.run()
    change = desk.orders.request_change(lost, "expedite", reason="machine down")
    desk.sync.run()
    answers.accept_all(vendor.hub.store, lost)
    desk.sync.run()
    assert desk.orders.view(lost).summary.status is OrderStatus.ACKNOWLEDGED
    queued = ordered(desk, po_number="QUEUED")
    bodies = {c.path.rpartition("/")[2]: c.body for c in line.calls if c.method == "PUT"}

    restore(vendor, backup)
    assert vendor.rows("SELECT id FROM customer_order") == [(early,)]
    line.calls.clear()
    desk.sync.run()
    desk.sync.run()

    assert sorted(i for (i,) in vendor.rows("SELECT id FROM customer_order")) == sorted(
        [early, lost, queued]
    )
    again = {c.path.rpartition("/")[2]: c.body for c in line.calls if c.method == "PUT"}
    assert set(again) == {lost, change, queued}
    assert all(again[identity] == bodies[identity] for identity in (lost, change))
    assert {i.state for i in desk.outbox.items()} == {S.RECEIVED}
    statuses = {s.id: s.status for s in desk.orders.summaries()}
    assert statuses == {
        early: OrderStatus.ACKNOWLEDGED,
        lost: OrderStatus.RECEIVED,
        queued: OrderStatus.RECEIVED,
    }
    assert len(desk.orders.view(lost).change_requests) == 1
    assert desk.sync.run().not_modified


def test_versions_may_go_back_only_under_a_new_epoch(vendor: Any, desk: Any) -> None:
    backup = copy_of(vendor)
    vendor.publish_all(rename={"40-21A-0071": "Gear pump"})
    desk.sync.run()
    assert {d.version for d in desk.status().datasets} == {"1.1", "1.2"}

    restore(vendor, backup)
    desk.sync.run()

    assert {d.version for d in desk.status().datasets} == {"2.1"}
    (row,) = desk.catalogue.search(PartQuery("40-21A-0071")).rows
    assert row.name == "Hydraulic pump, 11 cc, clockwise"


def test_a_line_that_breaks_while_the_lost_is_looked_for_loses_nothing(
    vendor: Any, desk: Any, line: Any, ordered: Any
) -> None:
    backup = copy_of(vendor)
    orders = [ordered(desk, po_number=str(n)) for n in range(3)]
    desk.sync.run()
    restore(vendor, backup)
    line.calls.clear()

    for broken in range(1, 9):
        line.calls.clear()

        def disturb(call: Any, last: int = broken) -> None:
            if len(line.calls) == last:
                call.cut_after = 0

        line.disturb = disturb
        with suppress(DeskError):
            desk.sync.run()
    line.disturb = lambda _call: None
    desk.sync.run()

    assert sorted(i for (i,) in vendor.rows("SELECT id FROM customer_order")) == sorted(orders)
    assert {i.state for i in desk.outbox.items()} == {S.RECEIVED}
    assert [s.id for s in desk.orders.summaries()] == orders[::-1]
