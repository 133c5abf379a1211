"""What a picture shows: a place in the window, the states it is seen in, what was done there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from distributor_app.driving.driver import Condition
from distributor_app.navigation import Route

if TYPE_CHECKING:
    from catalog_cache.desk import Desk

    from distributor_app.frame.window import MainWindow


class State(StrEnum):
    """How the desk stands while the picture is taken."""

    NORMAL = "normal"
    """The demonstration after two years of trade."""
    EMPTY = "empty"
    """A new account: the catalogue is there, nothing was ordered yet."""
    LOADING = "loading"
    """Nothing that was asked for has arrived."""
    ERROR = "error"
    """Everything that is asked for fails."""
    OVERFULL = "overfull"
    """Names, texts and notes are much longer than anybody plans for."""
    OFFLINE = "offline"
    """The hub cannot be reached; content is as of the last sync."""


EVERY_STATE = tuple(State)
THINGS = (State.NORMAL, State.LOADING, State.ERROR, State.OVERFULL, State.OFFLINE)
"""The states of a page about one thing, which cannot be empty."""

Act = Callable[["MainWindow"], Iterator[Condition]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture's place; `where` finds the route on the desk, so that it names real things.

    Attributes:
        name: begins the picture's file name.
        states: in which it is shot; "where" is asked on a desk that has content, but in EMPTY.
        act: what is done in the window before the picture, as a script for the driver.

    """

    name: str
    where: "Callable[[Desk], Route]"
    states: tuple[State, ...] = EVERY_STATE
    act: Act | None = None


def at(screen: str, **args: str) -> "Callable[[Desk], Route]":
    """Return a `where` that needs nothing of the desk."""
    route = Route(screen, args)

    def where(desk: "Desk") -> Route:  # noqa: ARG001  the signature is Scene's
        return route

    return where
