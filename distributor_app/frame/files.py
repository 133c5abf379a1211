"""Files that are dropped on the window or opened from the menu: what they are, who takes them."""

from collections.abc import Sequence
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout, QWidget

from catalog_cache.errors import DeskError, Kind

from distributor_app.context import DeskContext
from distributor_app.navigation import Route
from distributor_app.theme import Theme


class FileKind(Enum):
    """What a file is to the desk, by its name."""

    ORDER_LIST = "order_list"
    JOB_PACK = "job_pack"
    ENROLMENT = "enrolment"
    UNKNOWN = "unknown"


_KINDS = {
    **dict.fromkeys((".csv", ".tsv", ".txt", ".xlsx", ".xlsm"), FileKind.ORDER_LIST),
    ".deskjob": FileKind.JOB_PACK,
    ".json": FileKind.ENROLMENT,
}


def kind_of(path: Path) -> FileKind:
    """Tell what a file is by its name; what is in it is looked at when it is read."""
    return _KINDS.get(path.suffix.lower(), FileKind.UNKNOWN)


def files_in(data: QMimeData) -> list[Path]:
    """Return the local files that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class FileTaker(QObject):
    """Takes a file in, whatever screen is in sight.

    Signals:
        restart_asked(object): the Path of a vendor's file that the desk should start again with.
    """

    restart_asked = Signal(object)

    def __init__(self, context: DeskContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._path = Path()

    def choose(self) -> None:
        """Ask for a file, then take it as if it had been dropped."""
        dialog = QFileDialog(self._window, self.tr("Open a file"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Order lists (*.csv *.tsv *.txt *.xlsx *.xlsm)"),
                self.tr("Job files (*.deskjob)"),
                self.tr("Files from a vendor (*.enrol.json *.json)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Take files in, or say in a sentence why not."""
        if len(paths) != 1:
            self._refuse(self.tr("That were several files."), self.tr("Drop one file at a time."))
            return
        path = paths[0]
        kind = kind_of(path)
        if path.is_dir() or kind is FileKind.UNKNOWN:
            self._refuse(
                self.tr("{0} is nothing the desk can open.").format(path.name),
                self.tr(
                    "It takes order lists (CSV, XLSX or TXT), job files (.deskjob) and the file"
                    " from your vendor (.enrol.json)."
                ),
            )
        elif kind is FileKind.ORDER_LIST:
            # The cart shows first which column it takes for what, if that is not plain.
            self._context.navigate(Route("cart", {"file": str(path)}))
        elif kind is FileKind.JOB_PACK:
            self._context.navigate(Route("manuals", {"job": str(path)}))
        else:
            self._path = path
            self._context.tasks.run(self, partial(_whose, path), self._on_enrolment_read)

    def _on_selected(self, path: str) -> None:
        self.take([Path(path)])

    def _refuse(self, sentence: str, remedy: str) -> None:
        self._context.report(DeskError(Kind.BAD_INPUT, sentence, remedy=remedy))

    def _on_enrolment_read(self, whose: str) -> None:
        self._context.toast(
            self.tr("{0} is the file of {1}.").format(self._path.name, whose),
            self.tr("Start again with it"),
            self._on_restart,
        )

    def _on_restart(self) -> None:
        self.restart_asked.emit(self._path)


class DropOverlay(QWidget):
    """Veils the window while a file hangs over it and says what letting go would do."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.setObjectName("dropVeil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon = QLabel()
        self._look = "cart", "accent"
        self._title = QLabel()
        self._title.setProperty("role", "page")
        self._detail = QLabel()
        self._detail.setProperty("role", "second")
        card = QFrame()
        card.setProperty("role", "drop")
        words = QVBoxLayout(card)
        words.setContentsMargins(*[2 * theme.space.xl] * 4)
        words.setSpacing(theme.space.s)
        for label in (self._icon, self._title, self._detail):
            words.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        QVBoxLayout(self).addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        window.installEventFilter(self)
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    def say(self, paths: Sequence[Path]) -> None:
        """Say what happens to these files when they are let go."""
        name = paths[0].name if paths else ""
        kind = kind_of(paths[0]) if len(paths) == 1 else FileKind.UNKNOWN
        icon, title, detail = {
            FileKind.ORDER_LIST: (
                "cart",
                self.tr("Put {0} into the cart").format(name),
                self.tr("Every row with a part number becomes a line; each is checked."),
            ),
            FileKind.JOB_PACK: (
                "manuals",
                self.tr("Open the job pack {0}").format(name),
                self.tr("Its pages are shown in Manuals, ready to print."),
            ),
            FileKind.ENROLMENT: (
                "user",
                self.tr("Open {0} from your vendor").format(name),
                self.tr("You are told whose it is before anything changes."),
            ),
            FileKind.UNKNOWN: (
                "error",
                self.tr("This cannot be opened here"),
                self.tr(
                    "One order list (CSV, XLSX, TXT), job file or file from your vendor, please."
                ),
            ),
        }[kind]
        self._look = icon, "error" if kind is FileKind.UNKNOWN else "accent"
        self._on_theme_changed()
        self._title.setText(title)
        self._detail.setText(detail)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _on_theme_changed(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(*self._look, self._theme.size.icon_large))


class DropArea(QObject):
    """Lets a window take files: shows the overlay, hands what was let go to `dropped`.

    Signals:
        dropped(object): the Paths, a list.
    """

    dropped = Signal(object)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._overlay = DropOverlay(theme, window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            files = files_in(event.mimeData())
            if files:
                self._overlay.say(files)
                event.acceptProposedAction()
            return bool(files)
        if event.type() == QEvent.Type.DragLeave:
            self._overlay.hide()
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._overlay.hide()
            event.acceptProposedAction()
            self.dropped.emit(files_in(event.mimeData()))
            return True
        return super().eventFilter(watched, event)


def _whose(path: Path) -> str:
    # Imported here: start-up does without it.
    from catalog_cache.enrolment import read_enrolment

    enrolment = read_enrolment(path)
    return f"{enrolment.vendor_name}, {enrolment.account_name}"
