"""The demonstration: a vendor hub of its own as a child process, and a desk enrolled at it.

The child takes a free port, prints a ready line and ends when its standard input closes, so that
neither a crash nor a kill of the desk leaves it behind.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from catalog_cache.errors import DeskError, Kind
from catalog_cache.places import AccountFolder, data_root


class DemoHub:
    """A running demonstration hub."""

    def __init__(self, process: subprocess.Popen[str], address: str, folder: Path) -> None:
        self._process = process
        self.address = address
        self.folder = folder

    @classmethod
    def start(
        cls,
        folder: Path,
        *,
        command: str = "demo",
        options: Sequence[str] = (),
        fault: str = "",
    ) -> "DemoHub":
        """Start a demonstration hub in a folder and wait until it serves (seconds the first time).

        With `command` "serve" it is any hub that was made there before. HUB_DOWN when it ends
        before it is ready; its last words are the cause.
        """
        folder.mkdir(parents=True, exist_ok=True)
        log = folder.parent / f"{folder.name}.log"
        with log.open("w", encoding="utf-8") as errors:
            process = subprocess.Popen(
                [*hub_command(), command, "--data", str(folder), "--ready-line",
                 "--exit-on-stdin-close", *options],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True,
                env={**os.environ, "VENDOR_HUB_FAULT": fault},
            )  # fmt: skip
        return cls(process, _ready_address(process, log), folder)

    @property
    def enrolment_file(self) -> Path:
        """The enrolment file of the demonstration's account, with today's address."""
        return self.folder / "demo.enrol.json"

    @property
    def code(self) -> str:
        """A fresh one-time sign-in code."""
        return (self.folder / "demo.code").read_text(encoding="utf-8").strip()

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self.address.rpartition(":")[2])

    def kill(self) -> None:
        """Take its power away."""
        self._process.kill()
        self._ended()

    def wait(self, timeout: float) -> int:
        """Wait until it has ended by itself; returns its exit code."""
        code = self._process.wait(timeout=timeout)
        self._ended()
        return code

    def stop(self) -> None:
        """End it by closing its standard input; killed when it does not follow in time."""
        if self._process.poll() is None and self._process.stdin is not None:
            self._process.stdin.close()
            try:
                self._process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                self._process.kill()
        self._ended()

    def _ended(self) -> None:
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None and not stream.closed:
                stream.close()


def hub_command() -> list[str]:
    """Return how a hub is started from here, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "_hub"]
    return [sys.executable, "-m", "vendor_hub"]


def _ready_address(process: subprocess.Popen[str], log: Path) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line.startswith("ready "):
        process.wait()
        process.stdout.close()
        if process.stdin is not None:
            process.stdin.close()
        words = log.read_text(encoding="utf-8").strip().splitlines()
        raise DeskError(
            Kind.HUB_DOWN,
            "The demonstration could not be started.",
            cause=words[-1] if words else f"the hub ended with {process.returncode}",
            remedy=f"Details are in {log}.",
        )
    return line.split()[1]


def demo_root() -> Path:
    """Return the folder of everything the demonstration keeps."""
    return data_root() / "demonstration"


def enrol_demo(hub: DemoHub) -> AccountFolder:
    """Enrol this computer at the demonstration hub and sign its person in, once."""
    from catalog_cache.desk import sign_in
    from catalog_cache.enrolment import Enrolment, enrol

    content = json.loads(hub.enrolment_file.read_text(encoding="utf-8"))
    folder = enrol(Enrolment.model_validate(content))
    if not folder.people():
        sign_in(folder, hub.code)
    return folder
