"""After the window is closed: the headless commands say the same about the same account."""

import json
import os
import subprocess
import sys
from typing import Any

from distributor_app.tour.tour import Tour

_PATIENCE_SECONDS = 60


def headless(tour: Tour) -> None:
    """Read the order, the outbox and the diagnosis by command line; compare with the tour's."""
    orders = _ask("orders", tour.known.po_number)
    tour.expect(orders["summary"]["id"] == tour.known.order, f"another order: {orders['summary']}")
    outbox = _ask("outbox")
    findings = _ask("doctor")
    wrong = [f["name"] for f in findings if not f["ok"]]
    tour.facts.update(
        order=orders["summary"]["id"],
        stands=orders["summary"]["status_text"],
        vendor_numbers=orders["summary"]["vendor_numbers"],
        in_outbox=[item["state"] for item in outbox],
        doctor={finding["name"]: finding["text"] for finding in findings},
    )
    tour.expect(not wrong, f"doctor finds fault with {wrong}")


def _ask(*words: str) -> Any:
    """Run a headless command in a process of its own; returns its JSON."""
    done = subprocess.run(
        [*_command(), *words, "--json"],
        capture_output=True, text=True, encoding="utf-8", timeout=_PATIENCE_SECONDS,
        env={**os.environ, "PYTHONUTF8": "1"}, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"distributor-app {' '.join(words)}: {done.stderr or done.stdout}")
    return json.loads(done.stdout)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "distributor_app"]
