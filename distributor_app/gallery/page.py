"""The gallery's page: all panels in two columns, scrolled as one sheet."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTemporaryDir
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from distributor_app.context import DeskContext
from distributor_app.gallery import charts, panels
from distributor_app.gallery.samples import SampleDesk
from distributor_app.settings import Settings
from distributor_app.tasks import Tasks
from distributor_app.theme import Theme

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

_COLUMNS = (
    (
        panels.data_table,
        panels.states,
        panels.figures,
        charts.charts,
        panels.drawing,
        panels.pictures,
    ),
    (
        panels.fields,
        panels.buttons,
        panels.small_things,
        panels.messages,
        panels.toast,
        panels.progress,
        panels.time_line,
        panels.type_scale,
        panels.icons,
    ),
)


class GalleryPage(QScrollArea):
    """Needs no account: it brings a desk of samples.

    Attributes:
        sheet: everything there is to see, as high as it needs; a picture of it shows it whole.

    """

    def __init__(self, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Gone with the page.
        self._folder = QTemporaryDir()
        folder = Path(self._folder.path())
        desk = cast("Desk", SampleDesk(folder))
        context = DeskContext(desk, tasks, theme, Settings(folder / "settings.json"))
        self.sheet = QFrame()
        self.sheet.setProperty("role", "window")
        row = QHBoxLayout(self.sheet)
        row.setContentsMargins(*[theme.space.xl] * 4)
        row.setSpacing(theme.space.l)
        for makers in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(theme.space.l)
            for make in makers:
                column.addWidget(make(context))
            column.addStretch(1)
            row.addLayout(column, 1)
        self.setWidgetResizable(True)
        self.setWidget(self.sheet)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say_toasts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self.say_toasts()

    def say_toasts(self) -> None:
        """Show the messages that go by themselves once more."""
        for again in self.findChildren(panels.Again):
            again.say()
