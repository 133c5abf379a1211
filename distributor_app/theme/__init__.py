"""The look of the desk: tokens, palette, style sheet and icons; the only place with colours."""

from distributor_app.theme.theme import Contrast, Mode, Theme

__all__ = ["Contrast", "Mode", "Theme"]
