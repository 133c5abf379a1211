"""The programs in processes of their own that have no need to be read first.

Each is forked from a process that has read them once: to read one takes two seconds, and more than
a hundred are started. That the commands start by themselves is tested in vendor_hub/cli, and by the
tours and the start of the window.
"""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from vendor_hub.__main__ import main as hub

from distributor_app.__main__ import main as desk

# Where no process can be forked from another, each reads the program itself.
_FORKS = "forkserver" in multiprocessing.get_all_start_methods()
_FORKING = multiprocessing.get_context("forkserver" if _FORKS else "spawn")
if _FORKS:
    _FORKING.set_forkserver_preload([
        "vendor_hub.__main__",
        "vendor_hub.cli.server",
        # Read by a hub when it begins to serve.
        "uvicorn.lifespan.on",
        "uvicorn.loops.auto",
        "uvicorn.protocols.http.auto",
        "sqlalchemy.dialects.sqlite.pysqlite",
        "sqlalchemy.dialects.postgresql.psycopg",
        "distributor_app.cli.commands",
        "catalog_cache.desk",
        "catalog_cache.doctor",
    ])  # fmt: skip


class HubProcess:
    """Runs a command of the hub; used as subprocess.Popen is."""

    def __init__(self, arguments: Sequence[str], *, fault: str = "") -> None:
        their_input, our_output = _FORKING.Pipe(duplex=False)
        our_input, their_output = _FORKING.Pipe(duplex=False)
        environment = {**os.environ, "VENDOR_HUB_FAULT": fault}
        self.returncode: int | None = None
        self._process = _FORKING.Process(
            target=_run, args=(arguments, environment, their_input, their_output), daemon=True
        )
        self._process.start()
        self.stdin = os.fdopen(os.dup(our_output.fileno()), "w", encoding="utf-8")
        self.stdout = os.fdopen(os.dup(our_input.fileno()), encoding="utf-8")
        for end in (their_input, our_output, our_input, their_output):
            end.close()

    def send_signal(self, number: signal.Signals) -> None:
        """Send the process a signal."""
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    def kill(self) -> None:
        """Take the power away."""
        self.send_signal(signal.SIGKILL)

    def wait(self, timeout: float = 20) -> int:
        """Wait until it has ended; returns its exit code."""
        if self.returncode is None:
            self._process.join(timeout)
            self.returncode = self._process.exitcode
            if self.returncode is None:
                raise subprocess.TimeoutExpired("vendor-hub", timeout)
            self._process.close()
        return self.returncode


def run_desk(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a headless command of the desk to its end; used as subprocess.run is."""
    with TemporaryDirectory() as folder:
        said, errors = Path(folder) / "stdout", Path(folder) / "stderr"
        process = _FORKING.Process(
            target=_run_into, args=(arguments, dict(os.environ), said, errors)
        )
        process.start()
        process.join()
        code = process.exitcode
        process.close()
        assert code is not None
        return subprocess.CompletedProcess(
            arguments, code, said.read_text("utf-8"), errors.read_text("utf-8")
        )


def _run_into(
    arguments: Sequence[str], environment: Mapping[str, str], stdout: Path, stderr: Path
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for path, stream in ((stdout, sys.stdout), (stderr, sys.stderr)):
        with path.open("w", encoding="utf-8") as file:
            os.dup2(file.fileno(), stream.fileno())
    sys.exit(desk(arguments))


def _run(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    stdin: Connection,
    stdout: Connection,
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.dup2(stdin.fileno(), sys.stdin.fileno())
    os.dup2(stdout.fileno(), sys.stdout.fileno())
    stdin.close()
    stdout.close()
    sys.exit(hub(arguments))
