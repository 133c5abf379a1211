"""`make screenshots OUT=DIR`: renders every scene in its states, light and dark, to PNG.

File names are scene-state-mode[-what else].png. Beside the states at 1280 x 800 in light and dark,
`normal` is also shot on large screens, at 150 and 200 %, in every language and in the
pseudo-locale, and the gallery of widgets lies beside them.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize

from distributor_app.app import make_application
from distributor_app.driving.driver import Condition, Script, still_for
from distributor_app.language import pseudo
from distributor_app.language.spoken import SOURCE, Speaker, offered
from distributor_app.shots import for_docs
from distributor_app.shots.clipping import cut_texts
from distributor_app.shots.scene import Scene, State
from distributor_app.shots.scenes import SCENES
from distributor_app.shots.screen import large_screen
from distributor_app.shots.stage import Shown, Stage, window_on
from distributor_app.theme import Mode, Theme

_REST_SECONDS = 0.35
_USUAL = "1280x800"
_LARGE = ("1920x1080", "3840x2160")
_SCALES = ("1.5", "2")
_STRANGE = ("long", "mirrored")


@dataclass(frozen=True)
class Wanted:
    """Which pictures are wanted and where they go."""

    out: Path
    only: str
    sizes: tuple[str, ...]
    modes: tuple[Mode, ...]
    states: tuple[State, ...]
    suffix: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Render what is asked for; 1 when something could not be rendered."""
    options = _parse(arguments)
    if options.docs is not None:
        return _for_docs(options.docs)
    options.out.mkdir(parents=True, exist_ok=True)
    with large_screen():
        application = make_application()
    if options.language:
        speaker = application.findChild(Speaker)
        assert isinstance(speaker, Speaker)
        speaker.speak(options.language)
    if options.pseudo:
        pseudo.install(application, options.pseudo)
    wanted = Wanted(
        options.out, options.only, tuple(options.size.split(",")),
        tuple(Mode(mode) for mode in options.mode.split(",")),
        tuple(State(state) for state in options.state.split(",")), options.suffix,
    )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="desk-shots-") as root:
        os.environ["DISTRIBUTOR_DESK_DATA"] = str(Path(root) / "desk")
        os.environ["DISTRIBUTOR_DESK_TOKENS"] = "file"
        stage = Stage(Path(root))
        try:
            failed = _render(stage, Theme(application, Mode.LIGHT), wanted)
        finally:
            stage.close()
    for failure in failed:
        sys.stderr.write(failure + "\n")
    more = _render_the_rest(options) if options.all else 0
    return 1 if failed or more else 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make screenshots")
    parser.add_argument("--out", type=Path, default=Path("screenshots"))
    parser.add_argument("--only", default="", help="only pictures whose name contains this")
    parser.add_argument("--size", default=_USUAL, help="as 1280x800,1920x1080")
    parser.add_argument("--mode", default="light,dark")
    parser.add_argument("--state", default=",".join(State))
    parser.add_argument("--language", default="", help="as de")
    parser.add_argument("--pseudo", default="", choices=["", *_STRANGE])
    parser.add_argument("--suffix", default="", help="added to each picture's name")
    parser.add_argument("--docs", type=Path, help="renew the pictures of this folder of documents")
    parser.add_argument("--all", action="store_true", help="also large, scaled, pseudo-locale")
    return parser.parse_args(arguments)


def _for_docs(docs: Path) -> int:
    """Take the pictures that the documents show, and only those; 1 when one is not among them."""
    wanted = for_docs.names(docs)
    with tempfile.TemporaryDirectory() as taken:
        code = main(["--out", taken, "--mode", "light", "--state", "normal"])
        there = {p.name.removesuffix("-normal-light.png"): p for p in Path(taken).glob("*.png")}
        for name in sorted(wanted & there.keys()):
            for_docs.make_small(there[name], docs / "pictures" / f"{name}.png")
    for name in sorted(wanted - there.keys()):
        sys.stderr.write(f"no scene is called {name}\n")
    return 1 if code or wanted - there.keys() else 0


def _render_the_rest(options: argparse.Namespace) -> int:
    """Render the gallery, large screens, other scales and languages in their own processes."""
    runs: list[tuple[list[str], dict[str, str]]] = [(["--size", ",".join(_LARGE)], {})]
    runs += [([f"--suffix=-{s}x"], {"QT_SCALE_FACTOR": s}) for s in _SCALES]
    runs += [(["--language", c, f"--suffix=-{c}"], {}) for c in offered() if c != SOURCE]
    runs += [(["--pseudo", way, f"--suffix=-{way}"], {}) for way in _STRANGE]
    out = ["--out", str(options.out)]
    gallery = [sys.executable, "-m", "distributor_app", "gallery", *out]
    codes = [subprocess.run(gallery, check=False).returncode]
    for words, environment in runs:
        command = [sys.executable, "-m", "distributor_app.shots", *out]
        command += ["--only", options.only, "--mode", "light", "--state", "normal", *words]
        done = subprocess.run(command, env={**os.environ, **environment}, check=False)
        codes.append(done.returncode)
    return max(codes)


def _render(stage: Stage, theme: Theme, wanted: Wanted) -> list[str]:
    failed = []
    # OFFLINE is last: it takes the hub away.
    for state in State:
        scenes = [s for s in SCENES if state in s.states and wanted.only in f"{s.name}-{state}"]
        if state not in wanted.states or not scenes:
            continue
        for size in wanted.sizes:
            width, height = (int(part) for part in size.split("x"))
            theme.set_mode(wanted.modes[0])
            for scene in scenes:
                folder = stage.folder(state)
                with window_on(folder, theme, state, QSize(width, height)) as shown:
                    name = scene.name + f"-{state}"
                    suffix = wanted.suffix if size == _USUAL else f"-{size}{wanted.suffix}"
                    error = shown.play(_picture(shown, scene, state, theme, wanted, name, suffix))
                    if error is not None:
                        failed.append(f"{name}: {type(error).__name__}: {error}")
    return failed


def _picture(
    shown: Shown, scene: Scene, state: State, theme: Theme, wanted: Wanted, name: str, suffix: str
) -> Script:
    yield from _enter(shown, scene, state)
    for mode in wanted.modes:
        theme.set_mode(mode)
        yield still_for(_REST_SECONDS, _at_rest(shown))
        path = wanted.out / f"{name}-{mode.value}{suffix}.png"
        if not shown.window.grab().save(str(path)):
            raise OSError(f"{path} cannot be written")
    for cut in cut_texts(shown.window):
        sys.stderr.write(f"cut off in {name}{suffix}: {cut}\n")


def _enter(shown: Shown, scene: Scene, state: State) -> Iterator[Condition]:
    yield still_for(0.05, _at_rest(shown))
    shown.tasks.keeps_waiting = state is State.LOADING
    shown.tasks.fails = state is State.ERROR
    shown.window.go(scene.where(shown.desk))
    yield still_for(_REST_SECONDS, _at_rest(shown))
    if scene.act is not None and state not in (State.LOADING, State.ERROR):
        yield from scene.act(shown.window)


def _at_rest(shown: Shown) -> Condition:
    def at_rest() -> bool:
        return not shown.tasks.busy

    return at_rest


if __name__ == "__main__":
    sys.exit(main())
