"""`/v1/session`: a one-time code becomes a token; who am I; sign out."""

from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter, Response
from pydantic import ValidationError

from catalog_cache.contract.wire.protocol import Session, SignIn

from vendor_hub.api.access import Caller, HubDep, RawBody, Token, audiences
from vendor_hub.api.problems import ApiError
from vendor_hub.hub import Hub
from vendor_hub.store import datasets, people
from vendor_hub.store.people import SignedIn

router = APIRouter(tags=["session"])

_SIGN_IN_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": SignIn.model_json_schema()}},
    }
}


@router.post("/v1/session", openapi_extra=_SIGN_IN_BODY)
def sign_in(hub: HubDep, body: RawBody) -> Session:
    """Turn a one-time code into a token of this device; the token is shown this once."""
    try:
        wish = SignIn.model_validate_json(body)
    except ValidationError as error:
        raise ApiError("bad_request", "A sign-in has a code and a device name.") from error
    with hub.store.write() as db:
        secret = people.redeem(db, wish.code, wish.device)
        who = people.signed_in(db, secret) if secret else None
    if who is None:
        raise ApiError(
            "unauthorized",
            "The code is unknown, used, or older than a week. Ask the vendor for a new one.",
        )
    return _session(hub, who, secret)


@router.get("/v1/session")
def who_am_i(hub: HubDep, who: Caller) -> Session:
    """Say who holds the token, of which account, and what the person may do."""
    return _session(hub, who, None)


@router.delete("/v1/session", status_code=204)
def sign_out(hub: HubDep, secret: Token, _who: Caller) -> Response:
    """End the token."""
    with hub.store.write() as db:
        people.revoke_token(db, secret)
    return Response(status_code=204)


def _session(hub: Hub, who: SignedIn, secret: str | None) -> Session:
    with hub.store.read() as db:
        names = tuple(head.name for head in datasets.heads(db, audiences(who)))
    return Session(
        token=secret,
        vendor=hub.config.vendor,
        vendor_name=hub.config.vendor_name,
        account=who.account.id,
        account_name=who.account.name,
        membership=who.membership,
        datasets=names,
        server_time=datetime.now(UTC),
    )
