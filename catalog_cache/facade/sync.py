"""The sync part of the facade: sync now, send now, watch, the network switch, signing in."""

import socket
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import func, select

from catalog_cache.contract.said import again
from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.selection import Selection, SelectionOffer

from catalog_cache.datasets import sort_orders
from catalog_cache.datasets.keeping import Keeping
from catalog_cache.datasets.taking import take_content
from catalog_cache.datasets.update import Offload, Updater
from catalog_cache.enrolment import Enrolment
from catalog_cache.errors import CancelledError, DeskError
from catalog_cache.facade.core import Core
from catalog_cache.hub.client import HubClient
from catalog_cache.outbox import queue
from catalog_cache.outbox.drain import Drainer, DrainReport
from catalog_cache.records.earnings import SyncReport
from catalog_cache.records.status import (
    Area,
    Changes,
    DatasetAge,
    DeskStatus,
    LinkState,
    Progress,
    ProgressFn,
)
from catalog_cache.sync.engine import DATASET_AREA, SyncEngine
from catalog_cache.sync.watcher import LinkStatus, Watcher
from catalog_cache.tokens import TokenPlace
from catalog_cache.workspace.database import get_meta, set_meta
from catalog_cache.workspace.tables import submission


class Sync:
    """Everything between this desk and its hub."""

    def __init__(
        self,
        core: Core,
        hub: HubClient,
        enrolment: Enrolment,
        tokens: TokenPlace,
        offload: Offload,
        remember: Callable[[str], None],
        keeping: Keeping,
    ) -> None:
        self._core = core
        self._keeping = keeping
        self._hub = hub
        self._enrolment = enrolment
        self._tokens = tokens
        self._remember = remember
        self._offload = offload
        self.least_rows_arranged = sort_orders.LEAST_ROWS
        self._link = LinkStatus()
        drainer = Drainer(core.workspace, hub)
        self._drainer = drainer
        updater = Updater(
            core.store,
            hub,
            vendor=enrolment.vendor,
            root_key=enrolment.root_key,
            audiences=self._audiences,
            edition=self._edition,
            offload=offload,
        )
        self._engine = SyncEngine(
            core.workspace, updater, hub, drainer, core.announce, self._selection
        )
        self._watcher: Watcher | None = None
        self._running: set[threading.Event] = set()
        self._arranging = threading.Lock()
        self._stop_file: Path | None = None
        self._progress: Progress | None = None
        self._counts: dict[str, int] = {}
        self._last: tuple[str, datetime | None] = ("", None)
        self._recall()
        core.store.follow_shared(self._audiences())
        core.subscribe(self._on_changes)

    def run(
        self, progress: ProgressFn | None = None, cancel: threading.Event | None = None
    ) -> SyncReport:
        """Sync once; DeskError says what failed, and the status keeps it."""
        if self._link.state is not LinkState.ONLINE:
            self._make_due()
        self._link.syncing()
        self._core.announce_area(Area.STATUS)
        self.look()
        stop = cancel or threading.Event()
        self._running.add(stop)
        try:
            report = self._engine.run(partial(self._note, progress), stop)
        except CancelledError:
            self._link.cancelled()
            raise
        except DeskError as error:
            self._failed(error)
            raise
        else:
            self._online()
            self._arrange(stop)
            return report
        finally:
            self._running.discard(stop)
            self._progress = None
            self._core.announce_area(Area.STATUS)

    def take_from_folder(
        self,
        folder: Path,
        progress: ProgressFn | None = None,
        cancel: threading.Event | None = None,
    ) -> SyncReport:
        """Take content that IT or the vendor put into a folder; works without a line.

        The next sync goes on from there. DeskError when there is no content of this vendor; a
        dataset that is refused by itself says why in the report.
        """
        stop = cancel or threading.Event()
        self._running.add(stop)
        try:
            if self._core.account() is None:
                with suppress(DeskError):  # without a line, what depends on the group waits
                    self._engine.read_account()
            taken = self._engine.take(partial(self._take, folder, progress, stop))
            self._arrange(stop)
        finally:
            self._running.discard(stop)
            self._progress = None
            self._core.announce_area(Area.STATUS)
        return SyncReport(("folder",), taken, 0, 0, 0, 0, not_modified=False)

    def _take(
        self, folder: Path, progress: ProgressFn | None, cancel: threading.Event
    ) -> tuple[tuple[str, str], ...]:
        return take_content(
            self._core.store,
            folder,
            self._enrolment,
            self._audiences(),
            edition=self._edition(),
            offload=self._offload,
            progress=partial(self._note, progress),
            cancel=cancel,
        )

    def look(self) -> None:
        """Look whether IT renewed the shared content, and go on with the new."""
        store = self._core.store
        if store.shared is None:
            return
        problem = store.shared.problem
        changed = store.follow_shared(self._audiences())
        areas = {DATASET_AREA[name] for name in changed}
        if changed or store.shared.problem is not problem:
            self._core.announce(Changes(frozenset({*areas, Area.STATUS})))
        if changed:
            stop = threading.Event()
            self._running.add(stop)
            try:
                self._arrange(stop)
            finally:
                self._running.discard(stop)

    @property
    def shared_folder(self) -> Path | None:
        """The folder that IT keeps content in for many desks, if this desk reads one."""
        shared = self._core.store.shared
        return None if shared is None else shared.folder.root

    @property
    def shared_problem(self) -> DeskError | None:
        """Why that folder, or something in it, is not used."""
        shared = self._core.store.shared
        return None if shared is None else shared.problem

    def interrupt(self) -> None:
        """Ask a running sync to end at the next safe point; what has arrived is kept."""
        for stop in tuple(self._running):
            stop.set()
        if self._stop_file is not None:
            with suppress(OSError):
                self._stop_file.touch()

    def _note(self, told: ProgressFn | None, progress: Progress) -> None:
        self._progress = progress
        if told is not None:
            told(progress)

    def _audiences(self) -> tuple[str, ...] | None:
        account = self._core.account()
        return None if account is None else ("", account.price_group, account.id)

    def _selection(self) -> Selection:
        """Return what to keep; what IT keeps for many desks is kept whole."""
        whole = self._core.store.is_shared("catalog")
        return Selection() if whole else self._keeping.selection

    def _edition(self) -> str:
        return self._selection().audience

    @property
    def is_edition_awaited(self) -> bool:
        """Whether the hub had yet to make what is kept of the catalogue when asked last."""
        return self._engine.is_edition_awaited

    def read_offer(self) -> SelectionOffer:
        """Ask what there is to keep of the catalogue."""
        offer = self._hub.selection()
        self._keeping.note(offer)
        return offer

    def choose(self, selection: Selection) -> None:
        """Keep this of the catalogue from now on; a running sync begins anew with it."""
        self.interrupt()
        self._engine.choose(partial(self._put, selection))
        self._core.announce_area(Area.STATUS)
        self.wake()

    def _put(self, selection: Selection) -> None:
        offer = self._hub.put_selection(selection)
        self._keeping.choose(selection, offer)
        self._engine.is_edition_awaited = offer.chosen.state == "preparing"

    def _failed(self, error: DeskError) -> None:
        if self._hub.switched_off:
            self._link.switched_off()
        else:
            self._link.failed(error)

    def _online(self) -> None:
        self._link.online()
        assert self._link.checked_at is not None
        with self._core.workspace.writing() as connection:
            set_meta(connection, "checked_at", self._link.checked_at.isoformat())

    def _arrange(self, stop: threading.Event) -> None:
        """Make the orders of a large catalogue's columns anew when what they are made of changed.

        They only save time: when they cannot be made, results are sorted in the moment, and when
        the program is closed meanwhile, the next sync makes them.
        """
        store, situation = self._core.store, self._core.situation()
        installed = store.installed()
        catalog = installed.get("catalog")
        if catalog is None or catalog.rows < self.least_rows_arranged:
            return
        wanted = sort_orders.Arrangement(
            files=tuple(
                (name, installed[name].file)
                for name in ("catalog", "prices", "stock")
                if name in installed
            ),
            language=situation.language,
            routes=tuple(warehouse for warehouse, _ in situation.routes),
            day=situation.now.date().isoformat(),
        )
        with self._arranging:
            if wanted.file_name != store.sort_file():
                with suppress(OSError, sqlite3.Error, sort_orders.StoppedError):
                    store.use_sort_file(self._made(wanted, stop), catalog.file)

    def _made(self, wanted: sort_orders.Arrangement, stop: threading.Event) -> str:
        """Have the orders made; a file tells to stop, for it may be another process that works."""
        folder = self._core.store.folder
        self._stop_file = (folder / wanted.file_name).with_suffix(".stop")
        self._stop_file.unlink(missing_ok=True)
        try:
            # Looked at now that `interrupt` knows the file: what it asked before is not missed.
            if stop.is_set():
                raise sort_orders.StoppedError
            made: str = self._offload(sort_orders.make, folder, wanted, self._stop_file)
            return made
        finally:
            stop_file, self._stop_file = self._stop_file, None
            stop_file.unlink(missing_ok=True)

    def send(self, cancel: threading.Event | None = None) -> DrainReport:
        """Send the outbox now, whatever the waiting times say."""
        self._make_due()
        report = self._drainer.drain(cancel)
        self._core.announce(Changes(frozenset({Area.OUTBOX, Area.ORDERS, Area.STATUS})))
        return report

    def _make_due(self) -> None:
        with self._core.workspace.writing() as connection:
            queue.make_due(connection)

    def watch(self) -> None:
        """Keep the desk fresh by itself from now on."""
        if self._watcher is None:
            self._watcher = Watcher(self._hub, self._link, self.run, self._next_due, self.look)
            self._watcher.start()

    def _next_due(self) -> datetime | None:
        with self._core.workspace.reading() as connection:
            return queue.next_try_at(connection, datetime.now(UTC))

    def unwatch(self) -> None:
        """Stop watching; a running sync ends at the next safe point and is waited for."""
        if self._watcher is not None:
            self.interrupt()
            self._watcher.stop()
            self._watcher = None

    def wake(self) -> None:
        """Sync soon, if the desk is being watched."""
        if self._watcher is not None:
            self._watcher.wake()

    def set_network(self, on: bool) -> None:
        """The Network switch: off refuses every request before it leaves the computer."""
        self._hub.switched_off = not on
        if on:
            self._link.state = LinkState.NEVER
            self.wake()
        else:
            self._link.switched_off()
            self._hub.interrupt_events()
        self._core.announce_area(Area.STATUS)

    @property
    def network_is_on(self) -> bool:
        """Whether the Network switch is on."""
        return not self._hub.switched_off

    def sign_in(self, code: str) -> None:
        """Sign in again with a new one-time code; the queue is sent afterwards."""
        session = self._hub.sign_in(code.strip(), socket.gethostname())
        assert session.token is not None
        self._hub.set_token(session.token)
        self._tokens.save(session.token)
        self._remember(session.membership.model_dump_json())
        self._make_due()
        self.wake()

    def sign_out(self) -> None:
        """Revoke the token here and at the hub; what is queued stays queued."""
        try:
            self._hub.sign_out()
        finally:
            self._tokens.forget()
            self._hub.set_token(None)

    def token_place(self) -> str:
        """Name where the token is kept: "keyring", "file" or "nowhere"."""
        return self._tokens.place()

    def status(self) -> DeskStatus:
        """Return all that the status line says; from memory."""
        link = self._link
        refused = next(iter(self._engine.refused.values()), self.shared_problem)
        error = link.error or refused
        state = link.state
        if state is LinkState.ONLINE and refused is not None:
            state = LinkState.REFUSED_CONTENT
        return DeskStatus(
            link=state,
            since=link.since,
            problem_kind=error.kind.value if error else "",
            problem=error.sentence if error else "",
            remedy=error.remedy if error else "",
            next_try=link.next_try,
            datasets=tuple(
                DatasetAge(
                    name=name,
                    version=f"{entry.epoch}.{entry.version}",
                    as_of=entry.as_of_time,
                    checked_at=self._checked_at(name),
                    rows=entry.rows,
                )
                for name, entry in self._core.store.installed().items()
            ),
            waiting=self._count(SubmissionState.QUEUED, SubmissionState.SENDING),
            unknown=self._count(SubmissionState.UNKNOWN),
            refused=self._count(SubmissionState.REFUSED),
            set_aside=self._count(SubmissionState.SET_ASIDE),
            last_received=self._last[0],
            last_received_at=self._last[1],
            progress=self._progress,
        )

    def _checked_at(self, dataset: str) -> datetime | None:
        shared = self._core.store.shared
        if shared is not None and dataset in shared.installed:
            return shared.looked_at
        return self._link.checked_at

    def _count(self, *states: SubmissionState) -> int:
        return sum(self._counts.get(s.value, 0) for s in states)

    def _on_changes(self, changes: Changes) -> None:
        if Area.ACCOUNT in changes.areas:
            self.look()  # whose prices may be read from shared content may be another group's now
        if Area.OUTBOX not in changes.areas:
            return
        self._recall()
        if self._count(SubmissionState.QUEUED) and threading.current_thread().name != "sync-worker":
            self.wake()

    def _recall(self) -> None:
        """Read the counts that `status` gives from memory."""
        with self._core.workspace.reading() as connection:
            rows = connection.execute(
                select(submission.c.state, func.count())
                .where(submission.c.dismissed == 0)
                .group_by(submission.c.state)
            )
            self._counts = dict(rows.all())
            last = connection.execute(
                select(submission.c.subject, submission.c.received_at)
                .where(submission.c.state == SubmissionState.RECEIVED.value)
                .order_by(submission.c.received_at.desc())
                .limit(1)
            ).one_or_none()
            checked = get_meta(connection, "checked_at")
        if last is not None and last.received_at:
            self._last = (again(last.subject), datetime.fromisoformat(last.received_at))
        if self._link.checked_at is None and checked:
            self._link.checked_at = datetime.fromisoformat(checked)
