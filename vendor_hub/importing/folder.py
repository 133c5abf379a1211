"""The folder of an export: names from files inside it can never lead outside it."""

from pathlib import Path, PurePosixPath

_LARGEST_PICTURE = 20_000_000
_PICTURE_MARKS = (b"GIF87a", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


class OutsideFolderError(ValueError):
    """A name points outside the folder of the export."""


class ExportFolder:
    """A folder given to the import; resolves the relative names that its files contain."""

    def __init__(self, folder: Path) -> None:
        self._root = folder.resolve()

    def locate(self, name: str) -> Path:
        """Return the path of a file inside the folder.

        OutsideFolderError when the name is absolute, climbs out with "..", or follows a link out;
        FileNotFoundError when there is no such file.
        """
        relative = PurePosixPath(name.replace("\\", "/"))
        outside = relative.is_absolute() or ".." in relative.parts or ":" in name or "\x00" in name
        if outside or not name.strip():
            raise OutsideFolderError("is not the name of a file inside the folder of the export")
        path = (self._root / relative).resolve()
        if not path.is_relative_to(self._root):
            raise OutsideFolderError("leads outside the folder of the export")
        if not path.is_file():
            raise FileNotFoundError("no such file in the folder of the export")
        return path

    def picture(self, name: str) -> bytes:
        """Return the bytes of a GIF, PNG or JPEG picture; ValueError or OSError says why not."""
        path = self.locate(name)
        if path.stat().st_size > _LARGEST_PICTURE:
            raise ValueError(f"is a picture of more than {_LARGEST_PICTURE // 1_000_000} MB")
        content = path.read_bytes()
        if not content.startswith(_PICTURE_MARKS):
            raise ValueError("is not a GIF, PNG or JPEG picture")
        return content
