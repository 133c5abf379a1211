"""What holds for every test: the offscreen platform, and the databases a hub runs on."""

import gc
import os
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from tests.hub_copies import POSTGRES, SQLITE, HubCopies, Postgres
from xdist.scheduler import LoadScopeScheduling

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A condition that holds is seen at once; on a busy machine a helper process takes seconds to start.
QtBot.waitUntil.__kwdefaults__["timeout"] = 30_000


# Folders whose tests share what takes half a minute to make: all of each run on one worker, and
# are begun first. Elsewhere what is made once belongs to a file.
_SHARING = (
    "tests/vendor_hub/demo_hub",
    "tests/vendor_hub/demo",
    "tests/distributor_app/first_start",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what the offscreen platform says about itself; every other warning of Qt fails."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Give each worker whole files, and whole folders where the tests of a folder share."""
    return _ByWhatIsShared(config, log)


class _ByWhatIsShared(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        folder = file.rpartition("/")[0]
        return folder if folder in _SHARING else file

    def _assign_work_unit(self, node: Any) -> None:
        for folder in reversed(_SHARING):
            if folder in self.workqueue:
                self.workqueue.move_to_end(folder, last=False)
        super()._assign_work_unit(node)


def pytest_sessionstart() -> None:
    """Collect garbage as the program does: a timer destroyed on a worker thread ends it."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave modules and tests out of every collection: looking at them takes most of a second."""
    gc.collect()
    gc.freeze()


_BETWEEN_COLLECTIONS = 20
_finished: list[str] = []


@pytest.hookimpl(trylast=True)
def pytest_runtest_logfinish(nodeid: str) -> None:
    """Collect on this thread, after every few tests."""
    _finished.append(nodeid)
    if len(_finished) >= _BETWEEN_COLLECTIONS:
        _finished.clear()
        gc.collect()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres | None]:
    """The PostgreSQL server, if there is one."""
    address = os.environ.get("DESK_POSTGRES")
    server = Postgres(address) if address else None
    yield server
    if server is not None:
        server.close()


@pytest.fixture(params=[SQLITE, pytest.param(POSTGRES, marks=pytest.mark.postgres)])
def kind_of_database(request: pytest.FixtureRequest, postgres: Postgres | None) -> str:
    """What the hub's database is."""
    if request.param == POSTGRES and postgres is None:
        pytest.skip("needs a PostgreSQL server: set DESK_POSTGRES to its SQLAlchemy URL")
    return str(request.param)


@pytest.fixture
def database(kind_of_database: str, postgres: Postgres | None) -> Iterator[str]:
    """The address of an empty database; an empty text means SQLite in the hub's folder."""
    if kind_of_database == SQLITE or postgres is None:
        yield ""
        return
    address = postgres.make()
    yield address
    postgres.drop(address)


@pytest.fixture(scope="session")
def made_hubs(tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None) -> HubCopies:
    """Hubs of which there are copies."""
    return HubCopies(tmp_path_factory.mktemp("hubs"), postgres)


@pytest.fixture
def copies(made_hubs: HubCopies) -> Iterator[HubCopies]:
    """Gives a test copies of hubs, on databases of their own."""
    yield made_hubs
    made_hubs.drop()
