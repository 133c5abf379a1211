"""What a job is, and what it costs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from distributor_app.driving.driver import Script

if TYPE_CHECKING:
    from benchmarks.jobs.desk import JobDesk


@dataclass(frozen=True, slots=True)
class Cost:
    """Key strokes (a combination is one, each typed character is one), mouse clicks and scans."""

    keys: int
    clicks: int
    scans: int = 0

    @property
    def total(self) -> int:
        """Return all that hands did."""
        return self.keys + self.clicks + self.scans


@dataclass(frozen=True, slots=True)
class Shop:
    """The same job in a good web shop, counted step by step.

    Attributes:
        cost: the sum of the steps.
        steps: each step with what it costs, as docs/usability.md prints it.

    """

    cost: Cost
    steps: str


@dataclass(frozen=True, slots=True)
class Job:
    """A job as a script that begins where the user is before it and ends when it is done."""

    name: str
    begins: str
    script: "Callable[[JobDesk], Script]"
    steps: str
    shop: Shop


@dataclass(frozen=True, slots=True)
class Done:
    """A job that was done: what it cost and how long the program took for it, in seconds."""

    job: Job
    cost: Cost
    seconds: float
