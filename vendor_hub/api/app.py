"""The application: one hub, its routes and what holds for all of them."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from fastapi import FastAPI

from vendor_hub.api import (
    content,
    events,
    faults,
    feed,
    problems,
    selection,
    session,
    submissions,
)
from vendor_hub.api.middleware import Admission, RequestIds
from vendor_hub.hub import Hub
from vendor_hub.publish.offering import Offering


@dataclass(frozen=True, slots=True)
class ApiSettings:
    """Limits of the wire: bytes of a body, and requests in work at one time."""

    body_limit: int = 5 * 1024 * 1024
    at_once: int = 200


def create_app(
    hub: Hub,
    settings: ApiSettings | None = None,
    selection_chosen: Callable[[], None] = lambda: None,
) -> FastAPI:
    """Return an application that serves this hub; any number may live in one process.

    `selection_chosen` is called when somebody chose what to keep of the catalogue, so that whoever
    makes editions looks at once.
    """
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
    app.state.offering = Offering(hub)
    app.state.selection_chosen = selection_chosen
    problems.install(app)
    for part in (session, content, selection, feed, submissions, events):
        app.include_router(part.router)
    faults.install_if_asked(app, hub.folder)
    app.add_middleware(Admission, at_once=settings.at_once)
    app.add_middleware(RequestIds)
    return app
