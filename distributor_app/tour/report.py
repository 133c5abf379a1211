"""What the tour found: one record a step, written as tour.json after every step."""

import json
import os
import platform
import sys
import time
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import PySide6

from distributor_app.driving.stalls import StallWatch

Facts = dict[str, Any]


@dataclass
class StepRecord:
    """How one step went; `ms` is its whole time, waiting for the vendor included."""

    name: str
    ok: bool = False
    facts: Facts = field(default_factory=dict)
    ms: int = 0
    screenshot: str = ""


class Report:
    """Collects steps and writes them to a folder."""

    def __init__(self, folder: Path, stalls: StallWatch, data: str, database: str) -> None:
        self.folder = folder
        self.steps: list[StepRecord] = []
        self._stalls = stalls
        self._data = data
        self._database = database
        self._started = time.monotonic()

    @property
    def ok(self) -> bool:
        """Whether there were steps and every one did what it says."""
        return bool(self.steps) and all(step.ok for step in self.steps)

    def picture_name(self, name: str) -> str:
        """Return the file name of the picture of the step under way."""
        return f"{len(self.steps):02}-{name}.png"

    def write(self) -> None:
        """Write tour.json."""
        content = {
            "ok": self.ok,
            "data": self._data,
            "database": self._database or "sqlite",
            "seconds": round(time.monotonic() - self._started, 1),
            "steps": [asdict(step) for step in self.steps],
            "stall": self._stall(),
            "machine": machine(),
        }
        text = json.dumps(content, ensure_ascii=False, indent=1, default=plain)
        (self.folder / "tour.json").write_text(text + "\n", encoding="utf-8")

    def _stall(self) -> Facts:
        watch = self._stalls
        return {
            "longest_ms": round(watch.longest_ms, 1),
            "during": watch.where,
            "p99.9_ms": round(watch.percentile(0.999), 1),
            "longest_ms_by_step": {k: round(v, 1) for k, v in watch.longest_of.items() if k},
        }


def machine() -> Facts:
    """Describe where the tour ran, without naming it."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "pyside": PySide6.__version__,
        "display": os.environ.get("QT_QPA_PLATFORM", sys.platform),
    }


def plain(value: object) -> object:
    """Return a fact as a JSON value."""
    if isinstance(value, Decimal | Path):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no fact")
