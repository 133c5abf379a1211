"""A hub in a process of its own that has no need to read the program first.

It is forked from a process that has read it once: to read it takes two seconds, and more than a
hundred hubs are started. That the command starts by itself is tested in vendor_hub/cli.
"""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection

from vendor_hub.__main__ import main

_FORKING = multiprocessing.get_context("forkserver")
_FORKING.set_forkserver_preload([
    "vendor_hub.__main__",
    # Read by a hub when it begins to serve.
    "uvicorn.lifespan.on",
    "uvicorn.loops.auto",
    "uvicorn.protocols.http.auto",
    "sqlalchemy.dialects.sqlite.pysqlite",
    "sqlalchemy.dialects.postgresql.psycopg",
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
    sys.exit(main(arguments))
