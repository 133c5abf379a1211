"""Translates what can go wrong between here and the hub into `DeskError`, once and for all.

`SENT` tells whether the hub may have seen the request: only then is an outcome unknown.
"""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from pydantic import ValidationError

from catalog_cache.contract.said import say
from catalog_cache.contract.wire.protocol import Problem

from catalog_cache.errors import DeskError, Kind

NEVER_SENT_KINDS = frozenset({Kind.NO_NETWORK, Kind.DNS, Kind.PROXY, Kind.TLS, Kind.HUB_DOWN})
"""Failures on the way to the hub: it cannot have seen the request."""

# What a hub may ask for; a slip there must not park what the user confirmed for years.
_LONGEST_ASKED = 3600.0


@contextmanager
def translated(host: str) -> Iterator[None]:
    """Raise DeskError for every failure of httpx or of an answer's shape."""
    try:
        yield
    except httpx.ProxyError as error:
        raise DeskError(
            Kind.PROXY,
            say("The proxy of your network does not let the desk through."),
            cause=str(error),
            remedy=say("Give your IT the hub's address and the diagnosis from Settings."),
        ) from error
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise _connect_failure(error, host) from error
    except httpx.TimeoutException as error:
        raise DeskError(
            Kind.TIMEOUT,
            say("{host} did not answer in time.", host=host),
            cause=str(error) or say("no answer"),
            remedy=say("Nothing is lost; the desk tries again by itself."),
        ) from error
    except (httpx.TransportError, httpx.DecodingError) as error:
        raise DeskError(
            Kind.TIMEOUT,
            say("The line to {host} broke.", host=host),
            cause=str(error) or type(error).__name__,
            remedy=say("Nothing is lost; the desk tries again by itself."),
        ) from error
    except (ValidationError, ValueError) as error:
        raise nonsense(host, str(error).splitlines()[0]) from error


def _connect_failure(error: httpx.HTTPError, host: str) -> DeskError:
    chain = list(_causes(error))
    if any(isinstance(e, ssl.SSLError) for e in chain) or "CERTIFICATE" in str(error):
        reason = next((str(e) for e in chain if isinstance(e, ssl.SSLError)), str(error))
        return DeskError(
            Kind.TLS,
            say("{host} cannot prove that it is your vendor's hub.", host=host),
            cause=say("Certificate: {reason}", reason=reason),
            remedy=say("If your company inspects traffic, IT must install its certificate here."),
        )
    if any(isinstance(e, socket.gaierror) for e in chain) or "Name or service" in str(error):
        return DeskError(
            Kind.DNS,
            say("The name {host} cannot be found.", host=host),
            cause=str(error),
            remedy=say("Check the network, or whether the hub's address has changed."),
        )
    if any(isinstance(e, OSError) and e.errno in (101, 113, 10051) for e in chain):
        return DeskError(
            Kind.NO_NETWORK,
            say("This computer has no network."),
            cause=str(error),
            remedy=say("You can go on working; what you confirm is sent later."),
        )
    return DeskError(
        Kind.HUB_DOWN,
        say("{host} does not answer.", host=host),
        cause=str(error) or say("connection refused"),
        remedy=say("You can go on working; what you confirm is sent later."),
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def nonsense(host: str, cause: str) -> DeskError:
    """An answer that is none of the hub's: a captive portal, a broken proxy, a wrong address."""
    return DeskError(
        Kind.HUB_NONSENSE,
        say("What answered at {host} is not a hub that this desk understands.", host=host),
        cause=cause,
        remedy=say("A sign-in page of the network may be in the way; open a browser and look."),
    )


def check_status(response: httpx.Response, host: str) -> None:
    """Raise the DeskError for an answer that is not a success; the table of all statuses."""
    status = response.status_code
    if status < 300 or status == 304:
        return
    if status < 400:
        raise nonsense(host, say("it sends the desk elsewhere (status {status})", status=status))
    problem = _problem(response)
    request_id = response.headers.get("x-request-id", "")
    known = {
        401: (
            Kind.SIGN_IN,
            say("Your sign-in is no longer valid."),
            say("Sign in with a new code."),
        ),
        403: (Kind.FORBIDDEN, say("Your account may not do this."), say("Ask your vendor.")),
        404: (Kind.NOT_FOUND, say("The hub does not know this."), ""),
        413: (Kind.BAD_INPUT, say("This is too large for the hub."), say("Split it.")),
        422: (
            Kind.BAD_INPUT,
            say("The hub cannot accept this."),
            say("Look at it and send it anew."),
        ),
        426: (
            Kind.TOO_OLD,
            say("This version of the desk is too old."),
            say("Install the new version."),
        ),
        429: (Kind.HUB_BUSY, say("The hub is busy."), say("The desk tries again by itself.")),
    }
    if status >= 500:
        kind, sentence, remedy = Kind.TIMEOUT, say("{host} has trouble of its own.", host=host), ""
    else:
        refused = say("The hub refused this ({status}).", status=status)
        default = (Kind.BAD_INPUT, refused, say("Ask your vendor."))
        kind, sentence, remedy = known.get(status, default)
    error = DeskError(
        kind,
        sentence,
        cause=problem.text if problem else say("status {status}", status=status),
        remedy=remedy or say("The desk tries again by itself."),
        request_id=request_id,
    )
    error.retry_after = _retry_after(response)
    error.answered = True
    raise error


def _problem(response: httpx.Response) -> Problem | None:
    try:
        return Problem.model_validate_json(response.read())
    except ValueError:
        return None


def _retry_after(response: httpx.Response) -> float | None:
    value = response.headers.get("retry-after", "")
    if not (value.isascii() and value.isdigit()):
        return None
    return min(_LONGEST_ASKED, float(value))
