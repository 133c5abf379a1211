"""Has editions made while a hub serves: by a process of their own, so that no request waits.

An edition of a million parts takes minutes of work. What a process that was ended left undone the
next look finds, in this or in another hub process on the same database.
"""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from vendor_hub.hub import Hub
from vendor_hub.publish.editions import is_work_left

log = logging.getLogger("vendor_hub")

_LOOK_SECONDS = 5.0
_AFTER_FAILURE_SECONDS = 60.0


class EditionMaker:
    """Looks for editions that are wanted, at once when told to and every few seconds."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._wake = threading.Event()
        self._stop = threading.Event()

    def look(self) -> None:
        """Look at once; called from any thread."""
        self._wake.set()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Work for as long as the block lasts."""
        thread = threading.Thread(target=self._work, name="editions", daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._stop.set()
            self._wake.set()
            thread.join()

    def _work(self) -> None:
        while True:
            self._wake.wait(_LOOK_SECONDS)
            self._wake.clear()
            # After the clearing, or the word to stop could be cleared unseen.
            if self._stop.is_set():
                return
            if not self._make_what_is_wanted():
                # Told meanwhile or not: what fails now will most likely fail again at once.
                self._stop.wait(_AFTER_FAILURE_SECONDS)

    def _make_what_is_wanted(self) -> bool:
        """False when there is work left that could not be done."""
        try:
            if not is_work_left(self._hub):
                return True
            return self._run() or self._stop.is_set()
        except (SQLAlchemyError, OSError) as error:
            log.warning("looking for editions failed, trying again: %s", error)
            return False

    def _run(self) -> bool:
        command = [sys.executable, "-m", "vendor_hub", "content", "editions"]
        with subprocess.Popen(
            [*command, "--data", str(self._hub.folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        ) as process:
            while process.poll() is None:
                if self._stop.wait(0.1):
                    process.terminate()
                    process.wait()
        return process.returncode == 0
