"""How much waits in each part of the desk: a few counts, read without loading what is counted."""

from sqlalchemy import Connection, func, select

from catalog_cache.contract.states import ConsignmentState, SubmissionState
from catalog_cache.contract.wire.shipments import Consignment, Receipt

from catalog_cache.facade.core import Core
from catalog_cache.ordering.drafts import Drafts
from catalog_cache.records.status import WaitingCounts
from catalog_cache.workspace.objects import KIND_OF
from catalog_cache.workspace.tables import order_row, submission, vendor_object

_RECEIVED = (ConsignmentState.RECEIVED.value, ConsignmentState.RECEIVED_WITH_DISCREPANCY.value)
_NEVER_ARRIVED = (SubmissionState.WITHDRAWN.value, SubmissionState.REFUSED.value)


class Counts:
    """What stands beside the names of the places."""

    def __init__(self, core: Core, drafts: Drafts) -> None:
        self._core = core
        self._drafts = drafts

    def waiting(self) -> WaitingCounts:
        """Return the counts as they are now."""
        drafts = self._drafts.summaries()
        with self._core.workspace.reading() as connection:
            return WaitingCounts(
                cart=drafts[0].lines if drafts else 0,
                to_answer=_to_answer(connection),
                to_receive=_to_receive(connection),
            )


def _to_answer(connection: Connection) -> int:
    needed = func.json_extract(order_row.c.summary, "$.needs_answer")
    return int(connection.scalar(select(func.coalesce(func.sum(needed), 0))) or 0)


def _to_receive(connection: Connection) -> int:
    """Count the consignments that nobody has counted yet, here or elsewhere in the account."""
    state = func.json_extract(vendor_object.c.body, "$.state")
    coming = set(
        connection.scalars(
            select(vendor_object.c.id).where(
                vendor_object.c.kind == KIND_OF[Consignment],
                vendor_object.c.deleted == 0,
                state.not_in(_RECEIVED),
            )
        )
    )
    named = func.json_extract(vendor_object.c.body, "$.consignment")
    known = connection.scalars(
        select(named).where(vendor_object.c.kind == KIND_OF[Receipt], vendor_object.c.deleted == 0)
    )
    own = connection.scalars(
        select(func.json_extract(submission.c.body, "$.body.consignment")).where(
            submission.c.type == "receipt", submission.c.state.not_in(_NEVER_ARRIVED)
        )
    )
    return len(coming - set(known) - set(own))
