"""Pictures of the first start: the ways in, signing in, the first copy in its states.

It is shown instead of the window; here it lies over one, so that it is shot like everything else.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from catalog_cache.contract.wire.selection import Selection

from catalog_cache.errors import DeskError, Kind
from catalog_cache.records import Progress

from distributor_app.driving.driver import Condition, until
from distributor_app.first_start.copy_step import CopyStep
from distributor_app.first_start.page import FirstStart
from distributor_app.first_start.sign_in_step import Introduction, SignInStep
from distributor_app.first_start.ways_step import WaysStep
from distributor_app.opening_page import OpeningPage
from distributor_app.shots.scene import Act, Scene, State, at
from distributor_app.shots.scenes.kept_part import offer_of_a_million

if TYPE_CHECKING:
    from distributor_app.frame.window import MainWindow

_FINGERPRINT = "4f1a 90c2 77de 0b35 a6e8 12f4 5d9c 3b70"
_MB = 1_000_000


def _step(page: FirstStart, kind: type[QWidget]) -> QWidget:
    step = page.findChild(kind)
    assert isinstance(step, QWidget)
    for steps in page.findChildren(QStackedWidget):
        for number in range(steps.count()):
            framed = steps.widget(number)
            if framed is not None and framed.isAncestorOf(step):
                steps.setCurrentIndex(number)
    return step


def _ways(page: FirstStart) -> None:
    _step(page, WaysStep)


def _wrong_file(page: FirstStart) -> None:
    step = _step(page, WaysStep)
    assert isinstance(step, WaysStep)
    step.say_error(
        DeskError(
            Kind.BAD_INPUT,
            "holiday.json is not an enrolment file.",
            cause="Its entry “root_key” is missing.",
            remedy="Ask your vendor to send the file again.",
        )
    )


def _sign_in(page: FirstStart) -> None:
    step = _step(page, SignInStep)
    assert isinstance(step, SignInStep)
    step.show_introduction(
        Introduction(
            "Halden Hydraulics", "Riverside Plant Services", "https://hub.halden.example",
            _FINGERPRINT, must_compare=True,
        )
    )  # fmt: skip


def _copy(page: FirstStart) -> CopyStep:
    step = _step(page, CopyStep)
    assert isinstance(step, CopyStep)
    step.show_running()
    step.show_offer(offer_of_a_million(Selection()))
    step.show_progress(Progress("dataset", detail="prices"), ("catalog",))
    step.show_progress(Progress("download", 31 * _MB, 48 * _MB), ("catalog",))
    return step


def _copying(page: FirstStart) -> None:
    _copy(page)


def _paused(page: FirstStart) -> None:
    _copy(page).show_paused()


def _interrupted(page: FirstStart) -> None:
    _copy(page).show_failed(
        DeskError(
            Kind.PROXY,
            "The company's proxy does not let the desk through.",
            cause="407 Proxy Authentication Required",
        )
    )


def _act(prepare: Callable[[FirstStart], None]) -> Act:
    def act(window: "MainWindow") -> Iterator[Condition]:
        page = FirstStart(window.context.tasks, window.context.theme)
        page.setParent(window)
        page.setGeometry(window.rect())
        prepare(page)
        page.show()
        page.raise_()
        yield until("the first start", page.isVisible)

    return act


def _cover(window: "MainWindow", page: OpeningPage) -> Iterator[Condition]:
    page.setParent(window)
    page.setGeometry(window.rect())
    page.show()
    page.raise_()
    yield until("the page", page.isVisible)


def _opening(window: "MainWindow") -> Iterator[Condition]:
    page = OpeningPage(window.context.theme, "Preparing the demonstration…")
    yield from _cover(window, page)


def _not_opened(window: "MainWindow") -> Iterator[Condition]:
    page = OpeningPage(window.context.theme, "")
    page.show_problem(
        "This account's folder is damaged.",
        "database disk image is malformed",
        "Call support; a daily backup lies beside it.",
    )
    yield from _cover(window, page)


def _scene(name: str, prepare: Callable[[FirstStart], None]) -> Scene:
    return Scene(f"first-start-{name}", at("settings"), (State.NORMAL,), _act(prepare))


SCENES = (
    _scene("ways", _ways),
    _scene("wrong-file", _wrong_file),
    _scene("sign-in", _sign_in),
    _scene("copying", _copying),
    _scene("paused", _paused),
    _scene("interrupted", _interrupted),
    Scene("first-start-opening", at("settings"), (State.NORMAL,), _opening),
    Scene("first-start-not-opened", at("settings"), (State.NORMAL,), _not_opened),
)
