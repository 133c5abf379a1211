"""The hub's wire as calls; synchronous, one connection pool, every failure a `DeskError`."""

import hashlib
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from catalog_cache.contract.dataset.manifest import Signed
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.protocol import (
    WIRE_VERSION,
    FeedPage,
    Heads,
    Session,
    SignIn,
    SubmissionAnswer,
)
from catalog_cache.contract.wire.selection import Selection, SelectionOffer

from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.hub.failures import check_status, nonsense, translated
from catalog_cache.records.status import Progress, ProgressFn

_TIMEOUT = httpx.Timeout(20.0, connect=8.0)
_MAX_ANSWER = 32 * 1024 * 1024


class HubClient:
    """Calls of one account's hub.

    `switched_off` is the user's Network switch: while it is True every call fails as NO_NETWORK
    before anything leaves the computer.
    """

    def __init__(self, address: str, token: str | None = None) -> None:
        self.address = address.rstrip("/")
        self.host = urlsplit(self.address).netloc
        self.switched_off = False
        self.requests = 0
        self.bytes_received = 0
        self._event_stream: httpx.Response | None = None
        self._client = _open_client(self.address)
        self.set_token(token)

    def set_token(self, token: str | None) -> None:
        """Use this token from now on, or none."""
        self._client.headers.pop("authorization", None)
        if token:
            self._client.headers["authorization"] = f"Bearer {token}"

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    def sign_in(self, code: str, device: str) -> Session:
        """Turn a one-time code into a session with a token."""
        body = SignIn(code=code, device=device).model_dump_json()
        with translated(self.host):
            return Session.model_validate_json(self._json("POST", "/v1/session", content=body))

    def session(self) -> Session:
        """Ask who the token belongs to and what it may do."""
        with translated(self.host):
            return Session.model_validate_json(self._json("GET", "/v1/session"))

    def sign_out(self) -> None:
        """Revoke the token at the hub."""
        self._json("DELETE", "/v1/session")

    def heads(self, etag: str | None) -> tuple[Heads | None, str]:
        """Return the heads and their ETag, or None when nothing changed since `etag`."""
        headers = {"if-none-match": etag} if etag else {}
        with translated(self.host):
            response = self._send("GET", "/v1/heads", headers=headers)
            if response.status_code == 304:
                return None, etag or ""
            heads = Heads.model_validate_json(response.content)
            return heads, response.headers.get("etag", "")

    def keys(self) -> Signed:
        """Return the vendor's signed key list."""
        with translated(self.host):
            return Signed.model_validate_json(self._json("GET", "/v1/keys"))

    def manifest(self, dataset: str) -> Signed:
        """Return the signed manifest of a dataset."""
        with translated(self.host):
            return Signed.model_validate_json(self._json("GET", f"/v1/datasets/{dataset}/manifest"))

    def selection(self) -> SelectionOffer:
        """Return what there is to keep of the catalogue, and what this device keeps."""
        with translated(self.host):
            return SelectionOffer.model_validate_json(self._json("GET", "/v1/selection"))

    def put_selection(self, selection: Selection) -> SelectionOffer:
        """Tell what this device keeps of the catalogue from now on."""
        body = selection.model_dump_json().encode()
        headers = {"content-type": "application/json"}
        with translated(self.host):
            content = self._json("PUT", "/v1/selection", content=body, headers=headers)
            return SelectionOffer.model_validate_json(content)

    def feed(self, after: int, limit: int = 200) -> FeedPage:
        """Return the page of the feed that follows a cursor."""
        with translated(self.host):
            content = self._json("GET", "/v1/feed", params={"after": after, "limit": limit})
            return FeedPage.model_validate_json(content)

    def put_submission(self, submission: str, body: bytes) -> SubmissionAnswer:
        """Send a change; the same bytes may be sent any number of times."""
        headers = {"content-type": "application/json"}
        with translated(self.host):
            path = f"/v1/submissions/{submission}"
            return self._answer(submission, self._json("PUT", path, content=body, headers=headers))

    def get_submission(self, submission: str) -> SubmissionAnswer | None:
        """Ask what became of a change; None when the hub does not know it."""
        try:
            with translated(self.host):
                path = f"/v1/submissions/{submission}"
                return self._answer(submission, self._json("GET", path))
        except DeskError as error:
            if error.kind is Kind.NOT_FOUND:
                return None
            raise

    def _answer(self, submission: str, content: bytes) -> SubmissionAnswer:
        answer = SubmissionAnswer.model_validate_json(content)
        if answer.id != submission:
            raise nonsense(self.host, say("the answer belongs to another change"))
        return answer

    def download(
        self,
        sha256: str,
        target: Path,
        *,
        size: int | None = None,
        progress: ProgressFn | None = None,
        cancel: threading.Event | None = None,
    ) -> Path:
        """Fetch a file by hash into `target`, resuming what an earlier attempt left.

        The bytes are verified before `target` appears; BAD_CONTENT when they are not the file.
        """
        part = target.with_name(target.name + ".part")
        target.parent.mkdir(parents=True, exist_ok=True)
        with translated(self.host), _disk_failures(target):
            self._download_rest(sha256, part, size, progress, cancel)
            with part.open("rb") as content:
                found = hashlib.file_digest(content, "sha256").hexdigest()
            if found != sha256:
                part.unlink()
                raise DeskError(
                    Kind.BAD_CONTENT,
                    say("A file arrived damaged and was thrown away."),
                    cause=say("{found} instead of {sha256}", found=found[:12], sha256=sha256[:12]),
                    remedy=say("The desk fetches it again at the next sync."),
                )
            part.replace(target)
        return target

    def _download_rest(
        self,
        sha256: str,
        part: Path,
        size: int | None,
        progress: ProgressFn | None,
        cancel: threading.Event | None,
    ) -> None:
        have = part.stat().st_size if part.exists() else 0
        if size is not None and have >= size:
            if have == size:
                return
            part.unlink()
            have = 0
        headers = {"range": f"bytes={have}-"} if have else {}
        self._refuse_when_off()
        with self._client.stream("GET", f"/v1/files/{sha256}", headers=headers) as response:
            self.requests += 1
            if response.status_code == 416:
                return
            check_status(response, self.host)
            resumed = response.status_code == 206
            done = have if resumed else 0
            with part.open("ab" if resumed else "wb") as out:
                # As it arrives: what a larger buffer holds would be lost when the line breaks.
                for chunk in response.iter_bytes():
                    if cancel is not None and cancel.is_set():
                        raise CancelledError
                    out.write(chunk)
                    done += len(chunk)
                    self.bytes_received += len(chunk)
                    if size is not None and done > size:
                        raise nonsense(self.host, say("the file is longer than announced"))
                    if progress is not None:
                        progress(Progress("download", done, size))
                out.flush()
                os.fsync(out.fileno())
        if size is not None and done < size:
            raise DeskError(
                Kind.TIMEOUT,
                say("The line to {host} broke.", host=self.host),
                cause=say("{done} of {size} bytes arrived", done=done, size=size),
                remedy=say("What arrived is kept; the desk goes on from there."),
            )

    def events(self, stop: threading.Event) -> Iterator[str]:
        """Yield the name of each server-sent event until `stop`; heartbeats come as ""."""
        self._refuse_when_off()
        try:
            with translated(self.host), self._client.stream("GET", "/v1/events") as response:
                check_status(response, self.host)
                if not response.headers.get("content-type", "").startswith("text/event-stream"):
                    raise nonsense(self.host, say("the event stream is not one"))
                self._event_stream = response
                for line in response.iter_lines():
                    if stop.is_set() or self.switched_off:
                        return
                    if line.startswith("event:"):
                        yield line.removeprefix("event:").strip()
                    elif line.startswith(":"):
                        yield ""
        except DeskError:
            if not stop.is_set() and not self.switched_off:
                raise
        finally:
            self._event_stream = None

    def interrupt_events(self) -> None:
        """End a running `events` from another thread at once, by closing its socket."""
        stream = self._event_stream
        if stream is None:
            return
        connection = stream.extensions["network_stream"].get_extra_info("socket")
        if connection is not None:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def _refuse_when_off(self) -> None:
        if self.switched_off:
            raise DeskError(
                Kind.NO_NETWORK,
                say("The network is switched off."),
                cause=say("You switched it off here."),
                remedy=say("Switch it on again when you want to send and receive."),
            )

    def _send(self, method: str, path: str, **options: Any) -> httpx.Response:
        self._refuse_when_off()
        self.requests += 1
        with self._client.stream(method, path, **options) as response:
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > _MAX_ANSWER:
                    raise nonsense(self.host, say("the answer is too large"))
            self.bytes_received += len(content)
        whole = httpx.Response(
            response.status_code,
            headers=[h for h in response.headers.raw if h[0].lower() != b"content-encoding"],
            content=bytes(content),
        )
        check_status(whole, self.host)
        return whole

    def _json(self, method: str, path: str, **options: Any) -> bytes:
        with translated(self.host):
            response = self._send(method, path, **options)
            kind = response.headers.get("content-type", "")
            if response.content and not kind.startswith("application/json"):
                raise nonsense(self.host, say("an answer of type {type}", type=kind or "unknown"))
            return response.content


def _open_client(address: str) -> httpx.Client:
    loopback = urlsplit(address).hostname in ("127.0.0.1", "localhost", "::1")
    secure = address.startswith("https")
    return httpx.Client(
        base_url=address,
        timeout=_TIMEOUT,
        trust_env=not loopback,
        verify=_system_trust() if secure else False,
        headers={"user-agent": "distributor-desk", "x-wire-version": str(WIRE_VERSION)},
        follow_redirects=False,
    )


def _system_trust() -> Any:
    import ssl

    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


class _disk_failures:  # noqa: N801  a context manager that reads like a phrase
    """Turns a full or broken disk into a sentence."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            raise disk_error(error, self._path) from error


def disk_error(error: OSError, path: Path) -> DeskError:
    """Return the DeskError for a failed write."""
    if error.errno in (28, 122, 112):
        return DeskError(
            Kind.DISK_FULL,
            say("The disk is full."),
            cause=f"{path.parent}: {error.strerror}",
            remedy=say("Make room; what is installed stays as it is."),
        )
    return DeskError(
        Kind.DISK,
        say("A file cannot be written."),
        cause=f"{path}: {error.strerror}",
        remedy="",
    )
