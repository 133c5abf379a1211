"""Writes docs/usability.md from what was counted and timed."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.jobs.job import Cost, Done

PAGE = Path(__file__).parents[2] / "docs" / "usability.md"

_HEAD = """# The daily jobs, counted

What each job costs in key strokes and clicks, and how long the program takes for it. Made by
`make usability`, which does every job in the real window on the demonstration: real key and mouse
events, a real hub; under Xvfb where there is no display. A combination as Ctrl+K is one key
stroke, each typed character is one, a click is one (a double click two), a scan is one, with the
Enter that the scanner sends. Seconds are the program's own: from the first key to the end of the
job, without thinking or reading, on two cores.

## The other column

The web shop is a model of a good engineering-supply shop: signed in, its page open, one search
field at the top of every page, quick-order page with a paste field, order history, saved baskets,
downloads. It was counted on paper, step by step, in its favour: suggestions are taken to be right,
no page waits, no cookie banner, no second sign-in; typed texts are the same as here. Where shops
have no such function, the shortest way round is counted and said. Steps are below, so that anybody
can count again with the shop they know.
"""


def write(results: Sequence[Done]) -> None:
    """Write the page anew."""
    rows = ["| Job | Here | s | Web shop |", "|---|---|---|---|"]
    for done in results:
        here, shop = _words(done.cost), _words(done.job.shop.cost)
        rows.append(f"| {done.job.name} | {here} | {done.seconds:.1f} | {shop} |")
    parts = [_HEAD, "## The table\n\n" + "\n".join(rows) + "\n", "## Step by step\n"]
    parts += [_steps(done) for done in results]
    PAGE.write_text("\n".join(parts), encoding="utf-8")


def _words(cost: Cost) -> str:
    parts = ((cost.keys, "key"), (cost.clicks, "click"), (cost.scans, "scan"))
    said = [f"{n} {word}{'' if n == 1 else 's'}" for n, word in parts if n]
    return f"**{cost.total}** ({', '.join(said)})"


def _steps(done: Done) -> str:
    job = done.job
    return f"**{job.name}**, {job.begins}\n\n* Here: {job.steps}\n* Web shop: {job.shop.steps}\n"
