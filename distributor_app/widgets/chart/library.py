"""Makes the drawing library ready without making the window stand still.

Its import takes 0.6 s of work. What has nothing to do with Qt (half of it) is imported on a
worker. The rest must not be: it asks PySide for every class there is, which PySide makes at the
first asking and not safely on two threads; an import on a worker ended the program one time in
seventy. So the classes are asked for here in slices of a few milliseconds while the window is
idle, and what is left to import then takes about 0.1 s, once.
"""

import sys
import time
from collections.abc import Iterator
from importlib import import_module

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Signal

from distributor_app.tasks import Tasks

_NAME = "pyqtgraph"
_WITHOUT_QT = (
    "numpy.typing", "cProfile", "decimal", "importlib.resources", "locale", "mmap",
    "multiprocessing.connection", "pkgutil", "pydoc", "selectors", "socket", "subprocess",
    "xml.etree.ElementTree",
)  # fmt: skip
_SLICE_SECONDS = 0.008


class Library(QObject):
    """Loads the library once for the whole program; every chart may ask.

    Signals:
        ready(): charts can be drawn.
        failed(object): the Exception because of which they cannot.
    """

    ready = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._asked = False
        self._names: Iterator[tuple[object, str]] = iter(())
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._on_idle)

    def load(self) -> None:
        """Load it, or say at once that it is ready; asking again changes nothing."""
        if is_loaded():
            self.ready.emit()
        elif not self._asked:
            self._asked = True
            self._tasks.run(self, _load_parts, self._on_parts, self._on_failed)

    def _on_parts(self, _nothing: None) -> None:
        self._names = iter(
            [(module, name) for module in (QtCore, QtGui, QtWidgets) for name in dir(module)]
        )
        self._idle.start()

    def _on_idle(self) -> None:
        until = time.monotonic() + _SLICE_SECONDS
        for module, name in self._names:
            getattr(module, name)
            if time.monotonic() > until:
                return
        self._idle.stop()
        try:
            import_module(_NAME)
        except ImportError as error:
            self._on_failed(error)
        else:
            self.ready.emit()

    def _on_failed(self, error: Exception) -> None:
        self._asked = False
        self.failed.emit(error)


def is_loaded() -> bool:
    """Whether charts can be drawn without waiting."""
    return _NAME in sys.modules


def _load_parts() -> None:
    for name in _WITHOUT_QT:
        import_module(name)
