"""What a person can do about each kind of failure while the desk is being set up."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from catalog_cache.errors import DeskError, Kind

from distributor_app.language.cache_texts import spoken
from distributor_app.widgets.inline_message import error_text

# On the way to the hub the desk's own remedies speak of work that goes on, and of a desk that tries
# again by itself; here there is nothing to work with yet, and a person who presses the button.
_OURS_FIRST = frozenset(
    {Kind.NO_NETWORK, Kind.DNS, Kind.PROXY, Kind.TIMEOUT, Kind.HUB_DOWN, Kind.HUB_BUSY}
)
# Failures after which the same step cannot succeed by itself.
_FINAL = frozenset(
    {Kind.SIGNATURE, Kind.ROLLBACK, Kind.TOO_OLD, Kind.NEWER_WORKSPACE, Kind.NETWORK_SHARE,
     Kind.DAMAGED_WORKSPACE}
)  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("first_start", text)


@dataclass(frozen=True, slots=True)
class Failure:
    """A failure in words, and which ways on are offered."""

    text: str
    may_retry: bool
    needs_code: bool


def failure_of(error: Exception) -> Failure:
    """Return what is shown for an error: sentence, cause, and always something to do."""
    if not isinstance(error, DeskError):
        text = _tr("Something in the program went wrong: {0}.").format(error)
        return Failure(text, may_retry=True, needs_code=False)
    came_with_it = "" if error.kind in _OURS_FIRST else spoken(error.remedy)
    remedy = came_with_it or remedy_of(error.kind)
    return Failure(
        error_text(DeskError(error.kind, error.sentence, cause=error.cause, remedy=remedy)),
        may_retry=error.kind not in _FINAL and error.kind is not Kind.SIGN_IN,
        needs_code=error.kind is Kind.SIGN_IN,
    )


def remedy_of(kind: Kind) -> str:
    """Say what to do about a kind of failure."""
    return {
        Kind.NO_NETWORK: _tr("Connect this computer to a network, then try again."),
        Kind.DNS: _tr("Check the address and the network, then try again."),
        Kind.PROXY: _tr("Ask your IT to let the hub's address through, then try again."),
        Kind.TLS: _tr("If your company inspects traffic, IT must install its certificate here."),
        Kind.TIMEOUT: _tr("Try again in a moment."),
        Kind.HUB_DOWN: _tr("Check the address, or try again in a moment."),
        Kind.HUB_BUSY: _tr("Try again in a moment."),
        Kind.HUB_NONSENSE: _tr("Check the address; a sign-in page of the network may answer."),
        Kind.SIGN_IN: _tr("Ask your vendor for a new one-time code."),
        Kind.FORBIDDEN: _tr("Ask your vendor whether your account is open."),
        Kind.TOO_OLD: _tr("Install the new version of this program."),
        Kind.SIGNATURE: _tr("Telephone your vendor before you go on."),
        Kind.BAD_CONTENT: _tr("Try again; it is fetched anew."),
        Kind.ROLLBACK: _tr("You keep what you have. Tell your vendor."),
        Kind.DISK_FULL: _tr("Make room on the disk, then try again."),
        Kind.DISK: _tr("Check the disk and its permissions, then try again."),
        Kind.NEWER_WORKSPACE: _tr("Install the version that was used here before, or a newer one."),
        Kind.DAMAGED_WORKSPACE: _tr("Call support; a daily backup lies beside it."),
        Kind.NETWORK_SHARE: _tr("Choose a folder on this computer."),
        Kind.IN_USE: _tr("Close the other window of this program, then try again."),
        Kind.CANCELLED: _tr("Go on whenever you like."),
        Kind.NOT_ALLOWED: _tr("Ask your vendor for the permission."),
        Kind.NOT_READY: _tr("Try again in a moment."),
        Kind.BAD_INPUT: _tr("Correct it and try again."),
        Kind.NOT_FOUND: _tr("Check the address, then try again."),
    }[kind]
