"""`vendor-hub`: the command line of the reference server."""

import argparse
import sys
from collections.abc import Sequence

from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from vendor_hub.cli import content, generating, importing, money, orders, parties, requests, serving
from vendor_hub.demo import command as demo
from vendor_hub.errors import HubError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it did what it says, 1 when it could not, 2 when misused."""
    parser = argparse.ArgumentParser(
        prog="vendor-hub", description="Publishes a vendor's content and receives orders."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for area in (parties, content, importing, generating, serving, orders, requests, money, demo):
        area.add_to(commands)
    try:
        args = parser.parse_args(argv)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        return int(args.run(args))
    except (HubError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except SQLAlchemyError as error:
        sys.stderr.write(f"The database failed, and nothing was changed: {error}\n")
        return 1
    except ValidationError as error:
        sys.stderr.write(f"The content was not understood: {error}\n")
        return 1
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
