"""`publish`: dataset files become signed versions. `content export`: these become plain files.

`content editions`: the parts of the catalogue that desks chose to keep.
"""

import argparse
from dataclasses import asdict
from pathlib import Path

from catalog_cache.contract.dataset.content_folder import ContentIndex, ListedDataset
from catalog_cache.contract.dataset.schema import DATASETS

from vendor_hub.cli.common import Commands, answer, command, opened, scripted
from vendor_hub.publish.content_folder import account_of, export_content, price_group
from vendor_hub.publish.editions import in_words, is_work_left, make_editions
from vendor_hub.publish.release import ReleaseResult, release
from vendor_hub.store import selections


def add_to(commands: Commands) -> None:
    """Add these commands."""
    publish = scripted(command(commands, "publish", _publish, "Publish a finished dataset file."))
    publish.add_argument("name", choices=sorted(DATASETS))
    publish.add_argument("file", type=Path, metavar="FILE.db")
    publish.add_argument("--audience", default="", metavar="GROUP", help="price group or account")
    publish.add_argument(
        "--fresh", action="store_true", help="new ranks and no delta: everybody downloads it whole"
    )

    content = commands.add_parser("content", help="Bring content to desks as files.")
    inner = content.add_subparsers(required=True, metavar="COMMAND")
    export = scripted(
        command(inner, "export", _export, "Write what desks need into a folder, for a stick.")
    )
    export.add_argument(
        "folder", type=Path, metavar="DIR", help="new, empty, or exported to before"
    )
    export.add_argument(
        "--account", action="append", default=[], metavar="NO", help="with its prices and stock"
    )
    export.add_argument(
        "--price-group", action="append", default=[], metavar="GROUP", help="with prices and stock"
    )
    export.add_argument(
        "--editions", action="store_true", help="also the parts of the catalogue that desks keep"
    )
    export.add_argument("--only", nargs="+", choices=sorted(DATASETS), default=[], metavar="NAME")

    editions = scripted(
        command(inner, "editions", _editions, "Make the parts of the catalogue that desks keep.")
    )
    editions.add_argument("--list", action="store_true", help="say what is kept, make nothing")


def _publish(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        done = release(
            hub, args.name, args.file, audience=args.audience, keep_deltas=not args.fresh
        )
    answer(args, describe(done), asdict(done))
    return 0


def describe(done: ReleaseResult) -> str:
    """Return a release as a sentence."""
    name = f"{done.dataset} for {done.audience}" if done.audience else done.dataset
    if done.unchanged:
        return f"{name}: nothing changed, version {done.version} stays."
    if done.changed_rows is None:
        return f"{name}: version {done.version}, {done.snapshot_bytes:,} bytes."
    return (
        f"{name}: version {done.version}, {done.changed_rows:,} rows changed,"
        f" {done.delta_bytes or 0:,} bytes to follow, {done.snapshot_bytes:,} whole."
    )


def _export(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        wanted_for = [account_of(hub, number) for number in args.account]
        wanted_for += [price_group(hub, name) for name in args.price_group]
        index = export_content(hub, args.folder, wanted_for, args.only, editions=args.editions)
    answer(args, _exported(index, args.folder), index.model_dump(mode="json"))
    return 0


def _editions(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        made = [] if args.list else make_editions(hub)
        with hub.store.read() as db:
            wanted = selections.wanted(db)
        any_left = is_work_left(hub)
    lines = [describe(done) for done in made]
    lines += [
        f"{in_words(each.selection)}: {'ready' if each.is_made else 'to be made'}"
        for each in wanted
    ]
    values = {
        "made": [asdict(done) for done in made],
        "editions": [
            {**each.selection.model_dump(mode="json"), "is_made": each.is_made} for each in wanted
        ],
    }
    answer(args, "\n".join(lines) or "Every desk keeps the whole catalogue.", values)
    return 0 if args.list or not any_left else 1


def _exported(index: ContentIndex, folder: Path) -> str:
    lines = [_listed(dataset) for dataset in index.datasets]
    lines.append(f"Written to {folder}. On a desk: distributor-app content import {folder.name}")
    if any(dataset.private for dataset in index.datasets):
        lines.append("What is private can be read by everybody who can read the folder.")
    return "\n".join(lines)


def _listed(dataset: ListedDataset) -> str:
    whose = f"PRIVATE, for {dataset.whose}" if dataset.private else "for everybody"
    if dataset.whose and not dataset.private:
        whose = f"only {dataset.whose}"
    version = f"{dataset.epoch}.{dataset.version}"
    return f"{dataset.dataset} {version}, {dataset.size:,} bytes, {whose}"
