"""`make bench`: measures, prints the table, writes results/latest.json."""

import os
import sys
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import ordering, searching, starting, syncing
from benchmarks.harness import Result, result, table, write
from benchmarks.window import run_in_window
from benchmarks.world import demonstration, imported, real_export

from catalog_cache.desk import Desk, open_desk


def main() -> int:
    """Measure everything; the exit code tells only whether it could be measured."""
    results: list[Result] = []
    for found in _all():
        results.append(found)
        sys.stderr.write(f"{found.name}: {found.value:.3g} {found.unit}\n")
    print(table(results))
    write(results)
    return 0


def _all() -> Iterator[Result]:
    with demonstration() as world:
        yield from syncing.measure(world)
        with open_desk(world.folder) as desk:
            yield from searching.measure_in_hand(desk, "demonstration")
            yield from _in_the_window(desk, "demonstration")
            yield from ordering.measure(desk, world.root)
        yield from starting.measure(world)
    export = real_export()
    if export is None:
        sys.stderr.write("The imported data is not on this machine; its rows are left out.\n")
        return
    with imported(export) as world, open_desk(world.folder) as desk:
        desk.sync.run()
        yield from searching.measure_in_hand(desk, "imported data")
        yield from _in_the_window(desk, "imported data")


def _in_the_window(desk: Desk, data: str) -> Iterator[Result]:
    times: list[float] = []
    stalls = run_in_window(
        desk, lambda window, context: searching.typing_script(window, context, times)
    )
    yield from searching.painted_results(times, data)
    yield result(
        f"Longest stall of the GUI thread while typing, {data}", stalls.longest_ms, "ms", at_most=50
    )


if __name__ == "__main__":
    sys.exit(main())
