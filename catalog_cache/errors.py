"""Failures as the user meets them: a sentence, a cause, something to do; and their closed kinds.

Foreign exceptions (httpx, sqlite3, OSError) are translated at the border where they happen; above
it only `DeskError` is caught. Anything else that escapes is a fault of ours.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What went wrong, told apart because the remedy differs."""

    NO_NETWORK = "no_network"
    DNS = "dns"
    PROXY = "proxy"
    TLS = "tls"
    TIMEOUT = "timeout"
    HUB_DOWN = "hub_down"
    HUB_BUSY = "hub_busy"
    HUB_NONSENSE = "hub_nonsense"
    SIGN_IN = "sign_in"
    FORBIDDEN = "forbidden"
    TOO_OLD = "too_old"
    SIGNATURE = "signature"
    BAD_CONTENT = "bad_content"
    ROLLBACK = "rollback"
    DISK_FULL = "disk_full"
    DISK = "disk"
    NEWER_WORKSPACE = "newer_workspace"
    DAMAGED_WORKSPACE = "damaged_workspace"
    NETWORK_SHARE = "network_share"
    IN_USE = "in_use"
    CANCELLED = "cancelled"
    NOT_ALLOWED = "not_allowed"
    NOT_READY = "not_ready"
    BAD_INPUT = "bad_input"
    NOT_FOUND = "not_found"


NETWORK_KINDS = frozenset(
    {Kind.NO_NETWORK, Kind.DNS, Kind.PROXY, Kind.TLS, Kind.TIMEOUT, Kind.HUB_DOWN, Kind.HUB_BUSY}
)
"""Failures after which the same request may simply be tried again later."""


class DeskError(Exception):
    """A failure with the user's sentence, its cause and the remedy; `kind` decides, never text."""

    def __init__(
        self, kind: Kind, sentence: str, *, cause: str = "", remedy: str = "", request_id: str = ""
    ) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.sentence = sentence
        self.cause = cause
        self.remedy = remedy
        self.request_id = request_id
        self.retry_after: float | None = None
        self.answered = False
        """The hub itself answered: this request failed, not the line."""

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error cross from a helper process with all that it says."""
        return _again, (type(self), self.__dict__)


def _again(kind: type["DeskError"], values: dict[str, object]) -> "DeskError":
    error = kind.__new__(kind)
    Exception.__init__(error, values["sentence"])
    error.__dict__.update(values)
    return error


class CancelledError(DeskError):
    """The user cancelled; nothing is shown for it."""

    def __init__(self) -> None:
        super().__init__(Kind.CANCELLED, "Cancelled.")
