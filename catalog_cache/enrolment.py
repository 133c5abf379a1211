"""Enrolment: the vendor's file that makes this computer the desk of an account."""

import json
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from pydantic import ValidationError, field_validator

from catalog_cache.contract.dataset.manifest import fingerprint
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.base import Document

from catalog_cache import places
from catalog_cache.errors import DeskError, Kind

_MAX_FILE = 64 * 1024


class Enrolment(Document):
    """What the vendor's file says; it carries no secret."""

    vendor: str
    vendor_name: str
    hub: str
    root_key: str
    account: str
    account_name: str
    accent: str = "#0F6E84"

    @field_validator("hub")
    @classmethod
    def _hub_is_an_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("not an http or https address")
        return value.rstrip("/")

    @field_validator("root_key")
    @classmethod
    def _key_has_a_fingerprint(cls, value: str) -> str:
        fingerprint(value)
        return value

    @field_validator("vendor", "account")
    @classmethod
    def _is_named(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("must not be empty")
        return value


class EnrolledAccount(NamedTuple):
    """An account on this computer."""

    folder: places.AccountFolder
    enrolment: Enrolment


def read_enrolment(path: Path) -> Enrolment:
    """Read an enrolment file; DeskError says what is wrong with it."""
    try:
        if path.stat().st_size > _MAX_FILE:
            raise ValueError("the file is too large")
        return Enrolment.model_validate(json.loads(path.read_text(encoding="utf-8-sig")))
    except (OSError, ValueError, ValidationError) as error:
        raise DeskError(
            Kind.BAD_INPUT,
            say("{name} is not an enrolment file.", name=path.name),
            cause=_why(error),
            remedy=say("Ask your vendor to send the file again."),
        ) from error


def enrol(enrolment: Enrolment) -> places.AccountFolder:
    """Create the account's folder; enrolling again updates the address but never the pinned key."""
    name = places.account_name(enrolment.vendor, enrolment.account)
    folder = places.AccountFolder(places.data_root() / "accounts" / name)
    if folder.enrolment.is_file():
        known = read_enrolment(folder.enrolment)
        if known.root_key != enrolment.root_key:
            raise DeskError(
                Kind.SIGNATURE,
                say(
                    "This file carries another key for {vendor}.",
                    vendor=enrolment.vendor_name,
                ),
                cause=say(
                    "Known: {known}. In the file: {other}.",
                    known=fingerprint(known.root_key),
                    other=fingerprint(enrolment.root_key),
                ),
                remedy=say("Telephone your vendor before you accept a new key."),
            )
    places.write_json(folder.enrolment, enrolment.model_dump())
    return folder


def accounts() -> list[EnrolledAccount]:
    """List the accounts enrolled on this computer."""
    root = places.data_root() / "accounts"
    folders = sorted(root.iterdir()) if root.is_dir() else []
    return [
        EnrolledAccount(places.AccountFolder(f), read_enrolment(f / "enrolment.json"))
        for f in folders
        if (f / "enrolment.json").is_file()
    ]


def _why(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return say("It is not written in JSON.")
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        if first["type"] == "missing":
            return say("Its entry “{name}” is missing.", name=str(first["loc"][-1]))
        return f"{'.'.join(str(p) for p in first['loc'])}: {first['msg']}"
    return str(error).splitlines()[0] if str(error) else type(error).__name__
