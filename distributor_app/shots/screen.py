"""The screen that pictures are taken on: as large as the largest window, at any scale.

Qt's own screen without a display has 800 x 800 points. A form that floats is moved and made smaller
to stay on the screen, and would stand beside its place in a picture.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_WITHOUT_DISPLAY = "offscreen"
_SIZE = {"width": 3840, "height": 2160}
_USUAL = {"name": "", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@contextmanager
def large_screen() -> Iterator[None]:
    """Have an application that is made meanwhile run on it, where it would have no display."""
    platform = os.environ.get("QT_QPA_PLATFORM")
    if platform != _WITHOUT_DISPLAY:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="desk-screen-") as folder:
        file = Path(folder) / "screen.json"
        file.write_text(json.dumps({"screens": [{**_USUAL, **_SIZE}]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"{_WITHOUT_DISPLAY}:configfile={file}"
        try:
            yield
        finally:
            os.environ["QT_QPA_PLATFORM"] = platform
