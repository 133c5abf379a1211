"""Where an account's data lies, atomic small files, and which folders are refused.

One folder per vendor account; removing an account is removing its folder.
"""

import json
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from catalog_cache.contract.ids import new_id
from catalog_cache.contract.said import say

from catalog_cache.errors import DeskError, Kind

# From mount(8) and proc(5): file systems on which SQLite's locks cannot be trusted.
_NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "davfs"}
)


@dataclass(frozen=True, slots=True)
class AccountFolder:
    """The folder of one vendor account."""

    root: Path

    @property
    def enrolment(self) -> Path:
        """The enrolment file as it was accepted."""
        return self.root / "enrolment.json"

    @property
    def datasets(self) -> Path:
        """Installed datasets and `current.json`."""
        return self.root / "datasets"

    @property
    def files(self) -> Path:
        """Documents, drawings, pictures by hash."""
        return self.root / "files"

    @property
    def lock(self) -> Path:
        """Held by the one process that may write."""
        return self.root / "account.lock"

    def person(self, person: str) -> Path:
        """The folder of one person's workspace."""
        return self.root / "people" / safe_name(person)

    def people(self) -> list[str]:
        """Persons who have signed in on this computer, by id, the last to sign in first."""
        folder = self.root / "people"
        if not folder.is_dir():
            return []
        files = [p / "person.json" for p in folder.iterdir()]
        known = [(f.stat().st_mtime_ns, f.parent.name) for f in files if f.is_file()]
        return [name for _, name in sorted(known, reverse=True)]


def data_root() -> Path:
    """Return the user-data folder, or what DISTRIBUTOR_DESK_DATA names."""
    if chosen := os.environ.get("DISTRIBUTOR_DESK_DATA"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("distributor-desk", appauthor=False))


def account_name(vendor: str, account: str) -> str:
    """Return what the folder of an account is called."""
    return f"{safe_name(vendor)}-{safe_name(account)}"


def shared_content() -> Path | None:
    """Return the folder of content that IT keeps for many desks, as DISTRIBUTOR_DESK_CONTENT says.

    In it every account has a folder, called as on each computer.
    """
    chosen = os.environ.get("DISTRIBUTOR_DESK_CONTENT")
    return Path(chosen).absolute() if chosen else None


def database_uri(path: Path, *, shared: bool = False) -> str:
    """Return the address by which SQLite opens a file for reading only.

    A shared file is never written while it has its name, so nothing is locked and nothing is
    looked for beside it: that works on a share, and where the folder must not be written.
    """
    place = path.absolute().as_posix()
    # Not Path.as_uri: of a Windows share it makes a host, which SQLite does not take.
    rooted = place if place.startswith("/") else f"/{place}"
    return f"file://{quote(rooted)}?mode=ro{'&immutable=1' if shared else ''}"


def safe_name(text: str) -> str:
    """Return a text as a single folder name; never empty, never a path."""
    return re.sub(r"[^A-Za-z0-9._-]+", "_", text).strip("._") or "_"


def write_json(path: Path, value: Any) -> None:
    """Replace a small file so that a reader or a crash sees the old or the new content, whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{new_id()}")
    with part.open("w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, indent=1)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, where the platform can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def refuse_network_share(folder: Path) -> None:
    """Raise DeskError when a folder lies on a network share, where a workspace may be damaged."""
    kind = _file_system_of(folder)
    if kind in _NETWORK_FILE_SYSTEMS:
        raise DeskError(
            Kind.NETWORK_SHARE,
            say("The desk cannot keep your orders on a network share."),
            cause=say("{folder} lies on a {kind} file system.", folder=str(folder), kind=kind),
            remedy=say("Choose a folder on this computer; share the catalogue instead."),
        )


def _file_system_of(folder: Path) -> str:
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return ""
    best, kind = "", ""
    target = str(folder.resolve())
    for line in mounts.read_text().splitlines():
        fields = line.split(" ")
        point = fields[1].encode().decode("unicode_escape")
        inside = target == point or target.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind
