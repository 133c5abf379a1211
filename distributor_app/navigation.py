"""Where the user is and was: routes and the history behind back and forward."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# What a route does beside leading somewhere: taking a file in, beginning a draft, working for a
# machine.
_DEEDS = frozenset({"file", "job", "machine", "new"})


@dataclass(frozen=True)
class Route:
    """A place in the desk: a screen's key and what it shows there, as {"part": "817"}."""

    screen: str
    args: dict[str, str] = field(default_factory=dict)

    @property
    def place(self) -> "Route":
        """The route without what it does, so that coming back does not do it again."""
        kept = {name: text for name, text in self.args.items() if name not in _DEEDS}
        return Route(self.screen, kept)


@dataclass
class Visit:
    """A route that was visited, with the state in which its page was left."""

    route: Route
    state: dict[str, object] = field(default_factory=dict)


class History:
    """The visits in order, with a position in them, as a browser has it."""

    # More than anybody walks back; keeps an all-day session from growing.
    LIMIT = 200

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1
        self._kept: dict[str, dict[str, object]] = {}

    @property
    def current(self) -> Visit | None:
        """The visit shown now."""
        return self._visits[self._at] if self._at >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier visit."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later visit."""
        return self._at < len(self._visits) - 1

    def visit(self, route: Route, *, replace: bool = False) -> None:
        """Add a visit after the current one (or in its place) and forget what lay ahead.

        What the route does is not kept: it was done.
        """
        keep = self._at if replace and self._at >= 0 else self._at + 1
        self._visits[keep:] = [Visit(route.place)]
        excess = len(self._visits) - self.LIMIT
        if excess > 0:
            del self._visits[:excess]
        self._at = len(self._visits) - 1

    def remember(self, state: Mapping[str, object]) -> None:
        """Keep the state of the page that is being left."""
        if self.current is not None:
            self.current.state = dict(state)

    def keep(self, states: Mapping[str, dict[str, object]]) -> None:
        """Keep the screens' states for a window that has to make them anew."""
        self._kept.update(states)

    def kept(self, screen: str) -> dict[str, object]:
        """Return a screen's state as the window before left it; once, for then it has it."""
        return self._kept.pop(screen, {})

    def back(self) -> Visit | None:
        """Step to the earlier visit and return it, or None at the first."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self.current

    def forward(self) -> Visit | None:
        """Step to the later visit and return it, or None at the last."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self.current
