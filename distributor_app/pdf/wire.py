"""How window and child talk: frames of a JSON head and raw bytes, both with their length."""

import json
import struct
from typing import IO, Any

_LENGTHS = struct.Struct("<II")
# A picture of 40 megapixels is 160 MB; anything larger is not ours.
_LARGEST = 256 * 1024 * 1024

Head = dict[str, Any]


def frame(head: Head, payload: bytes | memoryview = b"") -> bytes:
    """Return one message as bytes."""
    words = json.dumps(head).encode()
    return b"".join((_LENGTHS.pack(len(words), len(payload)), words, payload))


def read_frame(stream: IO[bytes]) -> tuple[Head, bytes] | None:
    """Wait for one message; None when the other side closed its end."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    words, payload = _LENGTHS.unpack(lengths)
    head, body = stream.read(words), stream.read(payload)
    if len(head) < words or len(body) < payload:
        return None
    return json.loads(head), body


class FrameBuffer:
    """Puts messages together from whatever pieces arrive."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, piece: bytes) -> list[tuple[Head, bytes]]:
        """Take a piece and return the messages it completed; ValueError when it is nonsense."""
        self._bytes += piece
        complete: list[tuple[Head, bytes]] = []
        while len(self._bytes) >= _LENGTHS.size:
            words, payload = _LENGTHS.unpack_from(self._bytes)
            if words + payload > _LARGEST:
                raise ValueError("a message is longer than any of ours")
            end = _LENGTHS.size + words + payload
            if len(self._bytes) < end:
                break
            # A view, because a picture of a large screen is better copied once than twice.
            with memoryview(self._bytes) as view:
                head = json.loads(bytes(view[_LENGTHS.size : _LENGTHS.size + words]))
                complete.append((head, bytes(view[_LENGTHS.size + words : end])))
            del self._bytes[:end]
        return complete
