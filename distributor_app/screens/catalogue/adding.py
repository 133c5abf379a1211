"""Puts a part into the current draft and offers to take it out again."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from catalog_cache.records import DraftView, PartHit

from distributor_app import formats
from distributor_app.context import DeskContext
from distributor_app.tasks import Lane

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


class CartAdder(QObject):
    """Adds parts to the cart in the background; the toast says so and has an Undo."""

    def __init__(self, context: DeskContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._words = ""
        self._draft = ""

    def add(self, hit: PartHit, qty: Decimal, *, position_ref: str = "") -> None:
        """Add a quantity of a part; `position_ref` says from which drawing position it came."""
        self._words = self.tr("{0} × {1} added to the cart.").format(
            formats.quantity(qty), hit.number
        )
        work = partial(_add, self._context.desk, hit.uid, qty, position_ref)
        self._context.tasks.run(self, work, self._on_added, lane=Lane.WRITE)

    def _on_added(self, view: DraftView) -> None:
        self._draft = view.id
        self._context.toast(self._words, self.tr("Undo"), self._on_undo)

    def _on_undo(self) -> None:
        undo = partial(self._context.desk.drafts.undo, self._draft)
        self._context.tasks.run(self, undo, self._on_undone, lane=Lane.WRITE)

    def _on_undone(self, _view: DraftView) -> None:
        self._context.toast(self.tr("Taken out of the cart again."))


def _add(desk: Desk, uid: int, qty: Decimal, position_ref: str) -> DraftView:
    return desk.drafts.add_part(desk.drafts.current(), uid, qty, position_ref=position_ref)
