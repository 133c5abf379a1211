"""One desk per user: a second start brings the first one's window to the front."""

import getpass

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 500


class SingleInstance(QObject):
    """Holds the name of the running program, or finds who does.

    Signals:
        called(): somebody started the program again.
    """

    called = Signal()

    def __init__(self, what: str) -> None:
        super().__init__()
        self._name = f"distributor-desk-{what}-{getpass.getuser()}"
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_connection)
        self.is_first = not self._somebody_answers() and self._listen()

    def call_first(self) -> None:
        """Ask the running program to come to the front."""
        self._somebody_answers()

    def release(self) -> None:
        """Give the name back, for the program that takes the place of this one."""
        self._server.close()

    def _somebody_answers(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_WAIT_MS)
        socket.disconnectFromServer()
        return bool(answered)

    def _listen(self) -> bool:
        # A socket file left behind by a crash belongs to nobody.
        QLocalServer.removeServer(self._name)
        return bool(self._server.listen(self._name))

    def _on_connection(self) -> None:
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        self.called.emit()
