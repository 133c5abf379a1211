"""The facade: one open desk of one person at one account. Usable from a script, without Qt.

folder = enrol(read_enrolment(Path("halden.enrol.json")))
sign_in(folder, "XK4P-92QD")
with open_desk(folder) as desk:
desk.sync.run()
page = desk.catalogue.search(PartQuery("hydraulic pump"))
"""

import json
import socket
from collections.abc import Callable
from types import TracebackType
from typing import Self

from catalog_cache.contract.dataset.manifest import fingerprint
from catalog_cache.contract.said import say
from catalog_cache.contract.wire.parties import Account, Membership
from catalog_cache.contract.wire.protocol import Session

from catalog_cache.datasets.keeping import Keeping
from catalog_cache.datasets.shared import SharedContent
from catalog_cache.datasets.store import DatasetStore
from catalog_cache.datasets.update import Offload, run_here
from catalog_cache.enrolment import Enrolment, read_enrolment
from catalog_cache.errors import DeskError, Kind
from catalog_cache.facade.catalogue import Catalogue
from catalog_cache.facade.core import Core
from catalog_cache.facade.counts import Counts
from catalog_cache.facade.earnings import Earnings
from catalog_cache.facade.home import home_view
from catalog_cache.facade.library import Files, Manuals, Notes
from catalog_cache.facade.lists import Lists
from catalog_cache.facade.machines import Machines
from catalog_cache.facade.orders import Orders
from catalog_cache.facade.outbox import Outbox
from catalog_cache.facade.reports import Reports
from catalog_cache.facade.selection import KeptCatalogue
from catalog_cache.facade.shipments import Shipments
from catalog_cache.facade.sync import Sync
from catalog_cache.hub.client import HubClient
from catalog_cache.ordering.confirm import Confirmation
from catalog_cache.ordering.drafts import Drafts
from catalog_cache.ordering.projection import project
from catalog_cache.outbox import queue
from catalog_cache.places import AccountFolder, safe_name, shared_content, write_json
from catalog_cache.records.earnings import HomeView
from catalog_cache.records.status import AccountInfo, Area, Changes, DeskStatus
from catalog_cache.tokens import TokenPlace
from catalog_cache.workspace.database import Workspace


class Desk:
    """An open desk; close it, or use it as a context manager."""

    def __init__(
        self,
        folder: AccountFolder,
        enrolment: Enrolment,
        membership: Membership,
        *,
        language: str = "en",
        offload: Offload = run_here,
    ) -> None:
        person = folder.person(membership.person.id)
        self.folder = folder
        self._enrolment = enrolment
        self._membership = membership
        self._workspace = Workspace(person, folder.lock)
        with self._workspace.writing() as connection:
            for order in queue.recover(connection):
                project(connection, order)
        self._store = DatasetStore(folder.datasets, _shared(folder, enrolment))
        tokens = _tokens(folder, membership.person.id)
        self._hub = HubClient(enrolment.hub, tokens.load())
        self._core = Core(self._workspace, self._store, membership, language)
        self.files = Files(folder.files, self._hub)
        self.catalogue = Catalogue(self._core)
        self.machines = Machines(self._core)
        self.manuals = Manuals(self._core, self.files)
        self.drafts = Drafts(
            self._workspace,
            self._core.draft_reading,
            Confirmation(membership, enrolment.account),
            self._core.announce_area,
        )
        self.orders = Orders(self._core, self.drafts)
        self.shipments = Shipments(self._core)
        self.earnings = Earnings(self._core)
        self.outbox = Outbox(self._core)
        self.notes = Notes(self._core)
        self.lists = Lists(self._core)
        self.reports = Reports(self._core)
        self.counts = Counts(self._core, self.drafts)
        keeping = Keeping(folder.root)
        self.sync = Sync(
            self._core, self._hub, enrolment, tokens, offload, self._remember_membership, keeping
        )
        self.selection = KeptCatalogue(self._core, self.sync, keeping)
        self._store.remove_leftovers()

    @property
    def info(self) -> AccountInfo:
        """Whose desk this is and who sits at it; from memory."""
        account = self._core.account()
        return AccountInfo(
            vendor=self._enrolment.vendor,
            vendor_name=self._enrolment.vendor_name,
            accent=self._enrolment.accent,
            account=self._enrolment.account,
            account_name=self._enrolment.account_name,
            person=self._membership.person.id,
            person_name=self._membership.person.name,
            currency=account.currency if account else "",
            permissions=frozenset(p.value for p in self._membership.permissions),
            hub=self._enrolment.hub,
            fingerprint=fingerprint(self._enrolment.root_key),
            customer_no=account.customer_no if account else "",
        )

    def account(self) -> Account | None:
        """Return the account as the hub last described it; None before the first sync."""
        return self._core.account()

    def home(self) -> HomeView:
        """Return what the first page shows."""
        return home_view(self._core, self.orders, self.shipments, self.earnings, self.outbox)

    def status(self) -> DeskStatus:
        """Return how the desk stands; from memory."""
        return self.sync.status()

    def speak(self, language: str) -> None:
        """Name parts and categories in another language from now on, English where it lacks one."""
        if language != self._core.language:
            self._core.language = language
            self._core.announce(Changes(frozenset(Area)))

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after each change, on any thread; returns the way out."""
        return self._core.subscribe(listener)

    def close(self) -> None:
        """Stop watching, close the stores, release the account; idempotent."""
        self.sync.unwatch()
        self._hub.close()
        self._store.close()
        self._workspace.close()

    def __enter__(self) -> Self:
        """Return the desk."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the desk."""
        self.close()

    def _remember_membership(self, text: str) -> None:
        _remember(self.folder, Membership.model_validate_json(text))


