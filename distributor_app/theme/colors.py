"""Which colour every role has: light or dark, usual or high contrast, with the vendor's accent.

`TEXT_ON_GROUND` is the promise that the tests compute: each of these inks can be read there.
"""

from distributor_app.theme.accent import accent_roles
from distributor_app.theme.tokens import tokens

# WCAG 2: level AA for running text; level AAA is what somebody who asks for contrast needs.
READABLE = 4.5
READABLE_IN_HIGH_CONTRAST = 7.0

_GROUNDS = ("window", "surface", "sunk", "hover", "accent_wash", "neutral_wash")
_STATES = ("good", "warning", "error", "info", "neutral")

TEXT_ON_GROUND = (
    *((ink, ground) for ink in ("text", "second") for ground in (*_GROUNDS, "match")),
    *(("accent", ground) for ground in (*_GROUNDS, "match")),
    *((state, ground) for state in _STATES for ground in (*_GROUNDS, f"{state}_wash")),
    *(("text", f"{state}_wash") for state in _STATES),
    ("on_accent", "accent"),
)
"""Every ink and the grounds it is put on as text."""

DRAWN_ON_GROUND = tuple(
    (ink, ground)
    for ink in ("third", "field", "accent")
    for ground in ("window", "surface", "sunk", "hover")
)
"""Edges of controls and drawings that carry meaning: WCAG asks for 3 to 1."""


def colors_by_role(*, dark: bool, high_contrast: bool, vendor_color: str = "") -> dict[str, str]:
    """Return "#rrggbb" by role; ValueError when the vendor's colour is none."""
    pairs = tokens().color | (tokens().high_contrast if high_contrast else {})
    colors = {role: pair[1 if dark else 0] for role, pair in pairs.items()}
    if vendor_color:
        readable = READABLE_IN_HIGH_CONTRAST if high_contrast else READABLE
        colors |= accent_roles(vendor_color, colors, readable)
    return colors
