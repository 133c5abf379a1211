"""How fast a download goes and how long it will take, from the last seconds of it. No Qt."""

from collections import deque

# Long enough to be calm, short enough to follow a line that becomes slow.
_WINDOW_SECONDS = 6.0
_TOO_EARLY_SECONDS = 0.5


class Pace:
    """Fed with what is done at which time (seconds of a steady clock); answers rate and rest."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()

    def note(self, done: int, at: float) -> None:
        """Remember how much is done now; a smaller number starts a new measurement."""
        if self._marks and done < self._marks[-1][1]:
            self._marks.clear()
        self._marks.append((at, done))
        while len(self._marks) > 2 and at - self._marks[0][0] > _WINDOW_SECONDS:
            self._marks.popleft()

    def rest(self) -> None:
        """Forget what was measured, for example over a pause."""
        self._marks.clear()

    @property
    def per_second(self) -> float | None:
        """The rate over the last seconds; None while it is too early to tell."""
        if len(self._marks) < 2:
            return None
        (first_at, first), (last_at, last) = self._marks[0], self._marks[-1]
        span = last_at - first_at
        return (last - first) / span if span >= _TOO_EARLY_SECONDS else None

    def seconds_left(self, total: int | None) -> float | None:
        """The time that the rest takes at this rate; None when nobody can tell."""
        rate = self.per_second
        if total is None or not rate:
            return None
        return max(0.0, (total - self._marks[-1][1]) / rate)
