"""Writes the datasets `prices` and `stock` of generated parts."""

import json
import random
from datetime import UTC, datetime, time, timedelta

from vendor_hub.generate.batches import Batch
from vendor_hub.generate.families import Range
from vendor_hub.generate.parts import stream
from vendor_hub.publish.writer import DatasetWriter

WAREHOUSES = (("LYO", "Lyon"), ("HAM", "Hamburg"), ("MIL", "Milano"), ("WRO", "Wrocław"))
_ON_REQUEST = 0.02
_BROKEN = 0.4
_HELD = 0.6


def write_prices(
    offer: Range, writer: DatasetWriter, *, count: int, seed: int, currency: str
) -> None:
    """Write list and net prices, two of five parts with breaks; some are on request."""
    rng = random.Random(f"prices-{seed}")
    rows = Batch(
        writer, "price",
        "id uid component amount currency price_unit unit break_qty break_mode break_basis"
        " basis_day priority status",
    )  # fmt: skip
    common = ("all_units", "line", "order", 0)
    for part in stream(offer, count, seed):
        if rng.random() < _ON_REQUEST:
            rows.add(f"{part.uid}-l", part.uid, "list", None, currency, "1", "C62", "1", *common,
                     "on_request")  # fmt: skip
            continue
        net = part.list_cents * rng.choice((60, 65, 70, 75)) / 100
        steps = [("l", "list", part.list_cents, "1"), ("n1", "net", net, "1")]
        if rng.random() < _BROKEN:
            steps += [("n10", "net", net * 0.94, "10"), ("n50", "net", net * 0.88, "50")]
        for key, component, cents, start in steps:
            rows.add(f"{part.uid}-{key}", part.uid, component, f"{cents / 100:.2f}", currency, "1",
                     "C62", start, *common, "priced")  # fmt: skip
    rows.flush()


def write_stock(
    offer: Range, writer: DatasetWriter, *, count: int, seed: int, as_of: datetime,
    edition: int = 0, share: float = 0.05,
) -> None:  # fmt: skip
    """Write the stock of four warehouses; each edition counts another `share` of rows anew."""
    for code, name in WAREHOUSES:
        writer.add(
            "warehouse", code=code, name=name, zone="EU", workdays=[0, 1, 2, 3, 4], holidays=[]
        )
    rng = random.Random(f"stock-{seed}")
    counting = [random.Random(f"counted-{seed}-{n}") for n in range(1, edition + 1)]
    rows = Batch(
        writer, "stock", "uid warehouse kind qty band unit as_of next_receipts lead_time_days"
    )
    # Counted from the day's beginning, so that the editions of a day share the rows they share.
    first = datetime.combine(as_of.date(), time(), UTC)
    instants = [(first + timedelta(minutes=n)).isoformat() for n in range(edition + 1)]
    soon = json.dumps([[(as_of.date() + timedelta(days=6)).isoformat(), "20"]])
    for part in stream(offer, count, seed):
        for code, _ in WAREHOUSES:
            if rng.random() >= _HELD:
                continue
            pieces = int(rng.expovariate(0.04)) if rng.random() < 0.8 else 0
            kind = rng.random()
            at = 0
            for n, draw in enumerate(counting, start=1):
                if draw.random() < share:
                    at, pieces = n, max(0, pieces + int(draw.uniform(-9, 9)))
            shown = _shown(kind, pieces)
            rows.add(part.uid, code, *shown, "C62", instants[at], None if pieces else soon, 14)
    rows.flush()


def _shown(kind: float, pieces: int) -> tuple[str, str | None, str | None]:
    """Return kind, quantity and band: most warehouses count, some say less."""
    if kind < 0.82:
        return "exact", str(pieces), None
    if kind < 0.9:
        return "at_least", str(pieces // 10 * 10), None
    if kind < 0.96:
        return "band", None, "0" if not pieces else "1–9" if pieces < 10 else "10–49"
    return "yes_no", str(min(pieces, 1)), None
