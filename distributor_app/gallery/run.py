"""`distributor-app gallery`: opens the gallery in a window, or draws it into pictures."""

import os
from itertools import product
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from distributor_app.app import make_application
from distributor_app.gallery.page import GalleryPage
from distributor_app.gallery.samples import tr
from distributor_app.tasks import Tasks
from distributor_app.theme import Contrast, Mode, Theme
from distributor_app.widgets.chart.library import is_loaded
from distributor_app.widgets.choice_box import ChoiceBox

# Until pictures are read and what appears late has appeared.
_REST_MS = 1500
# Where charts cannot be drawn at all, the pictures show that.
_MOST_RESTS = 20
_MODES = tuple(product((Mode.LIGHT, Mode.DARK), (Contrast.USUAL, Contrast.HIGH)))


def run_gallery(out: Path | None = None, width: int = 1280) -> int:
    """Show the gallery until it is closed; with `out`, write a picture of each look instead."""
    if out is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    theme, tasks = Theme(application), Tasks()
    try:
        if out is not None:
            return _draw(theme, tasks, out, width)
        window = GalleryWindow(theme, tasks)
        window.resize(window.page.sheet.sizeHint())
        window.show()
        return application.exec()
    finally:
        tasks.shutdown()


def _draw(theme: Theme, tasks: Tasks, out: Path, width: int) -> int:
    out.mkdir(parents=True, exist_ok=True)
    page = GalleryPage(theme, tasks)
    page.resize(width, page.sheet.sizeHint().height())
    page.show()
    for mode, contrast in _MODES:
        theme.set_mode(mode)
        theme.set_contrast(contrast)
        page.say_toasts()
        _rest(tasks)
        name = mode.value if contrast is Contrast.USUAL else f"{mode.value}-high-contrast"
        if not page.sheet.grab().save(str(out / f"gallery-{name}.png")):
            return 1
    page.close()
    return 0


def _rest(tasks: Tasks) -> None:
    """Wait until all is read and the charts can be drawn, however slow the computer is."""
    for _ in range(_MOST_RESTS):
        ready = not tasks.busy and is_loaded()
        rest = QEventLoop()
        QTimer.singleShot(_REST_MS, rest.quit)
        rest.exec()
        if ready:
            return


class GalleryWindow(QWidget):
    """The page with the choice of looks above it."""

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._theme = theme
        self.page = GalleryPage(theme, tasks)
        self.setWindowTitle(tr("Gallery"))
        self._mode, self._contrast = ChoiceBox(), ChoiceBox()
        words = {
            Mode.SYSTEM: tr("As the desktop"),
            Mode.LIGHT: tr("Light"),
            Mode.DARK: tr("Dark"),
        }
        for mode, text in words.items():
            self._mode.addItem(text, mode)
        contrasts = {
            Contrast.SYSTEM: tr("As the desktop"),
            Contrast.USUAL: tr("Usual contrast"),
            Contrast.HIGH: tr("High contrast"),
        }
        for contrast, text in contrasts.items():
            self._contrast.addItem(text, contrast)
        self._mode.setAccessibleName(tr("Mode"))
        self._contrast.setAccessibleName(tr("Contrast"))
        self._mode.activated.connect(self._on_chosen)
        self._contrast.activated.connect(self._on_chosen)
        bar = QHBoxLayout()
        bar.setContentsMargins(theme.space.xl, theme.space.m, theme.space.xl, theme.space.m)
        bar.setSpacing(theme.space.s)
        for widget in (QLabel(tr("Look")), self._mode, self._contrast):
            bar.addWidget(widget)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.page, 1)

    def _on_chosen(self) -> None:
        self._theme.set_mode(Mode(self._mode.currentData()))
        self._theme.set_contrast(Contrast(self._contrast.currentData()))
