"""The build step that carries the user guide: its pages and their pictures go into the wheel.

They are kept under `docs`, where people read them, and lie in an installation beside the icons,
where the window finds them. setuptools' package data cannot do that: `docs` is no package.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from setuptools.command.build_py import build_py

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
_PICTURE = re.compile(r"\]\(\.\./(pictures/[^)]+)\)")


def guide_files() -> Iterator[Path]:
    """Return the guide's pages and the pictures that they show."""
    pages = sorted((DOCS / "user-guide").glob("*.md"))
    yield from pages
    words = "".join(page.read_text(encoding="utf-8") for page in pages)
    yield from (DOCS / name for name in sorted(set(_PICTURE.findall(words))))


class BuildGuide(build_py):
    """Builds the packages, and puts the guide into `resources/docs`."""

    def run(self) -> None:
        """Build, then copy the guide."""
        super().run()
        # An editable installation reads the guide where it is written.
        if not self.editable_mode:
            for source in guide_files():
                target = self._target(source)
                self.mkpath(str(target.parent))
                self.copy_file(str(source), str(target), preserve_mode=False)

    def get_source_files(self) -> list[str]:
        """Name the guide's files too, so that they are part of a source distribution."""
        found = [str(source.relative_to(ROOT)) for source in guide_files()]
        return [*super().get_source_files(), *found]

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """Name what was built, the guide's files among it."""
        found = [str(self._target(source)) for source in guide_files()]
        return [*super().get_outputs(include_bytecode), *found]

    def _target(self, source: Path) -> Path:
        return Path(self.build_lib) / "resources" / "docs" / source.relative_to(DOCS)
