"""Who is calling, what the person may see, and the body of the request within its limit.

What does not wait is `async`: the framework sends everything else through a thread.
"""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from catalog_cache.contract.wire.parties import Permission

from vendor_hub.api.problems import ApiError
from vendor_hub.hub import Hub
from vendor_hub.store import people
from vendor_hub.store.people import SignedIn

_bearer = HTTPBearer(auto_error=False, description="The token that signing in gave.")
_EARNINGS_KINDS = frozenset({"rule", "entry", "statement", "payout"})


async def hub_of(request: Request) -> Hub:
    """Return the hub that this application serves."""
    hub = request.app.state.hub
    assert isinstance(hub, Hub)
    return hub


HubDep = Annotated[Hub, Depends(hub_of)]


async def bearer(
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> str:
    """Return the token of the request; empty when it carries none."""
    return credentials.credentials if credentials else ""


Token = Annotated[str, Depends(bearer)]


def caller_or_none(secret: Token, hub: HubDep) -> SignedIn | None:
    """Return who is calling, or None without a valid token."""
    if not secret:
        return None
    with hub.store.read() as db:
        return people.signed_in(db, secret)


async def caller(who: Annotated[SignedIn | None, Depends(caller_or_none)]) -> SignedIn:
    """Return who is calling; 401 without a valid token."""
    if who is None:
        raise ApiError(
            "unauthorized",
            "You are not signed in. Ask the vendor for a one-time code and sign in again.",
            WWW_Authenticate="Bearer",
        )
    return who


Caller = Annotated[SignedIn, Depends(caller)]
MaybeCaller = Annotated[SignedIn | None, Depends(caller_or_none)]


def audiences(who: SignedIn) -> tuple[str, ...]:
    """Return whose datasets the person may have, from general to special."""
    if who.membership.may(Permission.SEE_NET_PRICE):
        return "", who.account.price_group, who.account.id
    return ("",)


def hidden_kinds(who: SignedIn) -> frozenset[str]:
    """Return the kinds of the feed that the person may not see."""
    return frozenset() if who.membership.may(Permission.SEE_EARNINGS) else _EARNINGS_KINDS


async def raw_body(request: Request) -> bytes:
    """Return the exact bytes of the body; 413 above the limit, before it is all in memory."""
    limit: int = request.app.state.settings.body_limit
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise ApiError(
                "too_large", f"The content is larger than the {limit:,} bytes the hub takes."
            )
    return bytes(body)


RawBody = Annotated[bytes, Depends(raw_body)]
