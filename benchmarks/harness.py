"""What a measurement is, how percentiles are taken, and how the table is written."""

import json
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).parent / "results" / "latest.json"


@dataclass(frozen=True, slots=True)
class Result:
    """One figure beside its floor or peer; `budget` is the bound, `met` whether it holds."""

    name: str
    value: float
    unit: str
    peer: str = ""
    peer_value: float | None = None
    budget: str = ""
    met: bool | None = None
    load: float = 0.0

    @property
    def ratio(self) -> float | None:
        """The value as a multiple of the peer's."""
        return self.value / self.peer_value if self.peer_value else None


def result(
    name: str,
    value: float,
    unit: str,
    *,
    peer: str = "",
    peer_value: float | None = None,
    at_most: float | None = None,
    at_most_ratio: float | None = None,
    at_least_ratio: float | None = None,
) -> Result:
    """Return a result judged against its bound, with the machine's load as it is now."""
    ratio = value / peer_value if peer_value else None
    budget, met = "", None
    if at_most is not None:
        budget, met = f"≤ {at_most:g} {unit}", value <= at_most
    elif at_most_ratio is not None and ratio is not None:
        budget, met = f"≤ {at_most_ratio:g} ×", ratio <= at_most_ratio
    elif at_least_ratio is not None and ratio is not None:
        budget, met = f"≥ {at_least_ratio:g} ×", ratio >= at_least_ratio
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return Result(name, value, unit, peer, peer_value, budget, met, load)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share of all values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds one call took."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def table(results: Sequence[Result]) -> str:
    """Return the results as a Markdown table."""
    lines = [
        "| What | Value | Beside | Its value | Ratio | Budget | Met |",
        "|---|---|---|---|---|---|---|",
    ]
    for r in results:
        beside = f"{r.peer_value:.3g} {r.unit}" if r.peer_value is not None else "–"
        ratio = f"{r.ratio:.2f} ×" if r.ratio is not None else "–"
        met = {True: "yes", False: "**no**", None: "–"}[r.met]
        lines.append(
            f"| {r.name} | {r.value:.3g} {r.unit} | {r.peer or '–'} | {beside} | {ratio}"
            f" | {r.budget or '–'} | {met} |"
        )
    return "\n".join(lines)


def write(results: Sequence[Result]) -> None:
    """Keep the results as JSON."""
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    rows = [{**asdict(r), "ratio": r.ratio} for r in results]
    RESULTS.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
