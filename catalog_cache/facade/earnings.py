"""The ledger of the account."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from catalog_cache.contract.states import EntryState

from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.ledger.reading import Ledger
from catalog_cache.records.earnings import EarningsSummary, EntryView, StatementView


class Earnings:
    """The ledger of the account."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def summaries(self) -> tuple[EarningsSummary, ...]:
        """Return sums per currency."""
        with self._core.workspace.reading() as connection:
            return self._ledger(connection).summaries()

    def entries(
        self, *, currency: str | None = None, state: EntryState | None = None
    ) -> tuple[EntryView, ...]:
        """Return ledger lines, newest first, with running balance."""
        with self._core.workspace.reading() as connection:
            return self._ledger(connection).entries(currency=currency, state=state)

    def statements(self) -> tuple[StatementView, ...]:
        """Return the statements, newest first."""
        with self._core.workspace.reading() as connection:
            return self._ledger(connection).statements()

    def statement(self, identity: str) -> StatementView:
        """Return one statement; NOT_FOUND when it is not known."""
        for view in self.statements():
            if view.statement.id == identity:
                return view
        raise DeskError(Kind.NOT_FOUND, "This statement is not known here.")

    @staticmethod
    def _ledger(connection: Connection) -> Ledger:
        return Ledger(connection, datetime.now(UTC).date())
