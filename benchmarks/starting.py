"""Start to a window that takes input, beside a bare PySide6 main window, taking turns."""

import os
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.harness import Result, percentile, result, timed
from benchmarks.world import World

_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
_DESK = """
from distributor_app.spared_imports import spare_imports
spare_imports()
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from distributor_app import app
def prepare(program):
    program.ready.connect(lambda: QTimer.singleShot(0, QApplication.quit))
app.run([], prepare)
"""


def measure(world: World, data: str, *, rounds: int = 7) -> Iterator[Result]:
    """Start both several times in turn and compare the medians."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["DISTRIBUTOR_DESK_DATA"] = str(world.root / "desk")

    def start(code: str) -> None:
        subprocess.run(
            [sys.executable, "-c", code], env=environment, check=True, stderr=subprocess.DEVNULL
        )

    bare, desk = [], []
    for _ in range(rounds):
        bare.append(timed(lambda: start(_BARE)))
        desk.append(timed(lambda: start(_DESK)))
    yield result(
        f"Start to a window that takes input, {data}", percentile(desk, 0.5), "ms",
        peer="bare PySide6 main window", peer_value=percentile(bare, 0.5), at_most_ratio=2.0,
    )  # fmt: skip
