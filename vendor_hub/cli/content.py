"""`publish`: dataset files become signed versions."""

import argparse
from dataclasses import asdict
from pathlib import Path

from catalog_cache.contract.dataset.schema import DATASETS

from vendor_hub.cli.common import Commands, answer, command, opened, scripted
from vendor_hub.publish.release import ReleaseResult, release


def add_to(commands: Commands) -> None:
    """Add these commands."""
    publish = scripted(command(commands, "publish", _publish, "Publish a finished dataset file."))
    publish.add_argument("name", choices=sorted(DATASETS))
    publish.add_argument("file", type=Path, metavar="FILE.db")
    publish.add_argument("--audience", default="", metavar="GROUP", help="price group or account")
    publish.add_argument(
        "--fresh", action="store_true", help="new ranks and no delta: everybody downloads it whole"
    )


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
