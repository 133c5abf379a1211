"""One sync, in named phases: heads, history, feed, outbox, feed again, datasets.

Orders never wait for content: they go before the downloads, however long those take or fail. A
dataset that is refused does not hold up the others: its reason is reported and the rest goes on. A
page of the feed and its cursor are stored in one transaction; no call is made inside one.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from catalog_cache.contract.said import say, together
from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.protocol import Heads
from catalog_cache.contract.wire.selection import Selection

from catalog_cache.datasets.update import Updater
from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.hub.client import HubClient
from catalog_cache.ordering.projection import project
from catalog_cache.outbox import queue
from catalog_cache.outbox.drain import Drainer
from catalog_cache.records.earnings import SyncReport
from catalog_cache.records.status import Area, Changes, Progress, ProgressFn
from catalog_cache.workspace import objects
from catalog_cache.workspace.apply import take_items
from catalog_cache.workspace.database import Workspace, get_meta, set_meta
from catalog_cache.workspace.tables import submission

DATASET_AREA = {
    "catalog": Area.CATALOG,
    "prices": Area.PRICES,
    "stock": Area.STOCK,
    "manuals": Area.MANUALS,
}
_REFUSED = frozenset(
    {Kind.SIGNATURE, Kind.BAD_CONTENT, Kind.ROLLBACK, Kind.DISK_FULL, Kind.DISK, Kind.TOO_OLD,
     Kind.NOT_FOUND, Kind.FORBIDDEN}
)  # fmt: skip

_CHOICE = "choice"
"""Stands among the refused datasets for what is kept of the catalogue."""


@dataclass(slots=True)
class _Run:
    """What one sync has done so far."""

    progress: ProgressFn | None
    cancel: threading.Event | None
    areas: set[Area] = field(default_factory=set)
    phases: list[str] = field(default_factory=list)
    datasets: list[tuple[str, str]] = field(default_factory=list)
    problems: list[DeskError] = field(default_factory=list)
    items: int = 0
    sent: int = 0

    def enter(self, phase: str, detail: str = "") -> None:
        if self.cancel is not None and self.cancel.is_set():
            raise CancelledError
        self.phases.append(phase)
        if self.progress is not None:
            self.progress(Progress(phase, detail=detail))


class SyncEngine:
    """Syncs one account; a second call while one runs waits for it and then has nothing to do."""

    def __init__(
        self,
        workspace: Workspace,
        updater: Updater,
        hub: HubClient,
        drainer: Drainer,
        announce: Callable[[Changes], None],
        selection: Callable[[], Selection] = Selection,
    ) -> None:
        self._workspace = workspace
        self._updater = updater
        self._hub = hub
        self._drainer = drainer
        self._announce = announce
        self._selection = selection
        self._one_at_a_time = threading.Lock()
        self.refused: dict[str, DeskError] = {}
        """Datasets whose newest version was refused, and why; cleared when one is accepted."""
        self.is_edition_awaited = False
        """Whether the hub had yet to make what is kept of the catalogue when it was asked last."""

    def run(
        self, progress: ProgressFn | None = None, cancel: threading.Event | None = None
    ) -> SyncReport:
        """Sync once; DeskError when the line or the sign-in fails, with the work so far kept."""
        with self._one_at_a_time:
            run = _Run(progress, cancel)
            before = (self._hub.bytes_received, self._hub.requests)
            try:
                unchanged = self._phases(run)
            finally:
                if run.areas:
                    self._announce(Changes(frozenset(run.areas)))
            return SyncReport(
                phases=tuple(run.phases),
                datasets=tuple(run.datasets),
                feed_items=run.items,
                sent=run.sent,
                bytes_received=self._hub.bytes_received - before[0],
                requests=self._hub.requests - before[1],
                not_modified=unchanged,
            )

    def read_account(self) -> None:
        """Read what concerns the account, and nothing else: afterwards its price group is known."""
        with self._one_at_a_time:
            run = _Run(None, None)
            heads, _ = self._hub.heads(None)
            if heads is not None:
                self._meet_history(run, heads)
                self._read_feed(run)
            self._announce(Changes(frozenset(run.areas)))

    def take(self, bring: Callable[[], tuple[tuple[str, str], ...]]) -> tuple[tuple[str, str], ...]:
        """Let datasets be brought by another way than from the hub, while no sync runs."""
        with self._one_at_a_time:
            taken = bring()
            areas = set()
            for name, way in taken:
                if way in ("delta", "snapshot"):
                    self.refused.pop(name, None)
                    areas.add(DATASET_AREA[name])
            if areas:
                self._announce(Changes(frozenset(areas)))
            return taken

    def choose(self, put: Callable[[], None]) -> None:
        """Let what is kept of the catalogue be chosen while no sync runs."""
        with self._one_at_a_time:
            put()
            self.refused.pop(_CHOICE, None)

    def _phases(self, run: _Run) -> bool:
        run.enter("heads")
        heads, etag = self._hub.heads(self._etag())
        if heads is not None:
            heads, etag = self._agree(run, heads, etag)
        if heads is not None:
            self._meet_history(run, heads)
            self._read_feed(run)
        stopped = self._drain(run)
        if heads is not None and (stopped is None or stopped.answered):
            self._update_datasets(run, heads)
            if not run.problems and not self.is_edition_awaited:
                self._keep_etag(etag)
        if stopped is not None:
            raise stopped
        return heads is None

    def _agree(self, run: _Run, heads: Heads, etag: str) -> tuple[Heads, str]:
        """Tell the hub what this computer keeps where it believes otherwise.

        A refusal holds up the catalogue only: what is here stays, and the reason is said.
        """
        wish = self._selection()
        if heads.keep is not None and heads.keep != wish.audience:
            try:
                self._hub.put_selection(wish)
                told, etag = self._hub.heads(None)
                heads = told or heads
            except DeskError as error:
                if error.kind not in _REFUSED | {Kind.BAD_INPUT}:
                    raise
                refusal = _not_kept(error)
                self.refused[_CHOICE] = refusal
                run.problems.append(refusal)
                others = tuple(head for head in heads.datasets if head.name != "catalog")
                return heads.model_copy(update={"datasets": others}), etag
        self.refused.pop(_CHOICE, None)
        names = {head.name for head in heads.datasets}
        self.is_edition_awaited = not wish.is_whole and "catalog" not in names
        return heads, etag

    def _etag(self) -> str | None:
        """Return the ETag of what this desk has, or None when a dataset has gone since."""
        with self._workspace.reading() as connection:
            if get_meta(connection, "heads_datasets") != self._updater.versions():
                return None
            return get_meta(connection, "heads_etag") or None

    def _keep_etag(self, etag: str) -> None:
        with self._workspace.writing() as connection:
            set_meta(connection, "heads_etag", etag)
            set_meta(connection, "heads_datasets", self._updater.versions())

    def _meet_history(self, run: _Run, heads: Heads) -> None:
        """On a new history the feed is read from zero, and what the hub lost is sent again."""
        with self._workspace.reading() as connection:
            known = get_meta(connection, "history_id")
        if known == heads.history_id:
            return
        if known:
            run.enter("history")
        lost = self._lost_submissions() if known else []
        with self._workspace.writing() as connection:
            set_meta(connection, "history_id", heads.history_id)
            set_meta(connection, "feed_cursor", "0")
            for identity in lost:
                queue.move(
                    connection,
                    identity,
                    SubmissionState.QUEUED,
                    detail=say("the hub was restored and does not know it"),
                    next_try=None,
                )
        if lost:
            run.areas |= {Area.OUTBOX, Area.ORDERS}

    def _lost_submissions(self) -> list[str]:
        settled = (SubmissionState.RECEIVED.value, SubmissionState.REFUSED.value)
        with self._workspace.reading() as connection:
            ids = list(
                connection.scalars(
                    select(submission.c.id)
                    .where(submission.c.state.in_(settled))
                    .order_by(submission.c.seq)
                )
            )
        return [identity for identity in ids if self._hub.get_submission(identity) is None]

    def _update_datasets(self, run: _Run, heads: Heads) -> None:
        stale = [h for h in heads.datasets if not self._updater.is_current(h)]
        if not stale:
            return
        run.enter("keys")
        try:
            keys = self._updater.key_list()
        except DeskError as error:
            if error.kind not in _REFUSED:
                raise
            run.problems.append(error)
            for head in stale:
                self.refused[head.name] = error
                run.datasets.append((head.name, error.sentence))
            return
        for head in stale:
            run.enter("dataset", head.name)
            try:
                way = self._updater.update(
                    head.name, keys, progress=run.progress, cancel=run.cancel
                )
            except DeskError as error:
                if error.kind not in _REFUSED:
                    raise
                run.problems.append(error)
                self.refused[head.name] = error
                run.datasets.append((head.name, together(error.sentence, error.cause)))
                continue
            self.refused.pop(head.name, None)
            run.datasets.append((head.name, way))
            run.areas.add(DATASET_AREA[head.name])

    def _read_feed(self, run: _Run) -> None:
        run.enter("feed")
        while True:
            with self._workspace.reading() as connection:
                cursor = int(get_meta(connection, "feed_cursor", "0"))
                history = get_meta(connection, "history_id")
            page = self._hub.feed(cursor)
            if page.history_id != history:
                raise DeskError(
                    Kind.HUB_BUSY,
                    say("The hub was restored while the desk was reading."),
                    remedy=say("The desk reads again by itself."),
                )
            with self._workspace.writing() as connection:
                take_items(connection, page.items)
                set_meta(connection, "feed_cursor", str(page.cursor))
                if not page.more:
                    self._forget_old_history(connection, history)
            run.items += len(page.items)
            run.areas |= {objects.AREA_OF[i.kind] for i in page.items if i.kind in objects.AREA_OF}
            if not page.more:
                return
            run.enter("feed", str(page.cursor))

    @staticmethod
    def _forget_old_history(connection: Connection, history: str) -> None:
        for order in objects.forget_other_histories(connection, history):
            project(connection, order)

    def _drain(self, run: _Run) -> DeskError | None:
        """Send what is due; returns what stopped it."""
        run.enter("outbox")
        report = self._drainer.drain(run.cancel)
        run.sent = report.sent
        if report.sent:
            run.areas |= {Area.OUTBOX, Area.ORDERS, Area.SHIPMENTS}
        if report.stopped_by is not None or report.set_aside:
            run.areas |= {Area.OUTBOX, Area.ORDERS}
        if report.stopped_by is None and report.sent:
            self._read_feed(run)
        return report.stopped_by


def _not_kept(error: DeskError) -> DeskError:
    return DeskError(
        error.kind,
        say("Your vendor no longer offers the part of the catalogue that you keep."),
        cause=error.cause,
        remedy=say("What you have stays usable. Choose in Settings what you want to keep."),
    )
