"""`distributor-app`: the window, or one headless command. The start imports only what it needs."""

import sys
from collections.abc import Sequence

_WINDOW_WORDS = frozenset({"--demo", "--offscreen"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window (no command) or a headless command; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    if arguments[:1] == ["_hub"]:
        # A frozen build has one executable; its children are started through it.
        return _run_hub(arguments[1:])
    if arguments[:1] == ["_pdf"]:
        from distributor_app.pdf.server import main as serve

        return serve()
    if not arguments or arguments[0] in _WINDOW_WORDS or arguments[0].endswith(".json"):
        from distributor_app.spared_imports import spare_imports

        spare_imports()
        from distributor_app.app import run

        return run(arguments)
    from distributor_app.cli.commands import run_command

    return run_command(arguments)


def _run_hub(arguments: list[str]) -> int:
    import runpy

    sys.argv = ["vendor-hub", *arguments]
    try:
        runpy.run_module("vendor_hub", run_name="__main__")
    except SystemExit as end:
        return int(end.code or 0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
