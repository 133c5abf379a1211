"""What holds for every request: its id, no unexplained failure, a limit to work at one time."""

import logging

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from catalog_cache.contract.ids import new_id

from vendor_hub.api.problems import ApiError, problem_response, too_busy

log = logging.getLogger("vendor_hub")

_LONG_LIVED = "/v1/events"


class RequestIds:
    """Gives each request an id, sent back as X-Request-Id; an unforeseen failure becomes a 500."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = new_id()
        scope.setdefault("state", {})["request_id"] = request_id
        started = False

        async def send_with_id(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                message["headers"] = [
                    *message.get("headers", ()),
                    (b"x-request-id", request_id.encode()),
                ]
            await send(message)

        try:
            await self._app(scope, receive, send_with_id)
        except Exception:
            log.exception("request %s failed", request_id)
            if started:
                raise
            text = "The hub failed to answer. Nothing was stored; its log has the reason."
            response = problem_response(ApiError("internal", text), request_id)
            await response(scope, receive, send_with_id)


class Admission:
    """Answers 429 when more requests are in work than the hub can finish in good time."""

    def __init__(self, app: ASGIApp, *, at_once: int) -> None:
        self._app = app
        self._free = at_once

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request, or refuse it."""
        if scope["type"] != "http" or scope["path"] == _LONG_LIVED:
            await self._app(scope, receive, send)
            return
        if self._free <= 0:
            request_id = Request(scope).state.request_id
            await problem_response(too_busy(), request_id)(scope, receive, send)
            return
        self._free -= 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._free += 1
