"""Makes the demonstration's hub the first time, opens it every time, and lets a person in."""

import json
import os
import shutil
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from vendor_hub.cli.parties import enrolment
from vendor_hub.demo import riverside
from vendor_hub.demo.history import live_on, write_history
from vendor_hub.demo.maker import ACCENT, MAKER, build_content
from vendor_hub.demo.publishing import Publisher
from vendor_hub.errors import HubError
from vendor_hub.hub import Hub, StockHistorySettings, create_hub, open_hub
from vendor_hub.store import accounts, people

VENDOR = "halden"
ENROLMENT_FILE = "demo.enrol.json"
CODE_FILE = "demo.code"
_FACTS_FILE = "demo.json"

# Enough to come upon, without making whoever tries it wait for two hundred thousand rows.
_PARTS_WITH_HISTORY = 400


@dataclass(frozen=True, slots=True)
class Demonstration:
    """An open demonstration: its hub, and the seed and day that its content is built from."""

    hub: Hub
    seed: int
    made_on: date


def open_demonstration(
    folder: Path, *, seed: int, now: datetime, database: str | None = None
) -> Demonstration:
    """Open the demonstration in a folder, made first when the folder is new or empty.

    HubError when the folder has other content. The seed and `now` matter only the first time.
    """
    facts = folder / _FACTS_FILE
    if not facts.exists():
        if folder.exists() and any(folder.iterdir()):
            raise HubError(f"{folder} is not empty and has no demonstration. Choose a new folder.")
        _make(folder, seed, now, database or "")
    known = json.loads(facts.read_text(encoding="utf-8"))
    opened = Demonstration(
        open_hub(folder, database), known["seed"], date.fromisoformat(known["made_on"])
    )
    lived_to = datetime.fromisoformat(known.get("lived_to") or f"{known['made_on']}T12:00:00Z")
    if lived_to.date() < now.date():
        _live_on(opened, lived_to, now)
        _replace(facts, json.dumps({**known, "lived_to": now.isoformat()}))
    return opened


def _live_on(opened: Demonstration, lived_to: datetime, now: datetime) -> None:
    """Let the days since the last start go by, with a stock count of this morning."""
    content = build_content(opened.seed, opened.made_on)
    live_on(opened.hub.store, content, opened.made_on, lived_to, now)
    Publisher(opened.hub, replace(content, today=now.date())).publish_stock(now)


def _make(folder: Path, seed: int, now: datetime, database: str) -> None:
    # Made beside the folder and moved when it is whole: what was cut off is simply made again.
    making = folder.with_name(f"{folder.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    history = StockHistorySettings(parts=_PARTS_WITH_HISTORY)
    hub = create_hub(making, VENDOR, MAKER, accent=ACCENT, database=database, history=history)
    try:
        content = build_content(seed, now.date())
        publisher = Publisher(hub, content)
        with publisher.goods_in_print(now):
            with hub.store.write() as db:
                riverside.take_on(db, now.date())
            write_history(hub.store, content, now)
    finally:
        hub.close()
    made = {"made_on": now.date().isoformat(), "lived_to": now.isoformat()}
    facts = {"seed": seed, **made}
    (making / _FACTS_FILE).write_text(json.dumps(facts), encoding="utf-8")
    if folder.exists():
        folder.rmdir()
    os.replace(making, folder)


def write_sign_in(hub: Hub, address: str) -> None:
    """Write the enrolment file for the hub's address and a fresh one-time code for the owner."""
    with hub.store.write() as db:
        account = accounts.get_account(db, riverside.ACCOUNT)
        code = people.new_code(db, riverside.MARC_MEMBERSHIP)
    content = enrolment(hub.config, account, address)
    _replace(hub.folder / ENROLMENT_FILE, json.dumps(content, ensure_ascii=False, indent=1))
    _replace(hub.folder / CODE_FILE, code)


def _replace(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_text(text + "\n", encoding="utf-8")
    part.replace(path)
