"""The three columns of the screen; how wide they were left is remembered."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

from distributor_app.settings import Settings

_WIDTHS = (290, 584, 230)
_MIDDLE = 1
_NAME = "manuals"
_SAVE_AFTER_MS = 400


class Columns(QSplitter):
    """Library, page and what stands beside it; the page takes what room there is."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._settings = settings
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_AFTER_MS)
        self._save.timeout.connect(self._on_save)
        self.splitterMoved.connect(self._on_moved)

    def set_columns(self, left: QWidget, middle: QWidget, right: QWidget) -> None:
        """Lay them side by side, as wide as they were left."""
        for number, (widget, width) in enumerate(zip((left, middle, right), _WIDTHS, strict=True)):
            self.addWidget(widget)
            self.setStretchFactor(number, int(number == _MIDDLE))
            widget.setMinimumWidth(width * 2 // 3)
        self.setSizes(_WIDTHS)
        self.setChildrenCollapsible(False)
        saved = self._settings.splitter(_NAME)
        if saved:
            self.restoreState(QByteArray.fromBase64(saved.encode()))

    def _on_moved(self) -> None:
        self._save.start()

    def _on_save(self) -> None:
        state = self.saveState().toBase64().toStdString()
        self._settings.set_splitter(_NAME, state)
