"""The vendor's colour made usable: readable on our surfaces in light and dark."""

from PySide6.QtGui import QColor

# WCAG 2 contrast that running text needs.
_READABLE = 4.5
# On a dark ground a colour that just passes looks dull; full saturation looks like neon.
_READABLE_ON_DARK = 6.0
_MOST_SATURATED = 0.6
_STEP = 0.02


def accent_roles(vendor_color: str, surface: str, dark: bool) -> dict[str, str]:
    """Return the roles accent, on_accent and accent_wash as "#rrggbb" for one vendor colour.

    The colour gets darker (light mode) or lighter (dark), hue kept, until text in it can be read.
    ValueError when `vendor_color` is not a colour.
    """
    accent = QColor(vendor_color)
    if not accent.isValid():
        raise ValueError(f"not a colour: {vendor_color!r}")
    ground = QColor(surface)
    wanted = _READABLE_ON_DARK if dark else _READABLE
    lightness = accent.lightnessF()
    shown = accent
    while contrast(shown, ground) < wanted and 0.0 < lightness < 1.0:
        lightness = min(max(lightness + (_STEP if dark else -_STEP), 0.0), 1.0)
        shown = QColor.fromHslF(
            max(accent.hslHueF(), 0.0), min(accent.hslSaturationF(), _MOST_SATURATED), lightness
        )
    on_accent = max((QColor("white"), QColor("#06181C")), key=lambda ink: contrast(ink, shown))
    wash = mix(ground, shown, 0.16 if dark else 0.10)
    return {"accent": shown.name(), "on_accent": on_accent.name(), "accent_wash": wash.name()}


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """Return `first` with the given share (0 to 1) of `second` in it."""
    keep = 1.0 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
    )


def contrast(first: QColor, second: QColor) -> float:
    """Return the WCAG 2 contrast ratio of two opaque colours, 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    channels = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
