"""The theme: colours, fonts, icons and distances by role; light or dark, usual or high contrast."""

from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QStyleFactory

from distributor_app.theme import icons
from distributor_app.theme.colors import colors_by_role
from distributor_app.theme.palette import palette
from distributor_app.theme.style_sheet import style_sheet
from distributor_app.theme.tokens import Sizes, Space, tokens


class Mode(StrEnum):
    """What the user chose: always light, always dark, or as the desktop says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Contrast(StrEnum):
    """What the user chose: always the usual contrast, always high, or as the desktop says."""

    SYSTEM = "system"
    USUAL = "usual"
    HIGH = "high"


# What moves by itself helps nobody who reads lists; so it needs no setting to be turned off.
_MOVING = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Theme(QObject):
    """Answers every question about looks by role; `changed` tells painters to draw again.

    Signals:
        changed(): mode, contrast or the accent changed; palette and style sheet are already new.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        mode: Mode = Mode.SYSTEM,
        contrast: Contrast = Contrast.SYSTEM,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._tokens = tokens()
        self._vendor_color = ""
        self._mode = mode
        self._contrast = contrast
        self._colors: dict[str, QColor] = {}
        self._folder = TemporaryDirectory(prefix="desk-look-", ignore_cleanup_errors=True)
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._icons: dict[tuple[str, str, int, float], QIcon] = {}
        self._fonts: dict[str, QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        app.aboutToQuit.connect(self._folder.cleanup)
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(self.font("body"))
        for effect in _MOVING:
            app.setEffectEnabled(effect, False)
        self._apply()
        self._follow_desktop()

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """Whether dark colours are shown now."""
        if self._mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    @property
    def contrast(self) -> Contrast:
        """What the user chose."""
        return self._contrast

    @property
    def is_high_contrast(self) -> bool:
        """Whether the colours with more contrast are shown now."""
        if self._contrast is Contrast.SYSTEM:
            return _desktop_wants_contrast()
        return self._contrast is Contrast.HIGH

    @property
    def space(self) -> Space:
        """Distances: xxs, xs, s, m, l, xl."""
        return self._tokens.space

    @property
    def size(self) -> Sizes:
        """Heights and widths by what has them, as row, control or icon_small."""
        return self._tokens.size

    @property
    def radius(self) -> int:
        """Corner radius of controls."""
        return self._tokens.radius_control

    @property
    def radius_panel(self) -> int:
        """Corner radius of cards and of what floats."""
        return self._tokens.radius_panel

    def set_mode(self, mode: Mode) -> None:
        """Show light, dark, or follow the desktop."""
        if mode is not self._mode:
            self._mode = mode
            self._apply()

    def set_contrast(self, contrast: Contrast) -> None:
        """Show the usual colours, those with more contrast, or follow the desktop."""
        if contrast is not self._contrast:
            self._contrast = contrast
            self._apply()

    def set_vendor_color(self, color: str) -> None:
        """Take the vendor's colour ("#rrggbb") as accent; an empty or bad one restores ours."""
        self._vendor_color = color if QColor(color).isValid() else ""
        self._apply()

    def color(self, role: str) -> QColor:
        """Return the colour of a role, as "text", "line" or "good_wash"; KeyError if unknown."""
        # A copy: painters make colours paler in place.
        return QColor(self._colors[role])

    def font(self, role: str = "body") -> QFont:
        """Return the font of a step of the type scale, with figures of one width."""
        if role not in self._fonts:
            step = self._tokens.text[role]
            font = QFont(self._families())
            font.setPixelSize(step.size)
            font.setWeight(QFont.Weight(step.weight))
            font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[role] = font
        return self._fonts[role]

    def metrics(self, role: str = "body") -> QFontMetrics:
        """Return the measures of a step of the type scale."""
        if role not in self._metrics:
            self._metrics[role] = QFontMetrics(self.font(role))
        return self._metrics[role]

    def pixmap(self, name: str, role: str = "second", size: int = 16) -> QPixmap:
        """Return a stroke icon in the colour of a role, sharp on the screen in use."""
        ratio = self._app.devicePixelRatio()
        key = (name, role, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = icons.draw(name, self.color(role).name(), size, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, role: str = "second", size: int | None = None) -> QIcon:
        """Return a stroke icon for buttons: `role`, accent when checked, pale when disabled.

        Drawn for one size (that of a button's icon), because a scaled stroke is a blurred one.
        """
        key = (name, role, size or self.size.icon, self._app.devicePixelRatio())
        if key not in self._icons:
            pale = "third" if self.is_high_contrast else "line_strong"
            normal, active, disabled = (self.color(r).name() for r in (role, "accent", pale))
            self._icons[key] = icons.icon(name, normal, active, disabled, *key[2:])
        return self._icons[key]

    def tone_icon(self, tone: str) -> str:
        """Return the name of the icon that goes with a state's colour, as "warning"."""
        return self._tokens.tone.get(tone, self._tokens.tone["neutral"])

    def _families(self) -> list[str]:
        installed = set(QFontDatabase.families())
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        wanted = [family for family in self._tokens.families if family in installed]
        return [*wanted, system]

    def _apply(self) -> None:
        colors = colors_by_role(
            dark=self.is_dark,
            high_contrast=self.is_high_contrast,
            vendor_color=self._vendor_color,
        )
        self._colors = {role: QColor(value) for role, value in colors.items()}
        self._pixmaps.clear()
        self._icons.clear()
        self._app.setPalette(palette(self._colors))
        glyphs = icons.write_glyphs(Path(self._folder.name), colors)
        self._app.setStyleSheet(style_sheet(colors, self._tokens, glyphs))
        self.changed.emit()

    def _follow_desktop(self) -> None:
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._on_desktop_changed)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._on_desktop_changed)

    def _on_desktop_changed(self) -> None:
        if self._mode is Mode.SYSTEM or self._contrast is Contrast.SYSTEM:
            self._apply()


def _desktop_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    # Qt tells it from 6.10 on.
    if not hasattr(hints, "accessibility"):
        return False
    return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
