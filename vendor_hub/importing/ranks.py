"""Gives parts their ranks: row ids in falling popularity, with gaps for parts to come."""

from collections.abc import Sequence

from vendor_hub.publish.writer import RANK_GAP


def ranks_of(order: Sequence[int]) -> dict[int, int]:
    """Return the rank of each uid, given the uids in falling popularity."""
    return {uid: (place + 1) * RANK_GAP for place, uid in enumerate(order)}
