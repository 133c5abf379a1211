"""Memory after long use: the log typed again and again in a process of its own, part after part."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import searching
from benchmarks.harness import Result, result
from benchmarks.window import run_in_window
from benchmarks.world import World

from catalog_cache.desk import open_desk
from catalog_cache.places import AccountFolder
from catalog_cache.records import PartQuery

from distributor_app.context import DeskContext
from distributor_app.driving.driver import Script, until
from distributor_app.frame.window import MainWindow
from distributor_app.screens.catalogue import links

_ROUNDS = 8
_PARTS_A_ROUND = 25
_OF_A_PROCESS = Path("/proc/self/smaps_rollup")


def measure(world: World, size: str) -> Iterator[Result]:
    """Use a desk for a while in another process and read its share of memory after each round."""
    if not _OF_A_PROCESS.exists():
        return
    said = subprocess.run(
        [sys.executable, "-m", "benchmarks.memory", str(world.folder.root)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=True, stdout=subprocess.PIPE,
    )  # fmt: skip
    rounds: list[float] = json.loads(said.stdout)
    yield result(f"Memory (PSS) after {_ROUNDS} rounds of use, {size}", rounds[-1], "MB",
                 at_most=200)  # fmt: skip
    half = rounds[len(rounds) // 2 - 1]
    yield result(f"the same, growth over the second half, {size}", rounds[-1] - half, "MB")


def _script(window: MainWindow, context: DeskContext, rounds: list[float]) -> Script:
    catalogue = context.desk.catalogue
    page = catalogue.search(PartQuery(""))
    for number in range(_ROUNDS):
        yield from searching.typing_script(window, context, [])
        # Other parts each time, far apart in a large catalogue.
        first = number * len(page.hits) // _ROUNDS
        for hit in catalogue.page_rows(page, range(first, first + _PARTS_A_ROUND)):
            window.go(links.to_part(hit.uid))
            yield until("the part", lambda: not context.tasks.busy)
        rounds.append(_megabytes())


def _megabytes() -> float:
    for line in _OF_A_PROCESS.read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1000
    raise ValueError("the kernel does not tell the memory of a process")


def main() -> int:
    """Use the desk of the folder that is named; print megabytes after each round as JSON."""
    rounds: list[float] = []
    with open_desk(AccountFolder(Path(sys.argv[1]))) as desk:
        run_in_window(desk, lambda window, context: _script(window, context, rounds))
    print(json.dumps(rounds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
