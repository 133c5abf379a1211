"""The ledger of the account."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from catalog_cache.contract.said import say
from catalog_cache.contract.states import EntryState
from catalog_cache.contract.wire.earnings import LedgerEntry

from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.ledger import disputes
from catalog_cache.ledger.reading import Ledger
from catalog_cache.records.earnings import (
    Books,
    EarningsSummary,
    EntryView,
    ScaleProgress,
    StatementView,
)
from catalog_cache.records.status import Area
from catalog_cache.workspace import objects


class Earnings:
    """The ledger of the account."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def books(self) -> Books:
        """Return everything about the ledger, read once; scales are in the account's currency."""
        with self._core.workspace.reading() as connection:
            ledger = self._ledger(connection)
            return Books(
                ledger.summaries(),
                ledger.entries(),
                ledger.statements(),
                ledger.scales(self._currency()),
                self._order_types(),
            )

    def overview(self) -> tuple[tuple[EarningsSummary, ...], tuple[ScaleProgress, ...]]:
        """Return the sums and where the year stands on the scales, for the first page."""
        with self._core.workspace.reading() as connection:
            ledger = self._ledger(connection)
            return ledger.summaries(), ledger.scales(self._currency())

    def dispute(self, entry: str, note: str) -> str:
        """Ask the vendor to look at a line; queued like any change, returns its id."""
        with self._core.changing(Area.OUTBOX, Area.EARNINGS) as connection:
            found = objects.get(connection, LedgerEntry, entry)
            if found is None:
                raise DeskError(Kind.NOT_FOUND, say("This line is not known here."))
            return disputes.file(connection, found, note)

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
        raise DeskError(Kind.NOT_FOUND, say("This statement is not known here."))

    def _currency(self) -> str:
        account = self._core.account()
        return account.currency if account else ""

    def _order_types(self) -> dict[str, str]:
        account = self._core.account()
        return {t.code: t.name for t in account.order_types} if account else {}

    @staticmethod
    def _ledger(connection: Connection) -> Ledger:
        return Ledger(connection, datetime.now(UTC).date())
