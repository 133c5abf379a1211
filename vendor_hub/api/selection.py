"""`/v1/selection`: what there is to keep of the catalogue, and what this device keeps."""

from typing import Any

from fastapi import APIRouter, Request
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError

from catalog_cache.contract.wire.selection import Selection, SelectionOffer

from vendor_hub.api.access import Caller, HubDep, RawBody, Token, audiences
from vendor_hub.api.problems import ApiError, described
from vendor_hub.hub import Hub
from vendor_hub.publish.offering import Offering
from vendor_hub.store import datasets, people, selections
from vendor_hub.store.people import SignedIn

router = APIRouter(tags=["content"])

_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": Selection.model_json_schema()}},
    }
}


@router.get("/v1/selection", responses=described("not_found"))
def get(hub: HubDep, who: Caller, secret: Token, request: Request) -> SelectionOffer:
    """Say what there is to choose from, with sizes, and what this device has chosen."""
    return _answer(request.app.state.offering, hub, who, secret)


@router.put(
    "/v1/selection",
    openapi_extra=_BODY,
    responses=described("not_found", "cannot_be_kept", "too_large"),
)
def put(hub: HubDep, who: Caller, secret: Token, request: Request, body: RawBody) -> SelectionOffer:
    """Choose what this device keeps; it is offered nothing else until that has been made."""
    try:
        wish = Selection.model_validate_json(body)
    except ValidationError as error:
        raise ApiError(
            "bad_request", "A choice has product lines and whether discontinued parts are kept."
        ) from error
    offering: Offering = request.app.state.offering
    if not wish.is_whole:
        known = {line.code for line in _answer(offering, hub, who, secret).lines}
        if unknown := [line for line in wish.lines if line not in known]:
            raise ApiError(
                "cannot_be_kept",
                f"The catalogue has no product line {', '.join(unknown)}. Nothing was changed.",
            )
    _choose(hub, who, people.token_key(secret), wish)
    request.app.state.selection_chosen()
    return _answer(offering, hub, who, secret)


def _choose(hub: Hub, who: SignedIn, token_key: str, wish: Selection) -> None:
    for last in (False, True):
        try:
            with hub.store.write() as db:
                selections.choose(db, token_key, who.account.id, wish)
            return
        except selections.TooManyChoicesError as error:
            raise ApiError("cannot_be_kept", str(error)) from error
        except IntegrityError:  # the edition was let go at this very moment: it is wanted anew
            if last:
                raise


def _answer(offering: Offering, hub: Hub, who: SignedIn, secret: str) -> SelectionOffer:
    with hub.store.read() as db:
        own = datasets.for_audiences(db, "catalog", audiences(who))
        edition = selections.chosen(db, people.token_key(secret))
    offer = offering.offer() if own is not None and not own.audience else None
    if offer is None:
        raise ApiError("not_found", "There is no catalogue to choose from for this account.")
    return offer.model_copy(update={"chosen": offering.chosen(edition, offer)})
