"""The vendor's colour made usable: readable on all our grounds in light and dark."""

from collections.abc import Mapping

from PySide6.QtGui import QColor

# On a dark ground a colour that just passes looks dull; full saturation looks like neon.
_ADDED_ON_DARK = 1.5
_MOST_SATURATED = 0.6
_STEP = 0.02
_DARK = 0.2
_GROUNDS = ("window", "surface", "sunk", "hover", "neutral_wash", "match")
# How much of the accent a selected row's ground has in it.
_WASH, _WASH_ON_DARK, _LEAST_WASH = 0.10, 0.16, 0.04


def accent_roles(vendor_color: str, colors: Mapping[str, str], readable: float) -> dict[str, str]:
    """Return the roles accent, on_accent and accent_wash as "#rrggbb" for one vendor colour.

    The colour gets darker (on light grounds) or lighter (on dark), hue kept, until text in it has
    the contrast `readable` on every ground that it stands on. `colors` are the other roles.
    ValueError when `vendor_color` is not a colour.
    """
    accent = QColor(vendor_color)
    if not accent.isValid():
        raise ValueError(f"not a colour: {vendor_color!r}")
    surface = QColor(colors["surface"])
    dark = _luminance(surface) < _DARK
    grounds = [QColor(colors[ground]) for ground in _GROUNDS]
    lightness = accent.lightnessF()
    shown, wash = accent, _wash(accent, colors, readable, dark=dark)
    while (lightness > 0.0 or dark) and (lightness < 1.0 or not dark):
        plain = contrast(shown, surface) >= readable + (_ADDED_ON_DARK if dark else 0)
        if plain and all(contrast(shown, ground) >= readable for ground in (*grounds, wash)):
            break
        lightness = min(max(lightness + (_STEP if dark else -_STEP), 0.0), 1.0)
        shown = QColor.fromHslF(
            max(accent.hslHueF(), 0.0), min(accent.hslSaturationF(), _MOST_SATURATED), lightness
        )
        wash = _wash(shown, colors, readable, dark=dark)
    on_accent = max((QColor("white"), QColor("black")), key=lambda ink: contrast(ink, shown))
    return {"accent": shown.name(), "on_accent": on_accent.name(), "accent_wash": wash.name()}


def _wash(accent: QColor, colors: Mapping[str, str], readable: float, *, dark: bool) -> QColor:
    """Return the accent's wash, so pale that all that is written on a selected row is readable."""
    surface = QColor(colors["surface"])
    inks = [QColor(colors[ink]) for ink in ("second", "good", "warning", "error", "info")]
    share = _WASH_ON_DARK if dark else _WASH
    wash = mix(surface, accent, share)
    while share > _LEAST_WASH and any(contrast(ink, wash) < readable for ink in inks):
        share -= _STEP
        wash = mix(surface, accent, share)
    return wash


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
