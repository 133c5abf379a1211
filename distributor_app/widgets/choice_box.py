"""A box to choose from that says by "…" when its choice is longer than it is wide."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QToolTip

from distributor_app.widgets.painting import painting


class ChoiceBox(QComboBox):
    """A QComboBox, which alone would cut it in the middle of a letter; the tool tip says it all."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        option = self._option()
        option.currentText = self._elided(option)
        with painting(self) as painter:
            style = self.style()
            style.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
            style.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            option = self._option()
            if not self.toolTip() and self._elided(option) != option.currentText:
                QToolTip.showText(event.globalPos(), option.currentText, self)
                return True
        return super().event(event)

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _elided(self, option: QStyleOptionComboBox) -> str:
        style, field = self.style(), QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width()
        words: str = option.currentText
        return option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
