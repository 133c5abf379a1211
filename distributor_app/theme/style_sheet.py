"""The one generated style sheet.

Widgets choose a look by the dynamic properties `role` and `tone`, never by a sheet of their own:

QPushButton, QToolButton  role: primary, quiet, danger, link, chip, icon
QLabel                    role: page, section, strong, second, caption, figure, link
QFrame, QWidget           role: window, surface, panel, sunk, rule, card, floating
any of these              tone: good, warning, error, info, neutral, accent
a chip with a menu        opens: menu, for the room of its arrow
a table's head            edge: left or right, where it begins at the page's edge
"""

from string import Template

from distributor_app.theme.tokens import Tokens

_TONES = ("good", "warning", "error", "info", "neutral", "accent")

_BASE = Template("""
QWidget { font-size: ${body}px; }
QMainWindow, QDialog { background: $window; }
QLabel#qt_msgbox_label { font-weight: 600; padding: 8px 12px 0 0; }
QLabel#qt_msgbox_informativelabel { min-width: 360px; padding: 4px 12px 12px 0; }
QToolTip { background: $surface; color: $text; border: 1px solid $line_strong; padding: 4px 6px; }
QLabel { background: transparent; color: $text; }
QLabel:disabled { color: $third; }
QLabel[role="page"] { font-size: ${page}px; font-weight: 600; }
QLabel[role="section"], QLabel[role="strong"] { font-weight: 600; }
QLabel[role="second"] { color: $second; }
QLabel[role="caption"] { color: $second; font-size: ${caption}px; }
QLabel[role="figure"] { font-size: ${figure}px; font-weight: 600; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="column-rule"] { background: $line; border: none; max-width: 1px; min-width: 1px; }
QWidget[role="window"] { background: $window; }
QWidget[role="surface"] { background: $surface; }
QWidget[role="sunk"] { background: $sunk; }
QFrame[role="panel"], QFrame[role="card"] {
  background: $surface; border: 1px solid $line; border-radius: ${radius_panel}px; }
QFrame[role="card"]:focus { border: 2px solid $accent; }
QFrame[role="floating"] {
  background: $surface; border: 1px solid $line_strong; border-radius: ${radius_panel}px; }
""")

_BUTTONS = Template("""
QPushButton, QToolButton {
  background: $surface; color: $text; border: 1px solid $line_strong;
  border-radius: ${radius}px; padding: 0 12px; min-height: ${inner}px; font-weight: 500; }
QToolButton { padding: 0 8px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 1px solid $accent; }
QPushButton:checked, QToolButton:checked {
  background: $accent_wash; color: $accent; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $third; border-color: $line; }
QPushButton[role="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"]:focus {
  border: 2px solid $text; padding: 0 11px; min-height: ${inner_framed}px; }
QPushButton[role="primary"]:disabled {
  background: $neutral_wash; color: $third; border-color: $line; }
QPushButton[role="danger"] { color: $error; border-color: $error; }
QPushButton[role="danger"]:disabled { color: $third; border-color: $line; }
QPushButton[role="danger"]:focus {
  border: 2px solid $error; padding: 0 11px; min-height: ${inner_framed}px; }
QPushButton[role="quiet"], QToolButton[role="quiet"], QToolButton[role="icon"] {
  background: transparent; border: 1px solid transparent; color: $second; }
QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled { color: $third; }
QToolButton[role="icon"] { padding: 0; min-width: ${inner}px; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover, QToolButton[role="icon"]:hover {
  background: $hover; color: $text; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus, QToolButton[role="icon"]:focus {
  border: 1px solid $accent; }
QPushButton[role="link"], QToolButton[role="link"] {
  background: transparent; border: 1px solid transparent; border-radius: 4px; color: $accent;
  padding: 0 2px 0 0; min-height: 20px; text-align: left; font-weight: 400; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus { border: 1px solid $accent; }
QPushButton[role="link"]:disabled { color: $third; }
QPushButton[role="chip"], QToolButton[role="chip"] {
  background: $info_wash; color: $info; border: 1px solid transparent; border-radius: 10px;
  padding: 0 8px; min-height: 18px; font-size: ${caption}px; }
QPushButton[role="chip"]:disabled, QToolButton[role="chip"]:disabled {
  background: $neutral_wash; color: $third; }
QPushButton[role="chip"]:hover { border-color: $info; }
QPushButton[role="chip"]:focus { border: 1px solid $info; }
QPushButton[role="chip"][opens="menu"] { padding-right: 22px; }
QToolButton[role="bare"] { background: transparent; border: none; padding: 2px; min-height: 0; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { image: url("$glyph_down"); width: 10px; height: 10px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
QPushButton[role="primary"]::menu-indicator { image: url("$glyph_down_on_accent"); }
""")

