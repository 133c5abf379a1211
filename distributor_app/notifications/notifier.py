"""Tells what happened while the window is not in front: one notification for several things."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from catalog_cache.records import Area, Changes

from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.notifications.happenings import Happening, begin, read
from distributor_app.tasks import Lane

_CONCERNED = frozenset({Area.ORDERS, Area.SHIPMENTS, Area.OUTBOX})
_MOST_LINES = 4


class Rings(Protocol):
    """What shows a notification; a Bell."""

    clicked: SignalInstance

    def ring(self, title: str, text: str, icon: QIcon) -> None:
        """Show one."""

    def silence(self) -> None:
        """Take it away."""


class Notifier(QObject):
    """Compares what the desk says now with what it said before."""

    def __init__(self, context: DeskContext, window: QWidget, bell: Rings) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._bell = bell
        self._known: set[str] | None = None
        self._route: Route | None = None
        bell.clicked.connect(self._on_clicked)
        window.installEventFilter(self)
        self._begin()

    def hear(self, changes: Changes) -> None:
        """Look again if something changed that one may be waiting for."""
        if not changes.areas & _CONCERNED:
            return
        if self._known is None:
            self._begin()
            return
        self._context.tasks.run(
            self, partial(read, self._context.desk), self._on_read, self._on_failed, key="read"
        )

    def _begin(self) -> None:
        self._context.tasks.run(
            self,
            partial(begin, self._context.desk),
            self._on_begun,
            self._on_failed,
            lane=Lane.WRITE,
            key="begin",
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.WindowActivate:
            self._bell.silence()
        return super().eventFilter(watched, event)

    def _on_begun(self, happenings: tuple[Happening, ...] | None) -> None:
        if happenings is not None:
            self._known = {happening.identity for happening in happenings}

    def _on_read(self, happenings: tuple[Happening, ...]) -> None:
        known = self._known or set()
        muted = self._context.settings.muted
        fresh = [h for h in happenings if h.identity not in known and h.kind.value not in muted]
        self._known = {happening.identity for happening in happenings}
        # Whoever looks at the window sees it there.
        if fresh and not self._window.isActiveWindow():
            self._tell(fresh)

    def _on_failed(self, error: Exception) -> None:
        """A notification is an addition; the screens say what is wrong with the desk."""

    def _tell(self, fresh: list[Happening]) -> None:
        if len(fresh) == 1:
            self._route = fresh[0].route
            self._bell.ring(self._window.windowTitle(), fresh[0].text, self._icon)
            return
        self._route = Route("home")
        lines = [happening.text for happening in fresh[:_MOST_LINES]]
        if len(fresh) > _MOST_LINES:
            lines.append(self.tr("and %n more", "", len(fresh) - _MOST_LINES))
        title = self.tr("%n things happened to your orders", "", len(fresh))
        self._bell.ring(title, "\n".join(lines), self._icon)

    @property
    def _icon(self) -> QIcon:
        return self._context.theme.icon("orders", "accent")

    def _on_clicked(self) -> None:
        self._bell.silence()
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        if self._route is not None:
            self._context.navigate(self._route)
