"""Rules 12 and 14: no call inside a transaction, cancel between pages, one sync, true ages."""

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from catalog_cache.datasets import sort_orders
from catalog_cache.errors import CancelledError, DeskError
from catalog_cache.hub.client import HubClient
from catalog_cache.records import PartQuery, SortKey
from catalog_cache.records.status import LinkState


def test_no_call_is_made_while_a_transaction_is_open(
    vendor: Any, account_folder: Any, ordered: Any
) -> None:
    from catalog_cache.desk import open_desk

    with open_desk(account_folder) as desk:
        with desk._workspace._writer.connect() as connection:
            raw = connection.connection.driver_connection
        open_ones = []
        desk._hub._client.event_hooks["request"].append(
            lambda request: open_ones.append((request.url.path, raw.in_transaction))
        )
        desk.sync.run()
        ordered(desk)
        vendor.publish_all(rename={"40-21A-0071": "Gear pump"})
        desk.sync.run()
        desk.files.fetch(desk.manuals.library()[0].file)

    kinds = {path.split("/")[2] for path, _ in open_ones}
    assert kinds == {"heads", "keys", "datasets", "files", "feed", "submissions"}
    assert [path for path, is_open in open_ones if is_open] == []


def test_cancel_is_honoured_between_pages_and_the_next_sync_goes_on(
    desk: Any, line: Any, ordered: Any, another_desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with another_desk("Ida") as other:
        for _ in range(3):
            ordered(other)
        other.sync.run()
    monkeypatch.setattr(HubClient.feed, "__defaults__", (2,))
    line.calls.clear()
    cancel = threading.Event()

    def cancel_at_the_second_page(_call: Any) -> None:
        if len(line.paths("/v1/feed")) == 2:
            cancel.set()

    line.disturb = cancel_at_the_second_page
    with pytest.raises(CancelledError):
        desk.sync.run(cancel=cancel)
    pages = line.paths("/v1/feed")
    assert len(pages) == 2
    assert 0 < len(desk.orders.summaries()) < 3

    line.disturb = lambda _call: None
    desk.sync.run()

    assert len(desk.orders.summaries()) == 3
    after = [p.split("after=")[1].split("&")[0] for p in line.paths("/v1/feed")]
    assert len(after) == len(set(after))


def test_a_second_sync_joins_the_one_that_runs(vendor: Any, desk: Any, line: Any) -> None:
    vendor.publish_all(rename={"40-21A-0071": "Gear pump"})
    line.calls.clear()
    started, go_on = threading.Event(), threading.Event()

    def hold_the_first(_call: Any) -> None:
        if len(line.calls) == 1:
            started.set()
            go_on.wait(10)

    line.disturb = hold_the_first
    reports: list[Any] = []
    threads = [threading.Thread(target=lambda: reports.append(desk.sync.run())) for _ in range(2)]
    threads[0].start()
    assert started.wait(10)
    threads[1].start()
    go_on.set()
    for thread in threads:
        thread.join()

    assert [r.not_modified for r in reports] == [False, True]
    assert line.paths()[0] == line.paths()[-1] == "/v1/heads"
    assert line.paths().count("/v1/heads") == 2


def test_every_figure_that_can_be_old_carries_the_time_of_its_source(
    desk: Any, small_maker: Any
) -> None:
    part = desk.catalogue.search(PartQuery("40-21A-0071")).rows[0]

    assert {d.as_of for d in desk.status().datasets} == {small_maker.AS_OF}
    assert part.stock.as_of == small_maker.AS_OF
    assert part.net.as_of == small_maker.AS_OF
    page = desk.catalogue.part(part.uid)
    assert {s.as_of for s in page.stock} == {small_maker.AS_OF}
    assert page.prices.as_of == small_maker.AS_OF
    assert desk.drafts.view(desk.drafts.create()).prices_as_of == small_maker.AS_OF


def test_last_checked_moves_only_when_the_hub_was_asked_and_answered(
    vendor: Any, desk: Any, line: Any
) -> None:
    def checked() -> datetime:
        (found,) = {d.checked_at for d in desk.status().datasets}
        return found

    first = checked()
    assert datetime.now(UTC) - first < timedelta(minutes=2)

    vendor.stop()
    with pytest.raises(DeskError):
        desk.sync.run()
    cancelled = threading.Event()
    cancelled.set()
    with pytest.raises(CancelledError):
        desk.sync.run(cancel=cancelled)
    assert checked() == first
    assert desk.status().link is LinkState.OFFLINE

    vendor.start()
    assert desk.sync.run().not_modified
    assert checked() > first


def test_the_ages_are_known_before_anything_is_asked(
    vendor: Any, desk: Any, account_folder: Any, small_maker: Any
) -> None:
    from catalog_cache.desk import open_desk

    before = desk.status().datasets
    desk.close()
    vendor.stop()
    with open_desk(account_folder) as again:
        assert again.status().datasets == before
        assert again.status().link is LinkState.NEVER


def test_a_large_catalogue_is_sorted_from_orders_that_lie_ready(
    vendor: Any, desk: Any, account_folder: Any
) -> None:
    query = PartQuery("", sort=SortKey.PRICE)
    before = [row.number for row in desk.catalogue.search(query).rows]
    desk.sync.least_rows_arranged = 0

    desk.sync.run()

    (made,) = account_folder.datasets.glob("sorted-*.db")
    assert [row.number for row in desk.catalogue.search(query).rows] == before
    vendor.publish_all(rename={"40-21A-0071": "Gear pump"})
    desk.sync.run()
    names = {path.name for path in account_folder.datasets.glob("sorted-*.db")} - {made.name}
    assert len(names) == 1
    desk.sync.run()
    assert len(list(account_folder.datasets.glob("sorted-*.db"))) == 2


def test_closing_does_not_wait_for_the_orders_and_the_next_sync_makes_them(
    vendor: Any, account_folder: Any
) -> None:
    from catalog_cache.desk import open_desk

    held, begun = threading.Event(), threading.Event()

    def slow(work: Any, *args: Any) -> Any:
        if work is sort_orders.make:
            begun.set()
            held.wait(60)
        return work(*args)

    with open_desk(account_folder, offload=slow) as desk:
        desk.sync.least_rows_arranged = 0
        desk.sync.watch()
        assert begun.wait(60)
        desk.sync.interrupt()
        held.set()
        desk.sync.unwatch()
        names = {path.suffix for path in account_folder.datasets.iterdir()}
        assert names.isdisjoint({".part", ".stop"})
        assert not list(account_folder.datasets.glob("sorted-*"))
        found = desk.catalogue.search(PartQuery("", sort=SortKey.PRICE)).rows

    with open_desk(account_folder) as desk:
        desk.sync.least_rows_arranged = 0
        desk.sync.run()
        assert len(list(account_folder.datasets.glob("sorted-*"))) == 1
        assert desk.catalogue.search(PartQuery("", sort=SortKey.PRICE)).rows == found


def test_the_making_of_orders_stops_in_the_middle_and_leaves_nothing(
    desk: Any, account_folder: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Soon:
        """A file that appears while the orders are being made."""

        looks = 0

        def exists(self) -> bool:
            self.looks += 1
            return self.looks > 3

    monkeypatch.setattr("catalog_cache.datasets.sort_orders._LOOK_EACH", 100)
    files = tuple((d.name, path.name) for d in desk.status().datasets
                  for path in account_folder.datasets.glob(f"{d.name}-*.db"))  # fmt: skip
    wanted = sort_orders.Arrangement(files, "en", (), "2026-11-01")
    before, soon = set(account_folder.datasets.iterdir()), Soon()
    with pytest.raises(sort_orders.StoppedError):
        sort_orders.make(account_folder.datasets, wanted, soon)  # type: ignore[arg-type]  # is asked only this
    assert soon.looks < 10  # in the middle, not at the end
    assert set(account_folder.datasets.iterdir()) == before


def test_orders_that_cannot_be_made_cost_nothing_but_time(
    desk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> str:
        raise OSError(28, "no space left")

    monkeypatch.setattr("catalog_cache.datasets.sort_orders.make", full)
    desk.sync.least_rows_arranged = 0
    desk.sync.run()
    assert desk.catalogue.search(PartQuery("", sort=SortKey.PRICE)).rows


def test_a_result_of_a_catalogue_that_was_replaced_gives_no_rows_of_another(
    vendor: Any, desk: Any
) -> None:
    page = desk.catalogue.search(PartQuery("pump"))
    assert desk.catalogue.page_rows(page, range(1))
    uid = page.rows[0].uid
    vendor.publish_all(rename={"40-21A-0071": "Gear pump"})
    desk.sync.run()

    assert desk.catalogue.page_rows(page, range(1)) == ()
    assert desk.catalogue.row_of(page, uid) == -1
    assert desk.catalogue.page_rows(desk.catalogue.search(PartQuery("pump")), range(1))
