"""What the palette lists: entries in groups, and how a typed text asks for them. No widgets."""

from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtGui import QAction

from distributor_app.navigation import Route
from distributor_app.widgets.matches import fold_word


class Group(StrEnum):
    """What an entry is."""

    RECENT = "recent"
    PARTS = "parts"
    LISTS = "lists"
    ORDERS = "orders"
    DELIVERIES = "deliveries"
    MANUALS = "manuals"
    PAGES = "pages"
    COMMANDS = "commands"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette: words, where it leads or what it does.

    Attributes:
        aside: stands at the right: keys, stock, a day.
        score: how well it answers; the best entry of a group places the group.

    """

    group: Group
    title: str
    detail: str = ""
    aside: str = ""
    icon: str = ""
    route: Route | None = None
    action: QAction | None = field(default=None, compare=False)
    score: int = 0


EXACT, BEGINS, WORDS, MIDDLE, FAR = 100, 80, 60, 40, 20
"""Scores: named exactly, begins so, a word begins so, somewhere in it, in what belongs to it."""

PREFIXES = {
    ">": Group.COMMANDS,
    "#": Group.ORDERS,
    "!": Group.DELIVERIES,
    "?": Group.MANUALS,
}


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed: a text, and the one kind of thing it is about, or None for everything."""

    text: str
    only: Group | None = None

    @classmethod
    def typed(cls, text: str) -> "Question":
        """Read a typed text; a sign in front narrows it, as "#4711" does to orders."""
        plain = text.strip()
        only = PREFIXES.get(plain[:1])
        return cls(plain if only is None else plain[1:].strip(), only)

    def wants(self, group: Group) -> bool:
        """Tell whether entries of this kind are asked for."""
        if self.only is None:
            return bool(self.text)
        return group is self.only or (self.only is Group.MANUALS and group is Group.PAGES)


def closeness(text: str, shown: str) -> int:
    """Return how well a typed text names something that is shown so; 0: not at all."""
    sought, whole = fold_word(text), fold_word(shown)
    if not sought:
        return FAR
    if sought == whole:
        return EXACT
    if whole.startswith(sought):
        return BEGINS
    words = [fold_word(word) for word in shown.split()]
    typed = [fold_word(word) for word in text.split()]
    if all(any(word.startswith(each) for word in words) for each in typed if each):
        return WORDS
    return MIDDLE if len(sought) > 1 and sought in whole else 0


def ranked(entries: "list[Entry] | tuple[Entry, ...]") -> tuple[Entry, ...]:
    """Order entries: groups by their best entry, entries of a group as they came but best first."""
    order = list(Group)
    best: dict[Group, int] = {}
    for entry in entries:
        best[entry.group] = max(best.get(entry.group, 0), entry.score)
    return tuple(sorted(entries, key=lambda e: (-best[e.group], order.index(e.group), -e.score)))
