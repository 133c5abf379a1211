"""The envelope: session, heads, manifests, feed pages, submissions and their answers."""

from typing import Any, Literal

from catalog_cache.contract.wire.base import Dec, Document, Instant
from catalog_cache.contract.wire.parties import Membership

WIRE_VERSION = 1
"""Version 1 (2026-11): first. The hub names the versions it accepts in the session answer."""

FEED_KINDS = (
    "account", "machine", "order", "order_state", "ack", "change_request", "consignment", "receipt",
    "invoice", "case", "rule", "entry", "statement", "payout", "draft", "message",
    "catalogue_error",
)  # fmt: skip


class SignIn(Document):
    """A one-time code from the vendor becomes a token."""

    code: str
    device: str


class Session(Document):
    """Who am I, where, what may I, what can the hub speak."""

    token: str | None = None
    vendor: str
    vendor_name: str
    account: str
    account_name: str
    membership: Membership
    datasets: tuple[str, ...]
    accepts: tuple[int, ...] = (WIRE_VERSION,)
    server_time: Instant


class DatasetHead(Document):
    """The newest version of one dataset of this account."""

    name: str
    audience: str | None = None
    """For whom it is, or which part of the catalogue; None from a hub that does not say."""
    epoch: int
    version: int
    published_at: Instant
    as_of: Instant


class Heads(Document):
    """All a sync needs to know whether there is anything to do."""

    history_id: str
    feed_head: int
    datasets: tuple[DatasetHead, ...]
    keep: str | None = None
    """The audience of what this device chose to keep of the catalogue, empty for the whole; None
    from a hub that lets nobody choose."""


class FeedItem(Document):
    """One object that concerns the account, in its newest state."""

    seq: int
    kind: str
    id: str
    epoch: int
    revision: int
    deleted: bool = False
    at: Instant
    body: dict[str, Any]


class FeedPage(Document):
    """A page of the feed; the cursor to go on with is stored together with the page."""

    history_id: str
    items: tuple[FeedItem, ...]
    cursor: int
    more: bool


class Submission(Document):
    """The body of PUT /v1/submissions/{id}; the same bytes are sent each time."""

    schema_version: int
    type: Literal[
        "order", "phone_confirmation", "change_request", "receipt", "case", "draft", "machine",
        "catalogue_error", "feedback",
    ]  # fmt: skip
    body: dict[str, Any]


class LineReason(Document):
    """Why a line (or, without a line, the whole) was refused; `code` is a closed word."""

    line: int | None = None
    code: str
    text: str
    value: str = ""


class SubmissionAnswer(Document):
    """The hub's stored answer; a refusal is an answer too (2xx)."""

    id: str
    state: Literal["received", "refused"]
    received_at: Instant
    request_id: str
    reasons: tuple[LineReason, ...] = ()
    items: tuple[FeedItem, ...] = ()
    """Objects that exist because of it, as the feed will carry them."""


class Problem(Document):
    """Body of every error answer of the hub."""

    code: str
    text: str
    request_id: str = ""
    retry_after_seconds: Dec | None = None
