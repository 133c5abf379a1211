"""What one does with lists of parts: put in, take out, make, rename, move, delete, undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Area, ListKind, PartKey, PartList, TakenOut

from distributor_app.context import DeskContext
from distributor_app.screens.catalogue import links
from distributor_app.screens.catalogue.list_wording import list_name
from distributor_app.tasks import Lane

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


class ListKeeper(QObject):
    """Knows the lists and changes them in the background; what is taken away can be undone.

    Signals:
        changed(): other lists, names or counts.
        naming_asked(str): a name is needed; what was typed before, if it could not be used.
        deleted(str): the id of a list that is gone.
    """

    changed = Signal()
    naming_asked = Signal(str)
    deleted = Signal(str)

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._lists: tuple[PartList, ...] = ()
        # What the name that is asked for is for: a list to rename, or parts for a new one.
        self._to_rename = ""
        self._to_put: tuple[int, ...] = ()
        self._read()

    @property
    def lists(self) -> tuple[PartList, ...]:
        """Recent parts, favourites, then one's own lists."""
        return self._lists

    @property
    def renaming(self) -> PartList | None:
        """The list that the name is asked for, None for a new one."""
        return self.list_of(self._to_rename)

    @property
    def waiting(self) -> int:
        """How many parts wait for the list whose name is asked for."""
        return len(self._to_put)

    def list_of(self, identity: str) -> PartList | None:
        """Return a list by its id, None when it is not known (any more)."""
        return next((each for each in self._lists if each.id == identity), None)

    def on_areas(self, areas: frozenset[Area]) -> None:
        """Read the lists again when they changed."""
        if Area.LISTS in areas:
            self._read()

    # -- parts -------------------------------------------------------------------------------

    def put(self, identity: str, uids: Sequence[int]) -> None:
        """Put parts into a list."""
        work = partial(self._context.desk.lists.add, identity, tuple(uids))
        self._write(work, partial(self._on_put, identity, self._name_of(identity)))

    def take_out(self, identity: str, keys: Sequence[PartKey]) -> None:
        """Take parts out of a list."""
        work = partial(self._context.desk.lists.take_out, identity, tuple(keys))
        self._write(work, partial(self._on_taken_out, identity))

    def take_out_part(self, identity: str, uid: int) -> None:
        """Take a part of the catalogue out of a list."""
        work = partial(_take_out, self._context.desk, identity, uid)
        self._write(work, partial(self._on_taken_out, identity))

    def clear(self, identity: str) -> None:
        """Take everything out of a list."""
        work = partial(self._context.desk.lists.clear, identity)
        self._write(work, self._on_cleared)

    # -- lists -------------------------------------------------------------------------------

    def ask_for_new(self, uids: Sequence[int] = ()) -> None:
        """Ask how a new list is called; these parts are put into it."""
        self._to_rename, self._to_put = "", tuple(uids)
        self.naming_asked.emit("")

    def ask_to_rename(self, identity: str) -> None:
        """Ask how a list is called from now on."""
        if (known := self.list_of(identity)) is not None:
            self._to_rename, self._to_put = identity, ()
            self.naming_asked.emit(known.name)

    def name(self, text: str) -> None:
        """Make or rename a list with the name that was asked for."""
        failed = partial(self._on_not_named, text)
        lists = self._context.desk.lists
        if self._to_rename:
            rename = partial(lists.rename, self._to_rename, text)
            self._context.tasks.run(self, rename, _nothing, failed, lane=Lane.WRITE)
        else:
            create = partial(_create, self._context.desk, text, self._to_put)
            made = partial(self._on_created, text.strip())
            self._context.tasks.run(self, create, made, failed, lane=Lane.WRITE)

    def move(self, identity: str, by: int) -> None:
        """Move a list up (-1) or down (1) among one's own."""
        self._write(partial(self._context.desk.lists.move, identity, by), _nothing)

    def delete(self, identity: str) -> None:
        """Delete a list; it can be brought back."""
        self._write(partial(self._context.desk.lists.delete, identity), self._on_deleted)

    # -- what came of it -----------------------------------------------------------------------

    def _read(self) -> None:
        self._context.tasks.run(self, self._context.desk.lists.all, self._on_read, key="lists")

    def _on_read(self, lists: tuple[PartList, ...]) -> None:
        self._lists = lists
        self.changed.emit()

    def _on_put(self, identity: str, name: str, fresh: tuple[PartKey, ...]) -> None:
        if not fresh:
            self._context.toast(self.tr("Already in “{0}”.").format(name))
            return
        words = self.tr("%Ln part(s) put into “{0}”.", "", len(fresh)).format(name)
        undo = partial(self._on_undo_put, identity, fresh)
        self._context.toast(words, self.tr("Undo"), undo)

    def _on_undo_put(self, identity: str, fresh: tuple[PartKey, ...]) -> None:
        self._write(partial(self._context.desk.lists.take_out, identity, fresh), _nothing)

    def _on_taken_out(self, identity: str, taken: TakenOut) -> None:
        words = self.tr("%Ln part(s) taken out of “{0}”.", "", len(taken.parts))
        self._offer_undo(words.format(self._name_of(identity)), taken)

    def _on_cleared(self, taken: TakenOut) -> None:
        self._offer_undo(self.tr("The recent parts are cleared."), taken)

    def _on_deleted(self, taken: TakenOut) -> None:
        self.deleted.emit(taken.list)
        self._offer_undo(self.tr("The list “{0}” is deleted.").format(taken.name), taken)

    def _offer_undo(self, words: str, taken: TakenOut) -> None:
        self._context.toast(words, self.tr("Undo"), partial(self._on_undo, taken))

    def _on_undo(self, taken: TakenOut) -> None:
        back = partial(self._context.desk.lists.put_back, taken)
        self._write(back, partial(self._on_back, taken))

    def _on_back(self, taken: TakenOut, _nothing: None) -> None:
        if taken.list:
            self._context.navigate(links.to_list(taken.list))

    def _on_created(self, name: str, made: tuple[str, tuple[PartKey, ...]]) -> None:
        identity, fresh = made
        if fresh:
            self._on_put(identity, name, fresh)
        else:
            self._context.navigate(links.to_list(identity))

    def _on_not_named(self, text: str, error: Exception) -> None:
        self._context.report(error)
        if isinstance(error, DeskError) and error.kind is Kind.BAD_INPUT:
            self.naming_asked.emit(text)

    def _name_of(self, identity: str) -> str:
        known = self.list_of(identity)
        return list_name(known) if known is not None else self.tr("the new list")

    def _write(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._context.tasks.run(self, work, done, lane=Lane.WRITE)


def _nothing(_done: object) -> None:
    """The change is announced, and is seen where it was made."""


def _create(desk: Desk, name: str, uids: Sequence[int]) -> tuple[str, tuple[PartKey, ...]]:
    identity = desk.lists.create(name)
    return identity, desk.lists.add(identity, uids) if uids else ()


def _take_out(desk: Desk, identity: str, uid: int) -> TakenOut:
    return desk.lists.take_out(identity, [desk.lists.key_of(uid)])


def is_own(known: PartList | None) -> bool:
    """Tell whether a list can be renamed, moved and deleted."""
    return known is not None and known.kind is ListKind.OWN
