"""Meeting a hub by its address alone, without a file from the vendor.

A file carries the vendor's root key; an address does not. So the key that the hub shows counts for
nothing until a person has compared its fingerprint; then it is pinned like one from a file.
"""

import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from catalog_cache.contract.dataset.manifest import (
    KeyList,
    SignatureError,
    fingerprint,
    open_key_list,
)
from catalog_cache.contract.said import say

from catalog_cache.desk import keep_session
from catalog_cache.enrolment import Enrolment, enrol
from catalog_cache.errors import DeskError, Kind
from catalog_cache.hub.client import HubClient
from catalog_cache.places import AccountFolder


@dataclass(frozen=True, slots=True)
class HubIdentity:
    """What a hub says about itself; not to be believed before its fingerprint was compared."""

    hub: str
    vendor: str
    root_key: str

    @property
    def fingerprint(self) -> str:
        """The root key's fingerprint in groups of four, for people to compare."""
        return fingerprint(self.root_key)


def hub_address(text: str) -> str:
    """Return what a person typed as the hub's address; https unless said otherwise. BAD_INPUT."""
    typed = text.strip().rstrip("/")
    address = typed if "://" in typed else f"https://{typed}"
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in typed:
        raise DeskError(
            Kind.BAD_INPUT,
            say("“{text}” is not the address of a hub.", text=text.strip()),
            remedy=say("An address looks like hub.vendor.com; your vendor knows it."),
        )
    return address


def ask_hub(address: str) -> HubIdentity:
    """Ask a hub for its vendor and root key; DeskError when it is none or cannot be reached."""
    where = hub_address(address)
    hub = HubClient(where)
    try:
        signed = hub.keys()
    finally:
        hub.close()
    try:
        vendor = KeyList.model_validate_json(signed.payload_bytes).vendor
        open_key_list(signed, signed.key, vendor=vendor)
    except (SignatureError, ValueError) as error:
        raise DeskError(
            Kind.SIGNATURE,
            say("The hub's list of keys is not signed by the key it shows."),
            cause=str(error).splitlines()[0],
            remedy=say("Telephone your vendor before you trust this hub."),
        ) from error
    return HubIdentity(where, vendor, signed.key)


def accept(identity: HubIdentity, code: str) -> AccountFolder:
    """Pin the key a person has compared, and sign in with a one-time code; returns the folder."""
    hub = HubClient(identity.hub)
    try:
        session = hub.sign_in(code.strip(), socket.gethostname())
    finally:
        hub.close()
    if session.vendor != identity.vendor:
        raise DeskError(
            Kind.SIGN_IN,
            say("This code belongs to another vendor."),
            cause=say("It is for {vendor}.", vendor=session.vendor_name),
            remedy=say("Ask your vendor for a code for this hub."),
        )
    folder = enrol(
        Enrolment(
            vendor=session.vendor,
            vendor_name=session.vendor_name,
            hub=identity.hub,
            root_key=identity.root_key,
            account=session.account,
            account_name=session.account_name,
        )
    )
    keep_session(folder, session)
    return folder
