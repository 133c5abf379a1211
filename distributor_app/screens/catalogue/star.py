"""The star that makes a part a favourite of this user."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton, QWidget

from catalog_cache.records import ListKind

from distributor_app.context import DeskContext
from distributor_app.tasks import Lane

if TYPE_CHECKING:
    from catalog_cache.desk import Desk


class Star(QToolButton):
    """Filled for a favourite; a click changes that at once and writes it in the background.

    Taking a favourite away can be undone, also when another part is in sight meanwhile.
    """

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._uid = 0
        self._on = False
        self.clicked.connect(self._on_clicked)
        context.theme.changed.connect(self._show)
        self._show()

    def show_part(self, uid: int, *, favourite: bool) -> None:
        """Show whether a part is a favourite."""
        self._uid, self._on = uid, favourite
        self._show()

    def _show(self) -> None:
        name = "star-filled" if self._on else "star"
        self.setIcon(self._context.theme.icon(name, "accent" if self._on else "second"))
        words = self.tr("Remove from favourites") if self._on else self.tr("Add to favourites")
        self.setToolTip(words)
        self.setAccessibleName(words)

    def _on_clicked(self) -> None:
        self._on = not self._on
        self._show()
        self._write(self._uid, on=self._on)

    def _write(self, uid: int, *, on: bool) -> None:
        work = partial(_set_favourite, self._context.desk, uid, on=on)
        done = partial(self._on_written, uid, on)
        failed = partial(self._on_failed, uid, on)
        self._context.tasks.run(self, work, done, failed, lane=Lane.WRITE)

    def _on_written(self, uid: int, on: bool, _nothing: None) -> None:
        if uid == self._uid:
            self._on = on
            self._show()
        if not on:
            undo = partial(self._on_undo, uid)
            self._context.toast(self.tr("No longer a favourite."), self.tr("Undo"), undo)

    def _on_undo(self, uid: int) -> None:
        self._write(uid, on=True)

    def _on_failed(self, uid: int, on: bool, error: Exception) -> None:
        if uid == self._uid:
            self._on = not on
            self._show()
        self._context.report(error)


def _set_favourite(desk: Desk, uid: int, *, on: bool) -> None:
    if on:
        desk.lists.add(ListKind.FAVOURITES, [uid])
        return
    desk.lists.take_out(ListKind.FAVOURITES, [desk.lists.key_of(uid)])
