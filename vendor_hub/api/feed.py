"""`/v1/feed`: what concerns the account, in commit order, page by page."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from catalog_cache.contract.wire.protocol import FeedPage

from vendor_hub.api.access import Caller, HubDep, hidden_kinds
from vendor_hub.store import feed

router = APIRouter(tags=["feed"])


@router.get("/v1/feed", response_model=FeedPage)
def page(
    hub: HubDep,
    who: Caller,
    after: Annotated[int, Query(ge=0, le=2**53)] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 200,
) -> Response:
    """Return the changes after a cursor; go on with the page's cursor while there is more."""
    with hub.store.read() as db:
        found = feed.page(db, who.account.id, after=after, limit=limit, hidden=hidden_kinds(who))
    # As bytes, so that the framework does not check the whole page a second time.
    return Response(found.model_dump_json(), media_type="application/json")
