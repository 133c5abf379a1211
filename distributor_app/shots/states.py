"""Brings what a window is made of into the state that a picture is to show."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from catalog_cache.contract.wire.base import Document

from catalog_cache.errors import DeskError, Kind

from distributor_app.tasks import Lane, Stoppable, Task, Tasks

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

T = TypeVar("T")


class StagedTasks(Tasks):
    """A task runner that can keep everything waiting, or let everything fail."""

    def __init__(self) -> None:
        super().__init__()
        self.keeps_waiting = False
        self.fails = False
        self.pretends: tuple[str, ...] = ()

    @property
    def under_way(self) -> tuple[str, ...]:
        """What is under way, and what only a picture says is."""
        return (*super().under_way, *self.pretends)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        lane: Lane = Lane.READ,
        key: str | None = None,
        cancel: Stoppable | None = None,
        says: str = "",
    ) -> Task:
        """Run the work, keep it for ever, or let it fail as a damaged disk would."""
        if self.keeps_waiting:
            return Task(owner, done, failed, cancel)
        chosen = _fail if self.fails else work
        return super().run(
            owner, chosen, done, failed, lane=lane, key=key, cancel=cancel, says=says
        )


def _fail() -> Any:
    raise DeskError(
        Kind.DISK,
        "The catalogue on this computer cannot be read.",
        cause="disk I/O error",
        remedy="Sync again (F5). If it comes back, the disk may be failing: tell your IT.",
    )


_CODE = re.compile(r"[a-z]+(_[a-z]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PARTS = ("catalogue", "manuals", "drafts", "orders", "shipments", "earnings", "outbox", "notes")
_NAMES = frozenset({
    "name", "title", "description", "ship_to", "account_name", "person_name", "vendor_name",
    "carrier", "warehouse_name", "by", "buyer", "brand", "programme", "programme_name", "ref",
    "service", "place",
})  # fmt: skip
_TEXTS = frozenset({
    "note", "detail", "reason", "cause", "remedy", "subject", "condition", "terms",
})  # fmt: skip


def overfull(desk: "Desk") -> "Desk":
    """Return the desk with every name and text in its answers as long as the worst one seen."""
    stretched: Desk = _Stretched(desk)  # type: ignore[assignment]
    return stretched


class _Stretched:
    """Passes every call on and makes the texts of its answer longer."""

    def __init__(self, inner: object, *, answers: bool = False) -> None:
        self._inner = inner
        self._answers = answers

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if not self._answers:
            if name in _PARTS:
                return _Stretched(found, answers=True)
            if name in ("home", "account"):
                return _longer_answer(found)
            return _longer(found) if name == "info" else found
        return _longer_answer(found) if callable(found) else found


def _longer_answer(call: Callable[..., Any]) -> Callable[..., Any]:
    def called(*args: Any, **kwargs: Any) -> Any:
        return _longer(call(*args, **kwargs))

    return called


def _longer(value: Any, name: str = "") -> Any:
    if isinstance(value, str) and type(value) is str:
        return _longer_text(value, name)
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple(_longer(item, name) for item in value)
    if isinstance(value, list):
        return [_longer(item, name) for item in value]
    if isinstance(value, dict):
        return {key: _longer(item, name) for key, item in value.items()}
    if isinstance(value, Document):
        texts = {key: _longer(getattr(value, key), key) for key in type(value).model_fields}
        return value.model_copy(update=texts)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {f.name: _longer(getattr(value, f.name), f.name) for f in fields(value) if f.init}
        return replace(value, **changes)
    return value


def _longer_text(text: str, name: str) -> str:
    # A code or an id that goes by a name's name is no text, and no longer itself when it is longer.
    if not text or name not in _NAMES | _TEXTS or _CODE.fullmatch(text):
        return text
    if name in _TEXTS:
        return f"{text} Written at some length, as people do who want to be sure to be understood."
    return f"{text}, reinforced heavy-duty version for export markets"
