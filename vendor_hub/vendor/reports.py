"""Errors that distributors found in the catalogue: the vendor looks at them and answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from catalog_cache.contract.wire.content import CatalogueError, ReportState

from vendor_hub.errors import NotAllowedError
from vendor_hub.store import documents
from vendor_hub.store.engine import Store
from vendor_hub.store.tables import remark

KIND = "catalogue_error"
ANSWERS: tuple[ReportState, ...] = ("corrected", "no_error", "answered")


@dataclass(frozen=True, slots=True)
class Report:
    """A reported error and the id of the account it came from."""

    account: str
    error: CatalogueError


def reports(db: Connection, *, everything: bool = False) -> Sequence[Report]:
    """Return the reports that wait for an answer, or all, the oldest first."""
    rows = db.execute(
        select(remark.c.account, remark.c.body)
        .where(remark.c.kind == KIND)
        .order_by(remark.c.received_at, remark.c.id)
    )
    found = [Report(r.account, CatalogueError.model_validate_json(r.body)) for r in rows]
    return [r for r in found if everything or r.error.state == "reported"]


def answer_report(
    store: Store, id: str, state: ReportState, *, text: str = "", now: datetime | None = None
) -> CatalogueError:
    """Answer a report; a later answer takes the place of the one before."""
    if state == "answered" and not text:
        raise NotAllowedError("An answer needs words: --text.")
    with store.write() as db:
        error, account = documents.get_locked(db, remark, CatalogueError, id, "report")
        changed = error.model_copy(
            update={"state": state, "answer": text, "answered_at": now or datetime.now(UTC)}
        )
        documents.change(db, remark, KIND, account, changed)
    return changed
