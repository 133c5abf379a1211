"""The machines of the facade: which there are, for which one works, what one says of them."""

from catalog_cache.facade.core import Core
from catalog_cache.records.machines import KnownMachine, MachineShelf
from catalog_cache.records.status import Area
from catalog_cache.workspace import machines


class Machines:
    """The vendor's registered machines and those typed at this desk."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def shelf(self) -> MachineShelf:
        """Return every machine, last used first, and the one that is worked for."""
        with self._core.workspace.reading() as connection:
            return machines.shelf_of(connection)

    def choose(self, machine: str) -> None:
        """Work for this machine from now on, by its id; "" for any machine."""
        with self._core.changing(Area.MACHINES) as connection:
            machines.choose(connection, machine)

    def remember(self, machine: KnownMachine) -> str:
        """Keep a machine, or what is said of one, and work for it; returns its id."""
        with self._core.changing(Area.MACHINES) as connection:
            return machines.remember(connection, machine)

    def remove(self, machine: str) -> None:
        """Take a typed machine off the list; of a registered one, what was said of it here."""
        with self._core.changing(Area.MACHINES) as connection:
            machines.remove(connection, machine)
