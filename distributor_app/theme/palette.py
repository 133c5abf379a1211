"""The palette for everything that the style sheet does not reach."""

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole

_BY_ROLE = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "sunk",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_accent",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.PlaceholderText: "second",
    _Role.ToolTipBase: "surface",
    _Role.ToolTipText: "text",
    _Role.Light: "surface",
    _Role.Midlight: "sunk",
    _Role.Mid: "line",
    _Role.Dark: "line_strong",
    _Role.Shadow: "line_strong",
}


def palette(colors: dict[str, QColor]) -> QPalette:
    """Return the palette made of the theme's colours by role."""
    made = QPalette()
    for role, name in _BY_ROLE.items():
        made.setColor(role, colors[name])
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colors["third"])
    return made
