"""The beginning: the vendor's file, the code, the first copy with its progress."""

from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton

from distributor_app.driving.driver import Script, until
from distributor_app.theme.tokens import tokens
from distributor_app.tour.tour import Tour

_FIRST_COPY_SECONDS = 120.0


def first_start(tour: Tour) -> Script:
    """Open the file from the vendor, type the code, see the first copy to its end."""
    hands = tour.hands
    invitation = yield from tour.away("the vendor's hub", tour.vendor.open)
    tour.program.start()
    yield from hands.when_seen("Open the file…", QPushButton)
    hands.click(hands.find("Open the file…", QPushButton))
    yield from tour.name_file(invitation.enrolment)
    yield from hands.when_seen("One-time code from your vendor", QLineEdit)
    yield from tour.at_rest()
    tour.facts["fingerprint_shown"] = hands.sees("Fingerprint of the vendor's key")
    yield from hands.type_text(invitation.code)
    hands.press("Return")
    yield from _watch_copy(tour)
    tour.window.resize(*tokens().size.window)
    yield from tour.at_rest()
    yield from tour.wait_for_status("Online")
    tour.facts["status"] = tour.status()


def _watch_copy(tour: Tour) -> Script:
    """Look at the progress until the main window opens."""
    seen: list[str] = []

    def arrived() -> bool:
        if tour.program.window is not None and tour.program.window.isVisible():
            return True
        if tour.hands.sees("Progress of the first copy", QProgressBar):
            said = [t for t in tour.hands.texts() if t.endswith("…") or "/s" in t]
            seen.extend(text for text in said if text not in seen)
            if seen and not tour.pictured:
                tour.take_picture()
        return False

    yield until("the first copy and the main window", arrived, patience=_FIRST_COPY_SECONDS)
    tour.facts["progress_said"] = seen
    tour.expect(seen, "the first copy showed no progress")


def home(tour: Tour) -> Script:
    """Look at what Home says first thing."""
    yield from tour.visit("Ctrl+1")
    tour.facts["texts"] = sorted({t for t in tour.hands.texts() if ":" in t and len(t) < 80})[:12]