def sign_in(folder: AccountFolder, code: str) -> str:
    """Sign a person in at an enrolled account with a one-time code; returns the person's id."""
    enrolment = read_enrolment(folder.enrolment)
    hub = HubClient(enrolment.hub)
    try:
        session = hub.sign_in(code.strip(), socket.gethostname())
    finally:
        hub.close()
    if (session.vendor, session.account) != (enrolment.vendor, enrolment.account):
        raise DeskError(
            Kind.SIGN_IN,
            say("This code belongs to another account."),
            cause=say("It is for {account}.", account=session.account_name),
            remedy=say("Ask for a code for {account}.", account=enrolment.account_name),
        )
    return keep_session(folder, session)


def keep_session(folder: AccountFolder, session: Session) -> str:
    """Remember on this computer who signed in, with the token; returns the person's id."""
    person = session.membership.person.id
    _remember(folder, session.membership)
    if session.token:
        _tokens(folder, person).save(session.token)
    return person


def open_desk(
    folder: AccountFolder,
    person: str | None = None,
    *,
    language: str = "en",
    offload: Offload = run_here,
) -> Desk:
    """Open the desk of a person, or of the last one who signed in on this computer."""
    enrolment = read_enrolment(folder.enrolment)
    people = folder.people()
    name = safe_name(person) if person else (people[0] if people else "")
    if name not in people:
        raise DeskError(
            Kind.SIGN_IN,
            say("Nobody has signed in here yet."),
            remedy=say("Sign in with the code your vendor gave you."),
        )
    content = json.loads((folder.root / "people" / name / "person.json").read_text("utf-8"))
    membership = Membership.model_validate(content)
    return Desk(folder, enrolment, membership, language=language, offload=offload)


def _remember(folder: AccountFolder, membership: Membership) -> None:
    path = folder.person(membership.person.id) / "person.json"
    write_json(path, membership.model_dump(mode="json"))


def _shared(folder: AccountFolder, enrolment: Enrolment) -> SharedContent | None:
    root = shared_content()
    if root is None:
        return None
    place = AccountFolder(root / folder.root.name)
    return SharedContent(place, vendor=enrolment.vendor, root_key=enrolment.root_key)


def _tokens(folder: AccountFolder, person: str) -> TokenPlace:
    key = f"{folder.root.name}/{person}"
    return TokenPlace(key, folder.person(person) / "token")
