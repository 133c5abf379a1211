"""Drafts put aside or deleted, so that undo brings them back like any other change. No widgets."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from catalog_cache.records import DraftView

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


class Kind(Enum):
    """Why a draft left the counter."""

    PARKED = "parked"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Move:
    """A draft that left the counter, the one that came, and the latter's revision then."""

    kind: Kind
    left: str
    came: str
    revision: int
    label: str = ""
    named: bool = False
    """Parking gave it another name, which is a step of its own."""


class Moves:
    """What can be taken back and made again; a change of the draft that came ends it."""

    def __init__(self) -> None:
        self._made: list[Move] = []
        self._undone: list[Move] = []

    def made(self, move: Move, *, again: bool = False) -> None:
        """Note a move; `again` when it was made anew after an undo."""
        self._made.append(move)
        if not again:
            self._undone.clear()

    def to_undo(self, view: DraftView) -> Move | None:
        """Return the move that undo takes back now: the last thing that happened."""
        last = self._made[-1] if self._made else None
        fits = last is not None and (last.came, last.revision) == (view.id, view.revision)
        return last if fits else None

    def to_redo(self, view: DraftView) -> Move | None:
        """Return the move that redo makes again now."""
        last = self._undone[-1] if self._undone else None
        fits = last is not None and (last.left, last.revision) == (view.id, view.revision)
        return last if fits else None

    def undone(self, move: Move, view: DraftView) -> None:
        """Note that a move was taken back and led to this draft."""
        self._made.remove(move)
        self._undone.append(replace(move, revision=view.revision))

    def redone(self, move: Move) -> None:
        """Note that a move was made again."""
        self._undone.remove(move)


def leave(desk: "Desk", kind: Kind, draft: str, label: str = "") -> Move:
    """Put a draft aside or delete it; returns the move with the draft that comes."""
    named = False
    if kind is Kind.PARKED:
        head = desk.drafts.view(draft).head
        named = head.label != label
        if named:
            desk.drafts.set_head(draft, replace(head, label=label))
        came = _unused(desk, draft)
    else:
        desk.drafts.delete(draft)
        came = desk.drafts.current()
    return Move(kind, draft, came, desk.drafts.view(came).revision, label, named)


def take_back(desk: "Desk", move: Move) -> str:
    """Bring the draft of a move back to the counter; returns it."""
    if move.kind is Kind.DELETED:
        desk.drafts.restore(move.left)
    elif move.named:
        desk.drafts.undo(move.left)
    desk.drafts.take(move.left)
    return move.left


def _unused(desk: "Desk", but: str) -> str:
    """Return a draft that nobody has begun, so that parking leaves no row of empty ones."""
    for summary in desk.drafts.summaries():
        if summary.id != but and not summary.lines and not summary.label:
            desk.drafts.take(summary.id)
            return summary.id
    return desk.drafts.create()
