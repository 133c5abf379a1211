"""The world that is measured: a demonstration hub, and desks enrolled at it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from catalog_cache.places import AccountFolder

from distributor_app.demo import DemoHub, enrol_demo


@dataclass(frozen=True, slots=True)
class World:
    """A running hub and the folder of an account that has signed in but not synced."""

    root: Path
    hub: DemoHub
    folder: AccountFolder


@contextmanager
def demonstration() -> Iterator[World]:
    """Start a hub with the demonstration's catalogue, without a vendor that acts on its own."""
    with tempfile.TemporaryDirectory(prefix="desk-bench-") as name:
        root = Path(name)
        os.environ["DISTRIBUTOR_DESK_DATA"] = str(root / "desk")
        os.environ["DISTRIBUTOR_DESK_TOKENS"] = "file"
        hub = DemoHub.start(root / "hub", options=["--still"])
        try:
            yield World(root, hub, enrol_demo(hub))
        finally:
            hub.stop()
