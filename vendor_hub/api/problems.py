"""Every error answer of the hub is a contract `Problem` with a closed code."""

import logging
from decimal import Decimal
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException

from catalog_cache.contract.wire.protocol import Problem

log = logging.getLogger("vendor_hub")

_STATUS = {
    "bad_request": 400,
    "unauthorized": 401,
    "forbidden": 403,
    "not_found": 404,
    "method_not_allowed": 405,
    "too_large": 413,
    "bad_range": 416,
    "cannot_be_kept": 422,
    "conflict_body": 422,
    "unsupported_version": 426,
    "too_busy": 429,
    "internal": 500,
}
_CODE = {status: code for code, status in _STATUS.items()}
_BUSY_RETRY_SECONDS = 2


class ApiError(Exception):
    """An error answer on its way; the status follows from the code."""

    def __init__(
        self, code: str, text: str, *, retry_after: int | None = None, **headers: str
    ) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.retry_after = retry_after
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def described(*codes: str) -> dict[int | str, dict[str, Any]]:
    """Return the error answers of a route for the description of the wire."""
    return {_STATUS[code]: {"model": Problem, "description": code} for code in codes}


def problem_response(problem: ApiError, request_id: str) -> Response:
    """Return the answer for a problem."""
    body = Problem(
        code=problem.code,
        text=problem.text,
        request_id=request_id,
        retry_after_seconds=None if problem.retry_after is None else Decimal(problem.retry_after),
    )
    headers = dict(problem.headers)
    if problem.retry_after is not None:
        headers["Retry-After"] = str(problem.retry_after)
    return JSONResponse(
        body.model_dump(mode="json"), status_code=_STATUS[problem.code], headers=headers
    )


def too_busy() -> ApiError:
    """The answer when the hub cannot take more at the moment."""
    return ApiError(
        "too_busy",
        "The hub has more to do than it can. Nothing was lost; try again shortly.",
        retry_after=_BUSY_RETRY_SECONDS,
    )


def install(app: FastAPI) -> None:
    """Make the application answer every error as a problem."""

    @app.exception_handler(ApiError)
    def _hub_problem(request: Request, error: ApiError) -> Response:
        return problem_response(error, request.state.request_id)

    @app.exception_handler(HTTPException)
    def _http(request: Request, error: HTTPException) -> Response:
        code = _CODE.get(error.status_code, "bad_request")
        text = {
            "not_found": "There is nothing here.",
            "method_not_allowed": "This cannot be done here.",
        }.get(code, "The request was not understood.")
        return problem_response(ApiError(code, text), request.state.request_id)

    @app.exception_handler(RequestValidationError)
    def _invalid(request: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        place = " → ".join(str(part) for part in first["loc"])
        text = f"The request was not understood: {place}: {first['msg']}"
        return problem_response(ApiError("bad_request", text), request.state.request_id)

    @app.exception_handler(OperationalError)
    @app.exception_handler(PoolTimeoutError)
    def _database(request: Request, error: SQLAlchemyError) -> Response:
        # The transaction was rolled back. Waiting helps against a lock, not against a full disk.
        if isinstance(error, PoolTimeoutError) or "locked" in str(error):
            return problem_response(too_busy(), request.state.request_id)
        log.error("request %s: the database failed: %s", request.state.request_id, error)
        text = "The hub cannot use its database at the moment. Nothing was stored."
        return problem_response(ApiError("internal", text), request.state.request_id)
