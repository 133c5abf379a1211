"""Where the sign-in token is kept: the system's keyring, or a file only the user can read.

The keyring runs behind a time-out in a thread of its own, because it may wait for a prompt that
nobody sees.
"""

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

_SERVICE = "distributor-desk"
_TIMEOUT_SECONDS = 3.0
_T = TypeVar("_T")


class TokenPlace:
    """Keeps the token of one person of one account."""

    def __init__(self, key: str, fallback: Path) -> None:
        self._key = key
        self._fallback = fallback

    def load(self) -> str | None:
        """Return the token, or None when nobody is signed in."""
        if self._fallback.is_file():
            return self._fallback.read_text(encoding="utf-8").strip() or None
        if not _keyring_wanted():
            return None
        return _within_time(lambda: _keyring().get_password(_SERVICE, self._key))

    def save(self, token: str) -> str:
        """Keep the token; returns the name of the place for Settings: "keyring" or "file"."""
        if _keyring_wanted():
            _within_time(lambda: _keyring().set_password(_SERVICE, self._key, token))
            if _within_time(lambda: _keyring().get_password(_SERVICE, self._key)) == token:
                self._fallback.unlink(missing_ok=True)
                return "keyring"
        self._fallback.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._fallback, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(token)
        return "file"

    def forget(self) -> None:
        """Remove the token everywhere."""
        self._fallback.unlink(missing_ok=True)
        if _keyring_wanted():
            _within_time(lambda: _keyring().delete_password(_SERVICE, self._key))

    def place(self) -> str:
        """Name where the token is: "keyring", "file" or "nowhere"."""
        if self._fallback.is_file():
            return "file"
        return "keyring" if self.load() else "nowhere"


def _keyring_wanted() -> bool:
    return os.environ.get("DISTRIBUTOR_DESK_TOKENS") != "file"


def _keyring() -> Any:
    import keyring

    return keyring


def _within_time(call: Callable[[], _T]) -> _T | None:
    result: list[_T] = []

    def work() -> None:
        try:
            result.append(call())
        except Exception:
            result.clear()

    thread = threading.Thread(target=work, name="keyring", daemon=True)
    thread.start()
    thread.join(_TIMEOUT_SECONDS)
    return result[0] if result else None
