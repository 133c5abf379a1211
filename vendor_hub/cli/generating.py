"""`generate`: a made-up catalogue of any size with prices and stock, published for measuring."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from functools import partial

from sqlalchemy import select

from vendor_hub.cli.common import Commands, answer, command, opened, scripted
from vendor_hub.cli.content import describe
from vendor_hub.errors import HubError
from vendor_hub.generate.catalogue import write_catalogue
from vendor_hub.generate.families import read_families
from vendor_hub.generate.prices_and_stock import write_prices, write_stock
from vendor_hub.hub import Hub
from vendor_hub.publish.release import ReleaseResult, release, work_folder
from vendor_hub.publish.writer import DatasetWriter
from vendor_hub.store.tables import account

_KNOWN = ("catalog", "prices", "stock")

Write = Callable[[DatasetWriter], None]


def add_to(commands: Commands) -> None:
    """Add this command."""
    parser = scripted(
        command(commands, "generate", _generate, "Publish a made-up catalogue, for measuring.")
    )
    parser.add_argument("--parts", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="other parts (default 1)")
    parser.add_argument(
        "--edition", type=int, default=0, metavar="N",
        help="the Nth update: 1 %% of the parts and 5 %% of the stock differ from the one before",
    )  # fmt: skip
    parser.add_argument(
        "--day", type=date.fromisoformat, metavar="YYYY-MM-DD",
        help="when the stock was counted (default: today); the editions of a day differ little",
    )  # fmt: skip
    parser.add_argument(
        "--only", choices=_KNOWN, action="append", help="this dataset only; may be repeated"
    )


def _generate(args: argparse.Namespace) -> int:
    with opened(args) as hub:
        try:
            done = generate(
                hub, parts=args.parts, seed=args.seed, edition=args.edition,
                day=args.day, only=tuple(args.only or _KNOWN),
            )  # fmt: skip
        except ValueError as error:
            raise HubError(f"{str(error).capitalize()}.") from error
    answer(args, "\n".join(map(describe, done)), [asdict(one) for one in done])
    return 0


def generate(
    hub: Hub,
    *,
    parts: int,
    seed: int,
    edition: int = 0,
    day: date | None = None,
    only: tuple[str, ...] = _KNOWN,
) -> list[ReleaseResult]:
    """Write and release generated datasets; prices for every price group that an account has.

    Parts carry uids of their own, counted from 1: a hub that has other content must not be used.
    ValueError for a number of parts that cannot be generated.
    """
    offer, now = read_families(), datetime.now(UTC)
    if day is not None:
        now = datetime.combine(day, time(12), UTC)
    with hub.store.read() as db:
        groups = {
            (group, currency)
            for group, currency in db.execute(select(account.c.price_group, account.c.currency))
        }
    done = []
    if "catalog" in only:
        write: Write = partial(write_catalogue, offer, edition=edition, count=parts, seed=seed)
        done.append(_publish(hub, "catalog", write, now))
    if "prices" in only:
        for group, currency in sorted(groups):
            write = partial(write_prices, offer, currency=currency, count=parts, seed=seed)
            done.append(_publish(hub, "prices", write, now, audience=group))
    if "stock" in only:
        write = partial(write_stock, offer, as_of=now, edition=edition, count=parts, seed=seed)
        done.append(_publish(hub, "stock", write, now))
    return done


def _publish(
    hub: Hub, dataset: str, write: Write, as_of: datetime, *, audience: str = ""
) -> ReleaseResult:
    with work_folder(hub) as work:
        path = work / f"{dataset}.db"
        with DatasetWriter(path, dataset, as_of=as_of) as writer:
            write(writer)
        return release(hub, dataset, path, audience=audience)
