"""Puts parts into the current draft and offers to take them out again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from catalog_cache.records import PartHit

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.tasks import Lane

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


@dataclass(frozen=True, slots=True)
class Addition:
    """A part, how many of it, and from which drawing position it came."""

    hit: PartHit
    qty: Decimal
    position_ref: str = ""


class CartAdder(QObject):
    """Adds parts to the cart in the background; the toast says so and has an Undo."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def add(self, hit: PartHit, qty: Decimal) -> None:
        """Add a quantity of a part."""
        self.add_all((Addition(hit, qty),))

    def add_parts(self, hits: Sequence[PartHit]) -> None:
        """Add several parts, of each the least that can be ordered."""
        self.add_wanted([(hit, None) for hit in hits])

    def add_wanted(self, wanted: Sequence[tuple[PartHit, Decimal | None]]) -> None:
        """Add several parts; without a quantity the least that can be ordered."""
        work = partial(_least, self._context.desk, tuple(wanted))
        self._context.tasks.run(self, work, self.add_all)

    def add_all(self, additions: Sequence[Addition]) -> None:
        """Add several parts; one Undo takes all of them out again."""
        if additions:
            work = partial(_add, self._context.desk, tuple(additions))
            done = partial(self._on_added, tuple(additions))
            self._context.tasks.run(self, work, done, lane=Lane.WRITE)

    def _on_added(self, additions: tuple[Addition, ...], draft: str) -> None:
        first = additions[0]
        words = self.tr("{0} × {1} added to the cart.").format(
            formats.quantity(first.qty), first.hit.number
        )
        if len(additions) > 1:
            words = self.tr("%Ln part(s) added to the cart.", "", len(additions))
        undo = partial(self._on_undo, draft, len(additions))
        self._context.toast(words, self.tr("Undo"), undo)

    def _on_undo(self, draft: str, steps: int) -> None:
        undo = partial(_undo, self._context.desk, draft, steps)
        self._context.tasks.run(self, undo, self._on_undone, lane=Lane.WRITE)

    def _on_undone(self, _nothing: None) -> None:
        self._context.toast(self.tr("Taken out of the cart again."))


def _least(desk: Desk, wanted: Sequence[tuple[PartHit, Decimal | None]]) -> tuple[Addition, ...]:
    additions = []
    for hit, qty in wanted:
        if qty is None:
            units = (unit for unit in desk.catalogue.part(hit.uid).units if unit.is_order_unit)
            unit = next(units, None)
            multiple, least = (unit.multiple, unit.min_qty) if unit else (None, None)
            qty = max(multiple or Decimal(1), least or Decimal(1))
        additions.append(Addition(hit, qty))
    return tuple(additions)


def _add(desk: Desk, additions: Sequence[Addition]) -> str:
    draft = desk.drafts.current()
    for each in additions:
        desk.drafts.add_part(draft, each.hit.uid, each.qty, position_ref=each.position_ref)
    return draft


def _undo(desk: Desk, draft: str, steps: int) -> None:
    for _ in range(steps):
        desk.drafts.undo(draft)
