"""What people type into the search, drawn from a catalogue: 300 queries, each typed key by key."""

import random
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

_WORDS = re.compile(r"[^\W\d_]{3,}")


def queries(catalog: Path, *, seed: int = 7) -> list[str]:
    """Return the queries for a catalogue file, always the same for the same file."""
    rng = random.Random(f"typing-{seed}")
    with sqlite3.connect(f"{catalog.as_uri()}?mode=ro", uri=True) as db:
        count = db.execute("SELECT count(*) FROM part").fetchone()[0]
        # Popular parts are asked for more often.
        places = [int(count * rng.random() ** 3) for _ in range(300)]
        parts = [_part(db, place) for place in places]
    db.close()
    made = list(_made(parts, rng))
    rng.shuffle(made)
    return made


def prefixes(wanted: list[str]) -> Iterator[str]:
    """Yield what stands in the field after each key."""
    for query in wanted:
        for end in range(1, len(query) + 1):
            yield query[:end]


def _part(db: sqlite3.Connection, place: int) -> tuple[str, str, str]:
    number, name, other = db.execute(
        "SELECT p.number, p.name, coalesce((SELECT number FROM xref x WHERE x.uid = p.uid"
        " AND source = 'maker' LIMIT 1), p.number) FROM part p WHERE p.rank >= ? LIMIT 1",
        (place * 16,),
    ).fetchone()
    return number, name, other


def _made(parts: list[tuple[str, str, str]], rng: random.Random) -> Iterator[str]:
    for at, (number, name, other) in enumerate(parts):
        words = [word.lower() for word in _WORDS.findall(name)]
        size = name.split(",")[0].split()[-1]
        match at % 15:
            case 0 | 1 | 2:
                yield number
            case 3:
                yield re.sub(r"\W", "", number).lower()
            case 4 | 5:
                bare = re.sub(r"\W", "", number)
                start = rng.randrange(1, max(2, len(bare) - 4))
                yield bare[start : start + 5]
            case 6:
                yield other
            case 7 | 8 | 9:
                yield " ".join(words[:2])
            case 10 | 11:
                yield f"{words[-1]} {size}".lower()
            case 12:
                yield f"{words[0]} {number[:4]}".lower()
            case 13:
                yield rng.choice(["a", "s", "7", "0", "h"])
            case _:
                yield "".join(rng.choice("qxzjvwk") for _ in range(6))
