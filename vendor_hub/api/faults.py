"""A test aid: makes a hub fail on purpose, when VENDOR_HUB_FAULT says how. Never installed else.

`kill-after-commit:TYPE`  the process kills itself between the commit of a submission of this type
                          and the answer, once (a marker file in the hub's folder remembers)
`delay:SECONDS`           every answer waits
`status:CODE`             every answer is this status without a body that makes sense
`nonsense`                every answer is 200 with bytes that are not JSON
"""

import asyncio
import json
import os
import signal
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

VARIABLE = "VENDOR_HUB_FAULT"
_MARKER = "fault-done"


def install_if_asked(app: FastAPI, folder: Path) -> None:
    """Install the fault that the environment names, if any; ValueError when it is unknown."""
    kind, _, value = os.environ.get(VARIABLE, "").partition(":")
    if kind == "kill-after-commit":
        app.add_middleware(_KillAfterCommit, type=value, marker=folder / _MARKER)
    elif kind == "delay":
        app.add_middleware(_Delay, seconds=float(value))
    elif kind == "status":
        app.add_middleware(_Answer, status=int(value))
    elif kind == "nonsense":
        app.add_middleware(_Answer, status=200)
    elif kind:
        raise ValueError(f"{VARIABLE} names no known fault: {kind}")


class _KillAfterCommit:
    """Ends the process when the first successful answer to a submission of a type would start."""

    def __init__(self, app: ASGIApp, *, type: str, marker: Path) -> None:
        self._app = app
        self._type = type
        self._marker = marker

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "PUT" or self._marker.exists():
            await self._app(scope, receive, send)
            return
        body = bytearray()

        async def reading() -> Message:
            message = await receive()
            body.extend(message.get("body", b""))
            return message

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                self._kill_when_meant(bytes(body))
            await send(message)

        await self._app(scope, reading, sending)

    def _kill_when_meant(self, body: bytes) -> None:
        if json.loads(body)["type"] == self._type:
            self._marker.touch()
            # Windows knows no SIGKILL; there, SIGTERM ends a process just as abruptly.
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


class _Delay:
    """Makes every answer late."""

    def __init__(self, app: ASGIApp, *, seconds: float) -> None:
        self._app = app
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await asyncio.sleep(self._seconds)
        await self._app(scope, receive, send)


class _Answer:
    """Answers everything with a status and bytes that mean nothing."""

    def __init__(self, app: ASGIApp, *, status: int) -> None:
        self._app = app
        self._status = status

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        response = Response("<html>It works!</html>", self._status, media_type="text/html")
        await response(scope, receive, send)
