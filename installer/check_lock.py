"""Checks the lock files: every line pinned with hashes, no index address, nothing missing."""

import re
import sys
import tomllib
from pathlib import Path

_ROOT = Path(__file__).parents[1]


def main() -> int:
    """Print what is wrong; 1 when something is."""
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text())["project"]
    runtime = project["dependencies"]
    wanted = {
        "requirements.txt": runtime,
        "requirements-dev.txt": [*runtime, *project["optional-dependencies"]["dev"]],
    }
    problems = [
        problem for name, names in wanted.items() for problem in _problems(_ROOT / name, names)
    ]
    for problem in problems:
        sys.stderr.write(problem + "\n")
    return 1 if problems else 0


def _problems(path: Path, wanted: list[str]) -> list[str]:
    text = path.read_text()
    pinned = {_key(m) for m in re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==", text, re.M)}
    problems = [
        f"{path.name}: {name} is not pinned; run make lock"
        for name in (re.split(r"[\[<>=!~ ]", w)[0] for w in wanted)
        if _key(name) not in pinned
    ]
    if re.search(r"://|--index-url|--extra-index-url|--find-links", text):
        problems.append(f"{path.name}: an index address")
    blocks = re.split(r"^(?=[A-Za-z0-9._-]+(?:\[[^]]*\])?==)", text, flags=re.M)[1:]
    problems += [
        f"{path.name}: {block.split()[0]} has no hash" for block in blocks if "--hash" not in block
    ]
    return problems


def _key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
