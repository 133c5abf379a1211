"""Whether a part can be ordered, and if not, why and what to do instead."""

import sqlite3

from catalog_cache.contract.said import say

from catalog_cache.catalogue.rows import replaced_by
from catalog_cache.records.catalogue import Orderability, PartPrices

_REASONS = {
    "ended": say("It is no longer sold."),
    "discontinued": say("It is no longer sold."),
    "blocked": say("Your vendor has blocked it."),
    "announced": say("It is announced and cannot be ordered yet."),
    "superseded": say("It was replaced."),
}


def orderability(db: sqlite3.Connection, uid: int, prices: PartPrices) -> Orderability:
    """Answer for a part from its sale status, its price and what replaces it."""
    status, reason = db.execute(
        "SELECT sale_status, reason FROM catalog.part WHERE uid = ?", (uid,)
    ).fetchone()
    if status == "superseded" and _still_sold(db, uid):
        status = "active"
    if status != "active":
        instead = replaced_by(db, uid)
        if instead:
            remedy = say("Order {number} instead.", number=instead)
        else:
            remedy = say("Ask your vendor for an alternative.")
        words = _REASONS.get(status, say("It cannot be ordered."))
        return Orderability(False, status, reason or words, remedy)
    if prices.status == "on_request":
        return Orderability(
            False,
            "on_request",
            say("Its price is on request."),
            say("Ask your vendor for a price first."),
        )
    return Orderability(True)


def _still_sold(db: sqlite3.Connection, uid: int) -> bool:
    """A part that is replaced when exhausted is sold as long as the vendor shows stock."""
    row = db.execute(
        "SELECT 1 FROM catalog.supersession_part f JOIN catalog.supersession g ON g.id = f.id"
        " WHERE f.uid = ? AND f.side = 'from' AND g.trigger = 'when_exhausted'"
        " AND g.withdrawn_on IS NULL AND EXISTS"
        " (SELECT 1 FROM stock.stock s WHERE s.uid = f.uid AND CAST(s.qty AS REAL) > 0)",
        (uid,),
    ).fetchone()
    return row is not None
