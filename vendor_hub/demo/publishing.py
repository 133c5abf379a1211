"""Publishes the demonstration maker's content as datasets of a hub, first and again."""

import multiprocessing
import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, time
from decimal import Decimal
from pathlib import Path

from sqlalchemy import select

from catalog_cache.contract.dataset.weeks import WEEK, week_of

from vendor_hub.demo.maker import (
    PRICE_GROUPS,
    DemoContent,
    DemoPart,
    write_prices,
    write_stock,
)
from vendor_hub.demo.maker.book import money
from vendor_hub.demo.printing import PrintJob, print_dataset
from vendor_hub.hub import Hub
from vendor_hub.publish.release import release
from vendor_hub.publish.uids import UidRegistry
from vendor_hub.publish.writer import DatasetWriter
from vendor_hub.store.tables import dataset_version

_PRICE_UPDATE = Decimal("1.024")
_UPDATED_CATEGORY = "seals."


class Publisher:
    """Writes and releases datasets of one hub; used by one thread at a time."""

    def __init__(self, hub: Hub, content: DemoContent) -> None:
        self._hub = hub
        self._content = content
        self._uid_of = UidRegistry(hub.store)

    @contextmanager
    def goods_in_print(self, now: datetime) -> Iterator[None]:
        """Write catalogue and manuals in another process meanwhile; publish all at the end."""
        content = self._content
        uids = {part.key: self._uid_of(*part.key) for part in content.parts}
        self._uid_of.save()
        spawn = multiprocessing.get_context("spawn")
        with _work_folder() as work, ProcessPoolExecutor(1, mp_context=spawn) as printers:
            printed = [
                printers.submit(
                    print_dataset,
                    PrintJob(
                        dataset=dataset,
                        content=content,
                        uids=uids,
                        shelf=self._hub.folder / "files",
                        target=work / f"{dataset}.db",
                        as_of=_morning(now),
                    ),
                )
                for dataset in ("catalog", "manuals")
            ]
            yield
            self._publish_prices(content, _morning(now))
            # The catalogue says for which parts the hub keeps a history of stock.
            release(self._hub, "catalog", printed[0].result())
            kept = self._hub.config.stock_history
            self._publish(
                "stock",
                now,
                lambda w: write_stock(
                    content, w, self._uid_of, as_of=now, past=kept.weeks, past_parts=kept.parts
                ),
            )
            release(self._hub, "manuals", printed[1].result())

    def publish_stock(self, now: datetime) -> None:
        """Publish the next stock count; a small share of the rows differs from the last one.

        Weeks in which the demonstration was not open are told of as if it had been.
        """
        earlier = self._instants("stock")
        missed = (week_of(now) - week_of(earlier[-1])) // WEEK - 1
        self._publish(
            "stock",
            now,
            lambda w: write_stock(
                self._content, w, self._uid_of, as_of=now, drift=len(earlier), earlier=earlier,
                past=max(0, missed), past_parts=self._hub.config.stock_history.parts,
            ),
        )  # fmt: skip

    def publish_price_update(self, now: datetime) -> bool:
        """Publish dearer seals; False when that was done before."""
        if len(self._instants("prices")) > len(PRICE_GROUPS):
            return False
        parts = tuple(_dearer(part) for part in self._content.parts)
        self._publish_prices(replace(self._content, parts=parts), now)
        return True

    def _publish_prices(self, content: DemoContent, as_of: datetime) -> None:
        for group in PRICE_GROUPS:
            self._publish_group(content, group, as_of)

    def _publish_group(self, content: DemoContent, group: str, as_of: datetime) -> None:
        self._publish(
            "prices",
            as_of,
            lambda w: write_prices(content, w, self._uid_of, group=group),
            audience=group,
        )

    def _publish(
        self,
        dataset: str,
        as_of: datetime,
        write: Callable[[DatasetWriter], None],
        *,
        audience: str = "",
    ) -> None:
        with _work_folder() as work:
            path = work / f"{dataset}.db"
            with DatasetWriter(path, dataset, as_of=as_of) as writer:
                write(writer)
            self._uid_of.save()
            release(self._hub, dataset, path, audience=audience)

    def _instants(self, dataset: str) -> list[datetime]:
        table = dataset_version.c
        with self._hub.store.read() as db:
            rows = db.execute(
                select(table.as_of).where(table.dataset == dataset).order_by(table.version)
            )
            return list(rows.scalars())


def _morning(now: datetime) -> datetime:
    return datetime.combine(now.date(), time(4), UTC)


def _dearer(part: DemoPart) -> DemoPart:
    if part.list_price is None or not part.category.startswith(_UPDATED_CATEGORY):
        return part
    return replace(part, list_price=money(part.list_price * _PRICE_UPDATE))


@contextmanager
def _work_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="demo-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
