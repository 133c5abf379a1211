"""Identifiers born here: UUIDv7 strings (RFC 9562), so that ids of one device sort by time."""

import uuid_utils


def new_id() -> str:
    """Return a fresh UUIDv7 in its canonical 36-character form."""
    return str(uuid_utils.uuid7())
