"""`make tour-full`: the tour on demonstration and imported data, on SQLite and on PostgreSQL.

Two run at a time where there are two processors: a tour waits for its vendor half of the time.
PostgreSQL is the server of DESK_POSTGRES (SQLAlchemy URL), or one that .ci/start-postgres starts.
Imported data is read from DESK_SHARED or ../shared; without it those tours are skipped, and said.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy.engine import URL, make_url

ROOT = Path(__file__).resolve().parents[1]
_EXPORT = Path("data") / "parts" / "adventureworks"
_PATIENCE_SECONDS = 600
_AT_ONCE = 2


@dataclass(frozen=True)
class Outcome:
    """How one tour went, for the table at the end."""

    name: str
    word: str
    seconds: float
    found: dict[str, Any]


def main() -> int:
    """Run every tour there is data for; 0 when none failed."""
    at_once = min(_AT_ONCE, os.cpu_count() or 1)
    with tempfile.TemporaryDirectory(prefix="desk-tour-full-") as folder:
        server = _server(Path(folder))
        with ThreadPoolExecutor(at_once) as guides:
            begun = [
                guides.submit(_on, data, export, place, server)
                for data, export in (("demo", None), ("import", _export()))
                for place in ("sqlite", "postgresql")
            ]
            outcomes = [tour.result() for tour in begun]
        _stop_own_server(Path(folder))
    _print_table(outcomes)
    return 1 if any(outcome.word.startswith("FAILED") for outcome in outcomes) else 0


def _on(data: str, export: Path | None, place: str, server: URL | None) -> Outcome:
    """Run the tour on one kind of data in one kind of database, if there are both."""
    name = f"{data}-{place}"
    out = ROOT / "tour" / name
    if data == "import" and export is None:
        return Outcome(name, "skipped: no ../shared/data", 0.0, {})
    if place == "sqlite":
        return _tour(name, out, export, "")
    if server is None:
        return Outcome(name, "FAILED: no PostgreSQL", 0.0, {})
    with _database(server) as url:
        return _tour(name, out, export, url)


def _export() -> Path | None:
    shared = Path(os.environ.get("DESK_SHARED", ROOT.parent / "shared"))
    folder = shared / _EXPORT
    return folder if (folder / "csv").is_dir() else None


def _tour(name: str, out: Path, export: Path | None, database: str) -> Outcome:
    """Run one tour in a process of its own."""
    shutil.rmtree(out, ignore_errors=True)
    words = ["tour", "--out", str(out)]
    words += ["--import", str(export)] if export else []
    words += ["--database", database] if database else []
    started = time.monotonic()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        try:
            done = subprocess.run(
                [sys.executable, "-m", "distributor_app", *words],
                cwd=ROOT, timeout=_PATIENCE_SECONDS, check=False, stdout=said, stderr=said,
            )  # fmt: skip
            word = "held" if done.returncode == 0 else "FAILED"
        except subprocess.TimeoutExpired:
            word = f"FAILED: not done after {_PATIENCE_SECONDS} s"
        said.seek(0)
        # In one piece: another tour may be saying something too.
        sys.stdout.write(f"\n== {name}\n{said.read()}")
        sys.stdout.flush()
    report = out / "tour.json"
    found = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    return Outcome(name, word, time.monotonic() - started, found)


# -- PostgreSQL ----------------------------------------------------------------------------------


def _server(folder: Path) -> URL | None:
    """Return the address of a PostgreSQL server; None, with the reason printed, without one."""
    if given := os.environ.get("DESK_POSTGRES"):
        return make_url(given)
    script = ROOT / ".ci" / "start-postgres"
    done = subprocess.run(
        [str(script), str(folder / "postgres")], capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return make_url(done.stdout.strip().splitlines()[-1])
    sys.stderr.write(
        "PostgreSQL is missing: install Debian's package postgresql, or set DESK_POSTGRES to the"
        f" SQLAlchemy URL of a server.\n{done.stderr.strip()}\n"
    )
    return None


def _stop_own_server(folder: Path) -> None:
    """Stop the server that was started in a folder, if one was."""
    if not (folder / "postgres" / "data" / "postmaster.pid").exists():
        return
    pid = int((folder / "postgres" / "data" / "postmaster.pid").read_text().split()[0])
    os.kill(pid, 2)
    deadline = time.monotonic() + 20
    while (folder / "postgres" / "data" / "postmaster.pid").exists():
        if time.monotonic() > deadline:
            return
        time.sleep(0.1)


@contextmanager
def _database(server: URL) -> Iterator[str]:
    """Make an empty database on a server and drop it afterwards."""
    name = f"desk_tour_{uuid.uuid4().hex[:12]}"
    address = server.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, autocommit=True) as db:
        db.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield server.set(database=name).render_as_string(hide_password=False)
        finally:
            drop = sql.SQL("DROP DATABASE {} WITH (FORCE)")
            db.execute(drop.format(sql.Identifier(name)))


# -- the table -----------------------------------------------------------------------------------


def _print_table(outcomes: list[Outcome]) -> None:
    lines = [("tour", "", "seconds", "steps", "key to painted", "longest stall", "during")]
    for outcome in outcomes:
        steps = outcome.found.get("steps", [])
        stall = outcome.found.get("stall", {})
        painted: dict[str, Any] = next((s["facts"] for s in steps if s["name"] == "search"), {})
        median = painted.get("key_to_painted_ms", {}).get("median")
        lines.append(
            (
                outcome.name,
                outcome.word,
                f"{outcome.seconds:.0f}",
                f"{sum(step['ok'] for step in steps)}/{len(steps)}",
                f"{median} ms" if median is not None else "",
                f"{stall['longest_ms']} ms" if stall else "",
                str(stall.get("during", "")),
            )
        )
    widths = [max(len(line[n]) for line in lines) for n in range(len(lines[0]))]
    sys.stdout.write("\n")
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        sys.stdout.write("  ".join(cells).rstrip() + "\n")


if __name__ == "__main__":
    sys.exit(main())
