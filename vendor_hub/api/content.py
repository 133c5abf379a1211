"""`/v1/heads`, `/v1/keys`, manifests and files: what there is to have, and the having of it."""

import hashlib
import re

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse

from catalog_cache.contract.dataset.manifest import Signed
from catalog_cache.contract.wire.protocol import Heads

from vendor_hub.api.access import Caller, HubDep, MaybeCaller, Token, audiences
from vendor_hub.api.problems import ApiError, described
from vendor_hub.store import datasets, feed, history, people, selections

router = APIRouter(tags=["content"])

_FOR_EVER = "max-age=31536000, immutable"


class _Content(FileResponse):
    """A file in larger pieces than the library's, since each piece costs a turn of a thread."""

    chunk_size = 1 << 20


@router.get("/v1/heads", responses={304: {"description": "Nothing is new."}})
def heads(hub: HubDep, who: Caller, secret: Token, request: Request) -> Response:
    """Say whether there is anything to do: dataset versions and the head of the feed."""
    device = people.token_key(secret)
    with hub.store.read() as db:
        kept = selections.chosen(db, device)
        answer = Heads(
            history_id=history.history_id(db),
            feed_head=feed.head(db, who.account.id),
            datasets=tuple(datasets.heads(db, audiences(who), _edition_of(kept))),
            keep=kept.audience if kept else "",
        )
        is_to_be_noted = selections.is_to_be_noted(db, device)
    if is_to_be_noted:
        with hub.store.write() as db:
            selections.note_asked(db, device)
    content = answer.model_dump_json()
    state = f"{who.account.id} {who.membership.id} {content}"
    headers = {
        "ETag": f'"{hashlib.sha256(state.encode()).hexdigest()[:32]}"',
        "Cache-Control": "private, no-cache",
    }
    if _matches(request.headers.get("if-none-match", ""), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type="application/json", headers=headers)


@router.get("/v1/keys")
def keys(hub: HubDep) -> Signed:
    """Return the list of publishing keys, signed by the vendor's root key."""
    return hub.key_list()


@router.get("/v1/datasets/{name}/manifest", responses=described("not_found"))
def manifest(hub: HubDep, who: Caller, secret: Token, name: str) -> Signed:
    """Return the signed manifest of the newest version that the caller may have."""
    with hub.store.read() as db:
        found = datasets.for_audiences(db, name, audiences(who))
        if name == "catalog" and found is not None and not found.audience:
            kept = selections.chosen(db, people.token_key(secret))
            if kept is not None:
                found = datasets.newest(db, name, kept.audience) if kept.is_made else None
    if found is None:
        raise ApiError("not_found", "There is no such dataset for this account.")
    return found.signed


def _edition_of(kept: selections.Edition | None) -> str | None:
    """Return under which audience the catalogue is; None while that is still to be made."""
    if kept is None:
        return ""
    return kept.audience if kept.is_made else None


@router.get(
    "/v1/files/{sha256}",
    response_class=FileResponse,
    responses={206: {"description": "A range of it."}, **described("not_found", "bad_range")},
)
def file(hub: HubDep, who: MaybeCaller, request: Request, sha256: str) -> Response:
    """Return a file by its hash, or a range of it; private files only to those they are for."""
    unknown = ApiError("not_found", "There is no such file.")
    try:
        path = hub.shelf.path_of(sha256)
    except ValueError:
        raise unknown from None
    with hub.store.read() as db:
        wanted = datasets.audiences_of_file(db, sha256)
    if wanted and (who is None or wanted.isdisjoint(audiences(who))):
        raise unknown
    if not path.is_file():
        raise unknown
    _check_range(request.headers.get("range", ""), path.stat().st_size)
    visibility = "private" if wanted else "public"
    return _Content(
        path,
        media_type="application/octet-stream",
        headers={"ETag": f'"{sha256}"', "Cache-Control": f"{visibility}, {_FOR_EVER}"},
    )


def _check_range(header: str, size: int) -> None:
    """Refuse a download that goes on behind the end, in the form of all other refusals."""
    start = re.match(r"bytes=(\d+)-", header)
    if start and int(start.group(1)) >= size:
        raise ApiError(
            "bad_range", f"The file has {size:,} bytes.", Content_Range=f"bytes */{size}"
        )


def _matches(header: str, etag: str) -> bool:
    return any(part.strip().removeprefix("W/") in (etag, "*") for part in header.split(","))
