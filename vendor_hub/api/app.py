"""The application: one hub, its routes and what holds for all of them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI

from vendor_hub.api import content, events, faults, feed, problems, session, submissions
from vendor_hub.api.middleware import Admission, RequestIds
from vendor_hub.hub import Hub


@dataclass(frozen=True, slots=True)
class ApiSettings:
    """Limits of the wire: bytes of a body, and requests in work at one time."""

    body_limit: int = 5 * 1024 * 1024
    at_once: int = 200


def create_app(hub: Hub, settings: ApiSettings | None = None) -> FastAPI:
    """Return an application that serves this hub; any number may live in one process."""
    settings = settings or ApiSettings()
    changes = events.Changes(hub.store)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with changes.watching():
            yield

    app = FastAPI(
        title="Distributor Desk hub",
        version="1",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        responses=problems.described("bad_request", "unauthorized", "too_busy", "internal"),
    )
    app.state.hub = hub
    app.state.settings = settings
    app.state.changes = changes
    problems.install(app)
    for part in (session, content, feed, submissions, events):
        app.include_router(part.router)
    faults.install_if_asked(app, hub.folder)
    app.add_middleware(Admission, at_once=settings.at_once)
    app.add_middleware(RequestIds)
    return app
