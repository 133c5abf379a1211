"""Errors in the vendor's catalogue: reported like any change, answered through the feed."""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.numbers import fold_number
from catalog_cache.contract.said import say
from catalog_cache.contract.states import SubmissionState
from catalog_cache.contract.wire.content import CatalogueError, Fault

from catalog_cache.catalogue import rows
from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.core import Core
from catalog_cache.outbox import queue
from catalog_cache.records.reports import ErrorReport
from catalog_cache.records.status import Area
from catalog_cache.workspace import objects
from catalog_cache.workspace.tables import submission

TYPE = "catalogue_error"
LONGEST_NOTE = 1000


class Reports:
    """What was reported from here or by a colleague, and what the vendor said to it."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def report(
        self, uid: int, fault: Fault, note: str = "", *, field: str = "", assembly: str = ""
    ) -> str:
        """Queue a report of an error in a part's content; returns its id."""
        installed = self._core.store.installed().get("catalog")
        with self._core.store.reading() as db:
            part = rows.snapshot(db, uid, self._core.language)
        if part is None or installed is None:
            raise DeskError(Kind.NOT_FOUND, say("This part is not in the catalogue."))
        found = CatalogueError(
            id=new_id(),
            part=part,
            fault=fault,
            field=field,
            note=note.strip()[:LONGEST_NOTE],
            assembly=assembly,
            catalogue=f"{installed.epoch}-{installed.version}",
            as_of=datetime.fromisoformat(installed.as_of),
            by=self._core.membership.person.name,
            at=datetime.now(UTC),
        )
        with self._core.changing(Area.OUTBOX, Area.NOTES) as connection:
            return queue.enqueue(
                connection,
                TYPE,
                found,
                subject=say("Error in the catalogue: {number}", number=part.number),
                subject_id=found.id,
                submission_id=found.id,
            )

    def of_part(self, brand: str, number: str) -> tuple[ErrorReport, ...]:
        """Return what was reported about a part, the newest first."""
        key = (brand, fold_number(number))
        with self._core.workspace.reading() as connection:
            known = _everything(connection)
        about = (r for r in known if (r.part.brand, fold_number(r.part.number)) == key)
        return tuple(sorted(about, key=lambda report: report.at, reverse=True))


def _everything(connection: Connection) -> list[ErrorReport]:
    """Read what the hub knows, and what it does not have yet; withdrawn ones are left out."""
    found = {each.id: (each, None) for each in objects.every(connection, CatalogueError)}
    sent: dict[str, tuple[CatalogueError, SubmissionState | None]] = {**found}
    for row in connection.execute(select(submission).where(submission.c.type == TYPE)):
        state = SubmissionState(row.state)
        if row.id not in sent and state is not SubmissionState.WITHDRAWN:
            sent[row.id] = CatalogueError.model_validate(queue.body_of(row)), state
    return [
        ErrorReport(
            id=each.id,
            part=each.part,
            fault=each.fault,
            field=each.field,
            note=each.note,
            by=each.by,
            at=each.at,
            state=each.state,
            answer=each.answer,
            answered_at=each.answered_at,
            sending=sending,
        )
        for each, sending in sent.values()
    ]
