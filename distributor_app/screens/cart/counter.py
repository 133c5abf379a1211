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
from catalog_cache.records import (
    DraftHead,
    DraftSummary,
    DraftView,
    OrderSummary,
    PartHit,
    Pasted,
    PastedLine,
    PastedTable,
    Remedy,
)

from distributor_app.context import DeskContext
from distributor_app.screens.cart.moves import Kind, Move, Moves, leave, take_back
from distributor_app.tasks import Lane

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A draft with what its head can be chosen from and what else there is to work on."""

    view: DraftView
    drafts: tuple[DraftSummary, ...]
    account: Account | None
    deleted: tuple[DraftSummary, ...] = ()
    templates: tuple[DraftSummary, ...] = ()
    last_order: OrderSummary | None = None
    """Read only while the draft is empty, to be ordered again."""


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
        unsure(object): the PastedTable of a list whose columns somebody must look at first.
        ordered(str, object): the order's id and the DraftHead it was confirmed with.
        parked(): the draft was put aside, the next one is shown.
        deleted(): the draft was deleted; undo brings it back.
        saved_as_template(str): by this name.
        not_ordered(): the draft could not be ordered, after `failed` has said why.
        failed(object): the Exception of a change that was not made.
    """

    loaded = Signal(object)
    listed = Signal(object)
    changed = Signal(object)
    added = Signal(object)
    unsure = Signal(object)
    ordered = Signal(str, object)
    not_ordered = Signal()
    parked = Signal()
    deleted = Signal()
    saved_as_template = Signal(str)
    failed = Signal(object)

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._view: DraftView | None = None
        self._under_way = 0
        self._ordering = False
        self._moves = Moves()

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
        self._leave(Kind.PARKED, label)

    def start_next(self) -> None:
        """Put the draft aside under the name it has and start the next one."""
        if self._view is not None and self._view.lines:
            self._leave(Kind.PARKED, self._view.head.label)

    def add_text(self, text: str) -> None:
        """Add what was typed, scanned or pasted."""
        if self._view is not None:
            call = partial(_add_text, self._context.desk, self._view.id, text)
            self._run(call, self._on_added)

    def add_file(self, path: Path) -> None:
        """Add the lines of a CSV or XLSX file; reading it is work for the helper process."""
        if self._view is not None:
            read = partial(self._context.desk.drafts.read_list, path)
            then = partial(self._add_pasted, self._view.id)
            self._context.tasks.run(self, read, then, self._on_file_failed, lane=Lane.PROCESS)

    def add_table(self, table: PastedTable) -> None:
        """Add the lines of a pasted list as its columns are taken now."""
        if self._view is not None:
            call = partial(_add_table, self._context.desk, self._view.id, table)
            self._run(call, self._on_added)

    def _add_pasted(self, draft: str, pasted: Pasted) -> None:
        self._run(partial(_add_text, self._context.desk, draft, pasted), self._on_added)

    def _on_file_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    def set_quantity(self, line_id: str, text: str) -> None:
        """Change a line's quantity to what was typed; a scanned code adds a line instead."""
        if self._view is not None:
            call = partial(_set_quantity, self._context.desk, self._view.id, line_id, text)
            self._run(call, self._on_added)

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
        """Take the last change back; a draft parked or deleted last comes back."""
        if self._view is None:
            return
        move = self._moves.to_undo(self._view)
        if move is not None:
            call = partial(_undo_move, self._context.desk, move)
            self._run(call, partial(self._on_move_undone, move))
        elif self._view.can_undo:
            self._change(self._context.desk.drafts.undo)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        if self._view is None:
            return
        move = self._moves.to_redo(self._view)
        if move is not None:
            self._moves.redone(move)
            self._leave(move.kind, move.label, again=True)
        elif self._view.can_redo:
            self._change(self._context.desk.drafts.redo)

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to take back."""
        view = self._view
        return view is not None and (view.can_undo or self._moves.to_undo(view) is not None)

    @property
    def can_redo(self) -> bool:
        """Tell whether something that was taken back can be made again."""
        view = self._view
        return view is not None and (view.can_redo or self._moves.to_redo(view) is not None)

    def delete(self) -> None:
        """Delete the draft and show another."""
        self._leave(Kind.DELETED)

    def bring_back(self, draft: str) -> None:
        """Bring a deleted draft back and show it."""
        self._run(partial(_bring_back, self._context.desk, draft), self._on_loaded)

    def save_as_template(self, name: str) -> None:
        """Keep a copy of the draft to start orders from."""
        if self._view is not None:
            call = partial(_save_as_template, self._context.desk, self._view.id, name)
            self._run(call, partial(self._on_template_saved, name))

    def use_template(self, template: str) -> None:
        """Start a draft from a template."""
        self._run(partial(_use_template, self._context.desk, template), self._on_loaded)

    def repeat(self, order: str) -> None:
        """Start a draft with the lines of an order."""
        self._run(partial(_repeat, self._context.desk, order), self._on_loaded)

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

    def _leave(self, kind: Kind, label: str = "", *, again: bool = False) -> None:
        if self._view is not None:
            call = partial(_leave, self._context.desk, kind, self._view.id, label)
            self._run(call, partial(self._on_left, again))

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
        self.not_ordered.emit()

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

    def _on_added(self, result: DraftView | PastedTable) -> None:
        if isinstance(result, PastedTable):
            self.unsure.emit(result)
            return
        before = {line.id for line in self._view.lines} if self._view else set()
        self._on_changed(result)
        if self._view is result:
            new_ids = [line.id for line in result.lines if line.id not in before]
            if new_ids:
                self.added.emit(new_ids)

    def _on_left(self, again: bool, result: tuple[Move, Loaded]) -> None:
        move, loaded = result
        self._moves.made(move, again=again)
        self._on_loaded(loaded)
        (self.parked if move.kind is Kind.PARKED else self.deleted).emit()

    def _on_move_undone(self, move: Move, loaded: Loaded) -> None:
        self._moves.undone(move, loaded.view)
        self._on_loaded(loaded)

    def _on_template_saved(self, name: str, loaded: Loaded) -> None:
        self._on_loaded(loaded)
        self.saved_as_template.emit(name)

    def _on_ordered(self, result: tuple[str, DraftHead, Loaded]) -> None:
        order, head, loaded = result
        self._ordering = False
        self._on_loaded(loaded)
        self.ordered.emit(order, head)

    def _on_not_recognised(self, _error: Exception) -> None:
        """Say nothing while somebody types; Enter will say what is wrong."""


def _load(desk: Desk, draft: str) -> Loaded:
    view = desk.drafts.view(draft or desk.drafts.current())
    return Loaded(
        view,
        desk.drafts.summaries(),
        desk.account(),
        desk.drafts.deleted(),
        desk.drafts.templates(),
        None if view.lines else next(iter(desk.orders.summaries()), None),
    )


def _switch(desk: Desk, draft: str) -> Loaded:
    desk.drafts.take(draft)
    return _load(desk, draft)


def _leave(desk: Desk, kind: Kind, draft: str, label: str) -> tuple[Move, Loaded]:
    move = leave(desk, kind, draft, label)
    return move, _load(desk, move.came)


def _undo_move(desk: Desk, move: Move) -> Loaded:
    return _load(desk, take_back(desk, move))


def _rename(desk: Desk, draft: str, head: DraftHead) -> Loaded:
    desk.drafts.set_head(draft, head)
    return _load(desk, draft)


def _bring_back(desk: Desk, draft: str) -> Loaded:
    desk.drafts.restore(draft)
    return _load(desk, draft)


def _save_as_template(desk: Desk, draft: str, name: str) -> Loaded:
    desk.drafts.save_as_template(draft, name)
    return _load(desk, draft)


def _use_template(desk: Desk, template: str) -> Loaded:
    return _load(desk, desk.drafts.create_from_template(template))


def _repeat(desk: Desk, order: str) -> Loaded:
    return _load(desk, desk.orders.reorder(order))


def _add_text(desk: Desk, draft: str, text: str | Pasted) -> DraftView | PastedTable:
    pasted = desk.drafts.understand(text)
    if pasted.table is not None and not pasted.table.sure:
        return pasted.table
    return desk.drafts.add(draft, pasted.lines)


def _add_table(desk: Desk, draft: str, table: PastedTable) -> DraftView:
    return desk.drafts.add(draft, desk.drafts.lines_of(table))


def _set_quantity(desk: Desk, draft: str, line_id: str, text: str) -> DraftView:
    if desk.drafts.is_bar_code(text):
        return desk.drafts.add(draft, desk.drafts.parse(text))
    return desk.drafts.set_line(draft, line_id, qty=text)


def _order(desk: Desk, draft: str) -> tuple[str, DraftHead, Loaded]:
    head = desk.drafts.view(draft).head
    return desk.drafts.confirm(draft), head, _load(desk, "")


def _recognise(desk: Desk, text: str) -> Recognised:
    lines = desk.drafts.parse(text)
    if not lines:
        return Recognised(None, ())
    return Recognised(lines[0], desk.catalogue.find(lines[0].number))
