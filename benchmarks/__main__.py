"""`make bench`: measures, prints the table, writes results/latest.json."""

import os
import sys
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import million, ordering, searching, starting, syncing
from benchmarks.harness import Result, table, write
from benchmarks.world import demonstration, imported, real_export

from catalog_cache.desk import open_desk


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
            yield from searching.in_the_window(desk, "demonstration")
            yield from ordering.measure(desk, world.root)
        yield from starting.measure(world, "demonstration")
    export = real_export()
    if export is None:
        sys.stderr.write("The imported data is not on this machine; its rows are left out.\n")
    else:
        with imported(export) as world, open_desk(world.folder) as desk:
            desk.sync.run()
            yield from searching.measure_in_hand(desk, "imported data")
            yield from searching.in_the_window(desk, "imported data")
    yield from million.measure(million.parts_wanted())


if __name__ == "__main__":
    sys.exit(main())
