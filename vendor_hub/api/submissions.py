"""`/v1/submissions/{id}`: a change made by a person, sent as often as it takes, received once."""

import re
from typing import Any

from fastapi import APIRouter, Request, Response

from catalog_cache.contract.wire.protocol import WIRE_VERSION, Submission, SubmissionAnswer

from vendor_hub.api.access import Caller, HubDep, RawBody
from vendor_hub.api.problems import ApiError, described
from vendor_hub.intake import receive as intake

router = APIRouter(tags=["submissions"])

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": Submission.model_json_schema()}},
    }
}


@router.put(
    "/v1/submissions/{id}",
    response_model=SubmissionAnswer,
    openapi_extra=_BODY,
    responses=described("conflict_body", "too_large", "unsupported_version"),
)
def put(hub: HubDep, who: Caller, request: Request, id: str, body: RawBody) -> Response:
    """Receive a change; a repeat with the same bytes gets the stored answer."""
    if not _ID.fullmatch(id):
        raise ApiError("bad_request", "The id of a submission is a UUID in small letters.")
    try:
        answer = intake.receive(hub.store, who, id, body, request.state.request_id)
    except intake.OtherBodyError:
        raise ApiError(
            "conflict_body", "This id was already used for other content; nothing was changed."
        ) from None
    except intake.UnsupportedVersionError:
        raise ApiError(
            "unsupported_version",
            f"The hub takes version {WIRE_VERSION}. Update Distributor Desk or ask the vendor.",
        ) from None
    except intake.UnreadableError as error:
        raise ApiError("bad_request", f"The content was not understood: {error}") from None
    # As bytes, so that the framework does not check the answer a second time.
    return Response(answer.model_dump_json(), media_type="application/json")


@router.get("/v1/submissions/{id}", responses=described("not_found"))
def get(hub: HubDep, who: Caller, id: str) -> SubmissionAnswer:
    """Return what was answered to a submission; 404 when the hub does not have it."""
    answer = intake.stored_answer(hub.store, who, id)
    if answer is None:
        raise ApiError("not_found", "The hub has no such submission.")
    return answer