_INPUTS = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
  background: $surface; color: $text; border: 1px solid $line_strong;
  border-bottom-color: $field; border-radius: ${radius}px;
  placeholder-text-color: $second;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QAbstractSpinBox, QComboBox {
  min-height: ${inner}px; padding: 0 8px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus,
QComboBox:focus { border: 2px solid $accent; padding-left: 7px; }
QLineEdit[tone="error"], QAbstractSpinBox[tone="error"] { border: 2px solid $error; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus,
QLineEdit[tone="error"], QAbstractSpinBox[tone="error"] { min-height: ${inner_framed}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
  background: $sunk; color: $third; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$glyph_down"); width: 12px; height: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px;
  background: transparent; }
QAbstractSpinBox::up-arrow { image: url("$glyph_up"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$glyph_down"); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $surface; color: $text;
  border: 1px solid $line_strong; selection-background-color: $accent_wash;
  selection-color: $text; outline: none; }
QCheckBox, QRadioButton { color: $text; spacing: 6px; min-height: 22px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; text-decoration: underline; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
  width: 13px; height: 13px; background: $surface; border: 1px solid $third; border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
  background: $accent; border-color: $accent; image: url("$glyph_tick"); }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid $accent;
  border-radius: 7px; background: $surface; }
QCheckBox:disabled { color: $third; }
QCheckBox::indicator:disabled { background: $sunk; border-color: $line_strong; }
QMenu::indicator { width: 13px; height: 13px; margin-left: 6px; }
QMenu::indicator:checked { image: url("$glyph_check"); }
QMenu { background: $surface; color: $text; border: 1px solid $line_strong; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_wash; color: $text; }
QMenu::item:disabled { color: $third; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QProgressBar { background: $neutral_wash; border: none; border-radius: 3px;
  min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")

_VIEWS = Template("""
QAbstractItemView { background: $surface; color: $text; border: none; outline: none;
  selection-background-color: $accent_wash; selection-color: $text; gridline-color: $line; }
QAbstractItemView::item { border: none; }
QTreeView::item { min-height: 26px; padding: 0 4px; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $accent_wash; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $second; border: none;
  border-bottom: 1px solid $line; padding: 0 10px; font-size: ${head}px; font-weight: 500; }
QHeaderView[edge="page-left"]::section:first, QHeaderView[edge="page-left"]::section:only-one {
  padding-left: ${page_edge}px; }
QHeaderView[edge="page-right"]::section:last, QHeaderView[edge="page-right"]::section:only-one {
  padding-right: ${page_edge}px; }
QHeaderView[edge="card-left"]::section:first, QHeaderView[edge="card-left"]::section:only-one {
  padding-left: 0; }
QHeaderView[edge="card-right"]::section:last, QHeaderView[edge="card-right"]::section:only-one {
  padding-right: 0; }
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow { image: url("$glyph_up"); width: 10px; height: 8px;
  subcontrol-origin: border; subcontrol-position: top center; }
QHeaderView::down-arrow { image: url("$glyph_down"); width: 10px; height: 8px;
  subcontrol-origin: border; subcontrol-position: top center; }
QTableCornerButton::section { background: $surface; border: none; }
QScrollArea, QAbstractScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $line_strong; border-radius: 4px; margin: 1px; }
QScrollBar::handle:hover { background: $third; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; width: 0; height: 0; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
""")

_FRAME = Template("""
#navigation { background: $sunk; border-right: 1px solid $line; }
#navigation QLabel#vendorName { font-weight: 600; }
QToolButton[role="place"] { background: transparent; border: 1px solid transparent;
  border-radius: ${radius}px; color: $second; text-align: left; padding: 0 8px;
  min-height: 26px; font-weight: 400; }
QToolButton[role="place"]:hover { background: $hover; color: $text; }
QToolButton[role="place"]:checked { background: $accent_wash; color: $accent; font-weight: 600;
  border-color: transparent; }
QToolButton[role="place"]:focus { border: 1px solid $accent; }
QLabel[role="count"] { background: $neutral_wash; color: $second; border-radius: 8px;
  padding: 1px 7px; font-size: ${caption}px; font-weight: 600; }
QMenuBar { background: $sunk; color: $text; border-bottom: 1px solid $line; padding: 0 4px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $accent_wash; }
QTextBrowser, QTextBrowser:focus { border: none; border-radius: 0; padding: 0; }
#dropVeil { background: $veil; }
QFrame[role="drop"] { background: $surface; border: 2px dashed $accent;
  border-radius: ${radius_panel}px; }
#topBar { background: $surface; border-bottom: 1px solid $line; }
#pages { background: $surface; }
#statusLine, #workBar { background: $sunk; border-top: 1px solid $line; }
#statusLine QPushButton { background: transparent; border: 1px solid transparent;
  border-radius: 4px; color: $second; padding: 0 6px; min-height: 20px; font-size: ${head}px;
  font-weight: 400; }
#statusLine QPushButton:hover { background: $hover; color: $text; }
#statusLine QPushButton:focus { border-color: $accent; }
QLabel[role="key"] { background: $neutral_wash; color: $second; border-radius: 4px;
  padding: 1px 6px; font-size: ${caption}px; }
""")

_TONE = Template("""
QLabel[tone="$tone"] { color: $ink; }
QLabel[role="badge"][tone="$tone"] { background: $wash; color: $ink; border-radius: 9px;
  padding: 1px 8px; font-size: ${caption}px; font-weight: 500; }
QFrame[role="message"][tone="$tone"] { background: $wash; border: none;
  border-radius: ${radius}px; }
QFrame[role="message"][tone="$tone"] QLabel { color: $ink; }
QFrame[role="message"][tone="$tone"] QPushButton[role="link"] { color: $ink;
  text-decoration: underline; }
""")


def style_sheet(colors: dict[str, str], tokens: Tokens, glyphs: dict[str, str]) -> str:
    """Return the sheet for one set of colours by role ("#rrggbb" strings).

    `glyphs` are the paths of the small drawings that a sheet can only name, as "down".
    """
    values = dict(colors) | {f"glyph_{name}": path for name, path in glyphs.items()}
    values |= {name: str(style.size) for name, style in tokens.text.items()}
    values["radius"] = str(tokens.radius_control)
    values["page_edge"] = str(tokens.space.l)
    values["radius_panel"] = str(tokens.radius_panel)
    # Qt adds the borders to min-height.
    values["inner"] = str(tokens.size.control - 2)
    # A thicker frame must not make a control grow and move what is below it.
    values["inner_framed"] = str(tokens.size.control - 4)
    parts = [part.substitute(values) for part in (_BASE, _BUTTONS, _INPUTS, _VIEWS, _FRAME)]
    for tone in _TONES:
        ink, wash = colors[tone], colors[f"{tone}_wash"]
        parts.append(_TONE.substitute(values, tone=tone, ink=ink, wash=wash))
    return "".join(parts)
