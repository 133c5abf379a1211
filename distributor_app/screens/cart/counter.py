"""The draft on the counter: every change goes to the desk and comes back as a checked draft."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from catalog_cache.contract.wire.orders import Allocation
from catalog_cache.contract.wire.parties import Account

from catalog_cache.desk import Desk
from catalog_cache.records import DraftHead, DraftSummary, DraftView, PartHit, PastedLine, Remedy

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A draft with what its head can be chosen from and the drafts beside it."""

    view: DraftView
    drafts: tuple[DraftSummary, ...]
    account: Account | None


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the typed text stands for: the line it was read as and the parts of that number."""

    line: PastedLine | None
    hits: tuple[PartHit, ...]


class Counter(QObject):
    """Runs the desk's draft calls one after the other and announces what came of them.

    Signals:
        loaded(object): Loaded, after a visit, a switch or somebody else's change.
        listed(object): the DraftSummary tuple; the draft shown is still as shown.
        changed(object): the DraftView after a change of ours.
        added(object): list of the ids of new lines, after `changed`.
        ordered(str, object): the order's id and the DraftHead it was confirmed with.
        deleted(str): the id of a draft that was deleted.
        failed(object): the Exception of a change that was not made.
    """

    loaded = Signal(object)
    listed = Signal(object)
    changed = Signal(object)
    added = Signal(object)
    ordered = Signal(str, object)
    deleted = Signal(str)
    failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._view: DraftView | None = None
        self._under_way = 0
        self._ordering = False

    @property
    def view(self) -> DraftView | None:
        """The draft as last shown; None before the first load."""
        return self._view

    def load(self, draft: str = "") -> None:
        """Show a draft, or the current one."""
        self._run(partial(_load, self._context.desk, draft), self._on_loaded)

    def switch(self, draft: str) -> None:
        """Take a parked draft to the counter; what the catalogue adds goes there from now on."""
        self._run(partial(_switch, self._context.desk, draft), self._on_loaded)

    def refresh(self) -> None:
        """Load again if the draft shown was changed elsewhere; else only list the others."""
        work = self._context.desk.drafts.summaries
        self._context.tasks.run(self, work, self._on_listed, self.failed.emit, key="list")

    def park(self, label: str) -> None:
        """Name the draft, put it aside and start the next one."""
        if self._view is not None:
            head = replace(self._view.head, label=label)
            self._run(partial(_park, self._context.desk, self._view.id, head), self._on_loaded)

    def add_text(self, text: str) -> None:
        """Add what was typed, scanned or pasted."""
        if self._view is not None:
            call = partial(_add_text, self._context.desk, self._view.id, text)
            self._run(call, self._on_added)

    def add_file(self, path: Path) -> None:
        """Add the lines of a CSV or XLSX file; reading it is work for the helper process."""
        if self._view is not None:
            read = partial(self._context.desk.drafts.read_file, path)
            then = partial(self._add_lines, self._view.id)
            self._context.tasks.run(self, read, then, self._on_file_failed, lane=Lane.PROCESS)

    def _add_lines(self, draft: str, lines: tuple[PastedLine, ...]) -> None:
        self._run(partial(self._context.desk.drafts.add, draft, lines), self._on_added)

    def _on_file_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def set_quantity(self, line_id: str, text: str) -> None:
        """Change a line's quantity to what was typed."""
        self._change(partial(self._context.desk.drafts.set_line, line_id=line_id, qty=text))

    def set_number(self, line_id: str, text: str) -> None:
        """Change a line's part number to what was typed."""
        self._change(partial(self._context.desk.drafts.set_line, line_id=line_id, number=text))

    def set_shares(self, line_id: str, shares: Sequence[Allocation]) -> None:
        """Change for whom a line is."""
        call = self._context.desk.drafts.set_line
        self._change(partial(call, line_id=line_id, allocations=tuple(shares)))

    def set_head(self, head: DraftHead) -> None:
        """Change what the draft says above its lines."""
        self._change(partial(self._context.desk.drafts.set_head, head=head))

    def rename(self, label: str) -> None:
        """Change what the draft is called."""
        if self._view is not None:
            head = replace(self._view.head, label=label)
            self._run(partial(_rename, self._context.desk, self._view.id, head), self._on_loaded)

    def mend(self, line_id: str, remedy: Remedy) -> None:
        """Apply a remedy."""
        call = self._context.desk.drafts.apply_remedy
        self._change(partial(call, line_id=line_id, remedy=remedy))

    def remove(self, line_ids: Sequence[str]) -> None:
        """Take lines out."""
        self._change(partial(self._context.desk.drafts.remove, line_ids=tuple(line_ids)))

    def undo(self) -> None:
        """Take the last change back."""
        if self._view is not None and self._view.can_undo:
            self._change(self._context.desk.drafts.undo)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        if self._view is not None and self._view.can_redo:
            self._change(self._context.desk.drafts.redo)

    def delete(self) -> None:
        """Delete the draft and show another."""
        if self._view is not None:
            call = partial(_delete, self._context.desk, self._view.id)
            self._run(call, self._on_deleted)

    def bring_back(self, draft: str) -> None:
        """Undo the deletion of a draft and show it again."""
        self._run(partial(_bring_back, self._context.desk, draft), self._on_loaded)

    def order(self) -> None:
        """Confirm the draft: order, outbox row and visible state in one transaction.

        The desk decides whether it may be: what was just typed may have mended it.
        """
        if self._view is not None and self._view.lines and not self._ordering:
            self._ordering = True
            call = partial(_order, self._context.desk, self._view.id)
            self._run(call, self._on_ordered, self._on_not_ordered)

    def recognise(self, text: str, done: Callable[[Recognised], None]) -> None:
        """Look up what typed text stands for; a newer text makes this one stale."""
        call = partial(_recognise, self._context.desk, text)
        self._context.tasks.run(self, call, done, self._on_not_recognised, key="recognise")

    def _change(self, call: Callable[[str], DraftView]) -> None:
        if self._view is not None:
            self._run(partial(call, self._view.id), self._on_changed)

    def _run(
        self,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        # One lane, no key: changes are made one after the other and none is dropped.
        self._under_way += 1
        then = partial(self._on_done, done)
        self._context.tasks.run(self, call, then, failed or self._on_failed, lane=Lane.WRITE)

    def _on_done(self, done: Callable[[T], None], result: T) -> None:
        self._under_way -= 1
        done(result)

    def _on_failed(self, error: Exception) -> None:
        self._under_way -= 1
        self.failed.emit(error)

    def _on_not_ordered(self, error: Exception) -> None:
        self._ordering = False
        self._on_failed(error)

    def _on_loaded(self, loaded: Loaded) -> None:
        self._view = loaded.view
        self.loaded.emit(loaded)

    def _on_listed(self, drafts: tuple[DraftSummary, ...]) -> None:
        if self._under_way:
            # A change of ours made the list newer than the view; its own result is coming.
            return
        view = self._view
        shown = next((draft for draft in drafts if view and draft.id == view.id), None)
        if view is not None and shown is not None and shown.changed_at == view.changed_at:
            self.listed.emit(drafts)
        else:
            self.load(shown.id if shown else "")

    def _on_changed(self, view: DraftView) -> None:
        # A change that was under way when another draft was taken to the counter.
        if self._view is None or view.id != self._view.id:
            return
        self._view = view
        self.changed.emit(view)

    def _on_added(self, view: DraftView) -> None:
        before = {line.id for line in self._view.lines} if self._view else set()
        self._on_changed(view)
        if self._view is view:
            self.added.emit([line.id for line in view.lines if line.id not in before])

    def _on_deleted(self, result: tuple[str, Loaded]) -> None:
        deleted, loaded = result
        self._on_loaded(loaded)
        self.deleted.emit(deleted)

    def _on_ordered(self, result: tuple[str, DraftHead, Loaded]) -> None:
        order, head, loaded = result
        self._ordering = False
        self._on_loaded(loaded)
        self.ordered.emit(order, head)

    def _on_not_recognised(self, _error: Exception) -> None:
        """Say nothing while somebody types; Enter will say what is wrong."""


def _load(desk: Desk, draft: str) -> Loaded:
    shown = draft or desk.drafts.current()
    return Loaded(desk.drafts.view(shown), desk.drafts.summaries(), desk.account())


def _switch(desk: Desk, draft: str) -> Loaded:
    # Restoring marks the draft as the one worked on last, which is what "current" means.
    desk.drafts.restore(draft)
    return _load(desk, draft)


def _park(desk: Desk, draft: str, head: DraftHead) -> Loaded:
    desk.drafts.set_head(draft, head)
    return _load(desk, desk.drafts.create())


def _rename(desk: Desk, draft: str, head: DraftHead) -> Loaded:
    desk.drafts.set_head(draft, head)
    return _load(desk, draft)


def _bring_back(desk: Desk, draft: str) -> Loaded:
    desk.drafts.restore(draft)
    return _load(desk, draft)


def _add_text(desk: Desk, draft: str, text: str) -> DraftView:
    return desk.drafts.add(draft, desk.drafts.parse(text))


def _delete(desk: Desk, draft: str) -> tuple[str, Loaded]:
    desk.drafts.delete(draft)
    return draft, _load(desk, "")


def _order(desk: Desk, draft: str) -> tuple[str, DraftHead, Loaded]:
    head = desk.drafts.view(draft).head
    return desk.drafts.confirm(draft), head, _load(desk, "")


def _recognise(desk: Desk, text: str) -> Recognised:
    lines = desk.drafts.parse(text)
    if not lines:
        return Recognised(None, ())
    return Recognised(lines[0], desk.catalogue.find(lines[0].number))
