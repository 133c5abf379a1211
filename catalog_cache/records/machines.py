"""Records of machines: those the vendor has registered, and those a person has typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from catalog_cache.contract.effectivity import MachineFacts, Need

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class KnownMachine:
    """A machine one works for, with all that anybody has said about it.

    `registered` ones come from the vendor; what the vendor does not know of them, and everything
    of the others, is said by the person at this desk. `id` is "" until it is remembered.
    """

    model: str
    serial: str = ""
    build_day: date | None = None
    id: str = ""
    registered: bool = False
    end_customer: str = ""
    market: str = ""
    has: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    not_made: frozenset[str] = frozenset()
    components: tuple[tuple[str, str], ...] = ()
    from_vendor: frozenset[Need] = frozenset()
    """What the vendor has said of it; that stands."""

    @property
    def facts(self) -> MachineFacts:
        """What is known, as effectivities ask for it; no list is taken to be complete."""
        return MachineFacts(
            model=self.model or None,
            serial=self.serial or None,
            built=self.build_day,
            components=self.components or None,
            components_open=True,
            market=self.market or None,
            has=self.has,
            lacks=self.lacks,
            made=self.made,
            not_made=self.not_made,
        )


@dataclass(frozen=True, slots=True)
class MachineShelf:
    """All machines, last used first, and the one that is worked for now."""

    machines: tuple[KnownMachine, ...] = ()
    current: KnownMachine | None = None

    @property
    def facts(self) -> MachineFacts | None:
        """What is known of the machine worked for; None while there is none."""
        return self.current.facts if self.current is not None else None
