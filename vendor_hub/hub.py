"""A hub's folder: its settings (hub.toml), keys, database, files and raw releases."""

import json
import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from catalog_cache.contract.dataset.manifest import (
    KeyList,
    PublishingKey,
    Signed,
    new_private_key,
    public_key_of,
    sign_key_list,
)

from vendor_hub.errors import HubError
from vendor_hub.files import FileShelf
from vendor_hub.store.engine import Store

_SETTINGS = "hub.toml"
_ROOT_KEY = "root.key"
_PUBLISHING_KEY = "publishing.key"
_KEY_LIST = "keys.json"


@dataclass(frozen=True, slots=True)
class StockHistorySettings:
    """How many weeks that are over are kept, and of how many parts; 0 of either keeps none."""

    weeks: int = 26
    parts: int = 2000


@dataclass(frozen=True, slots=True)
class HubConfig:
    """What hub.toml says."""

    vendor: str
    vendor_name: str
    accent: str
    database: str
    root_key: str
    stock_history: StockHistorySettings = StockHistorySettings()


@dataclass(frozen=True, slots=True)
class Hub:
    """An open hub."""

    folder: Path
    config: HubConfig
    store: Store
    shelf: FileShelf

    @property
    def releases(self) -> Path:
        """Folder of the newest raw file of each dataset, from which the next delta is made."""
        return self.folder / "releases"

    @property
    def root_key_path(self) -> Path:
        """Where `init` left the root's private key; it belongs offline afterwards."""
        return self.folder / _ROOT_KEY

    def publishing_key(self) -> str:
        """Return the private publishing key; HubError when it is not there."""
        try:
            return (self.folder / _PUBLISHING_KEY).read_text().strip()
        except OSError as error:
            raise HubError(f"The publishing key cannot be read: {error}") from error

    def key_list(self) -> Signed:
        """Return the signed list of publishing keys."""
        return Signed.model_validate_json((self.folder / _KEY_LIST).read_text())

    def replace_keys(self, publishing: str, key_list: Signed) -> None:
        """Put a new publishing key and the list that vouches for it into force."""
        fresh_key, fresh_list = self.folder / ".new.key", self.folder / ".new.json"
        fresh_key.unlink(missing_ok=True)
        _write_secret(fresh_key, publishing)
        fresh_list.write_text(key_list.model_dump_json())
        fresh_key.replace(self.folder / _PUBLISHING_KEY)
        fresh_list.replace(self.folder / _KEY_LIST)

    def close(self) -> None:
        """Close the database."""
        self.store.close()


def open_hub(folder: Path, database: str | None = None) -> Hub:
    """Open the hub in a folder; HubError when there is none or its settings are not readable."""
    path = folder / _SETTINGS
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        config = HubConfig(
            vendor=table["vendor"]["id"],
            vendor_name=table["vendor"]["name"],
            accent=table["vendor"]["accent"],
            database=database or table["database"]["url"] or _default_database(folder),
            root_key=table["keys"]["root"],
            stock_history=_stock_history(table.get("stock_history", {})),
        )
    except FileNotFoundError:
        raise HubError(f"There is no hub in {folder}. Make one with “vendor-hub init”.") from None
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise HubError(f"{path} is not readable as hub settings: {error}") from error
    store = Store(config.database)
    try:
        store.create()
    except BaseException:
        store.close()
        raise
    return Hub(folder, config, store, FileShelf(folder / "files"))


def create_hub(
    folder: Path,
    vendor: str,
    name: str,
    *,
    database: str = "",
    accent: str = "#0F6E84",
    history: StockHistorySettings = StockHistorySettings(),
) -> Hub:
    """Make a new hub with fresh keys; HubError when the folder already has one."""
    if (folder / _SETTINGS).exists():
        raise HubError(f"{folder} already has a hub.")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,39}", vendor):
        raise HubError("A vendor id has 1 to 40 small letters, digits and hyphens, as in “halden”.")
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", accent):
        raise HubError("An accent colour is written as in #0F6E84.")
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(database or _default_database(folder))
    try:
        store.create()
    finally:
        store.close()
    root = new_private_key()
    publishing = new_private_key()
    _write_secret(folder / _ROOT_KEY, root)
    _write_secret(folder / _PUBLISHING_KEY, publishing)
    _write_key_list(folder, root, vendor, publishing)
    text = (
        f"[vendor]\nid = {_quoted(vendor)}\nname = {_quoted(name)}\naccent = {_quoted(accent)}\n\n"
        f"[database]\n# Empty: hub.db in this folder.\nurl = {_quoted(database)}\n\n"
        f"[keys]\n# Public part of the root key, which enrolment pins.\n"
        f"root = {_quoted(public_key_of(root))}\n\n"
        "[stock_history]\n# Weeks that a desk can look back on, and for how many of the parts that"
        f" are asked for most; 0: none.\nweeks = {history.weeks}\nparts = {history.parts}\n"
    )
    (folder / _SETTINGS).write_text(text, encoding="utf-8")
    return open_hub(folder)


def _write_key_list(folder: Path, root: str, vendor: str, publishing: str) -> None:
    keys = (PublishingKey(key=public_key_of(publishing)),)
    signed = sign_key_list(KeyList(vendor=vendor, serial=1, keys=keys), root)
    (folder / _KEY_LIST).write_text(signed.model_dump_json())


def _stock_history(table: dict[str, object]) -> StockHistorySettings:
    """Read the settings of the stock history; what hub.toml leaves out has its default."""
    for key, value in table.items():
        if type(value) is not int or value < 0:
            raise ValueError(f"stock_history.{key} is not a whole number")
    return StockHistorySettings(**table)  # type: ignore[arg-type]  # checked above


def _default_database(folder: Path) -> str:
    return f"sqlite:///{(folder / 'hub.db').resolve().as_posix()}"


def _write_secret(path: Path, secret: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as out:
        out.write(secret + "\n")


def _quoted(text: str) -> str:
    # A JSON string without non-ASCII escapes is a TOML basic string.
    return json.dumps(text, ensure_ascii=False)
