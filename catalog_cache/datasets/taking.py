"""Taking content from a folder: into the datasets of a desk, or into a folder that desks share.

Each dataset is taken or refused by itself, with its reason. What is verified, and how, is the
`Updater`'s business and the same as with a hub; here is only what to say about a folder.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from catalog_cache.contract.said import say, together

from catalog_cache.datasets.content_folder import ContentFolder, open_content_folder
from catalog_cache.datasets.keeping import Keeping
from catalog_cache.datasets.store import DatasetStore
from catalog_cache.datasets.update import Offload, Updater, run_here
from catalog_cache.enrolment import Enrolment
from catalog_cache.errors import CancelledError, DeskError, Kind
from catalog_cache.hub.client import disk_error
from catalog_cache.places import AccountFolder
from catalog_cache.records.status import Progress, ProgressFn

Taken = tuple[str, str]
"""A dataset and "unchanged", "delta", "snapshot", "later" or the reason why it was not taken."""

_STILL_READ_SECONDS = 3600.0


def take_content(
    store: DatasetStore,
    folder: Path,
    enrolment: Enrolment,
    audiences: tuple[str, ...] | None,
    *,
    edition: str = "",
    offload: Offload = run_here,
    progress: ProgressFn | None = None,
    cancel: threading.Event | None = None,
) -> tuple[Taken, ...]:
    """Take what a folder has for an account; DeskError when nothing in it can be trusted.

    Without `audiences`, while the price group is not known, prices are for "later", the first sync.
    Of the catalogue the `edition` that this computer keeps is taken if the folder has it, and the
    whole otherwise, unless that is no newer than what is here.
    """
    known = audiences or ("", enrolment.account)
    source = open_content_folder(
        folder,
        vendor=enrolment.vendor,
        vendor_name=enrolment.vendor_name,
        audiences=(known[0], edition, *known[1:]) if edition else known,
    )
    updater = Updater(
        store,
        source,
        vendor=enrolment.vendor,
        root_key=enrolment.root_key,
        audiences=lambda: known,
        edition=lambda: edition,
        offload=offload,
    )
    try:
        keys = updater.key_list()
    except DeskError as error:
        raise _about_folder(error, source) from error
    taken: list[Taken] = []
    for name in source.names:
        if cancel is not None and cancel.is_set():
            raise CancelledError
        if progress is not None:
            progress(Progress("dataset", detail=name))
        try:
            if store.is_shared(name):
                raise _kept_by_it(store)
            if name == "catalog" and edition and _has_as_new(store, source, edition):
                taken.append((name, "unchanged"))
                continue
            taken.append((name, updater.update(name, keys, progress=progress, cancel=cancel)))
        except CancelledError:
            raise
        except DeskError as error:
            told = _about_folder(error, source)
            taken.append((name, together(told.sentence, told.cause, told.remedy)))
    others = "later" if audiences is None else say("The folder has it for other accounts only.")
    return (*taken, *((name, others) for name in source.for_others))


def _has_as_new(store: DatasetStore, source: ContentFolder, edition: str) -> bool:
    """Tell whether the part that is kept is here and the folder has only a whole no newer."""
    listed, have = source.listed("catalog"), store.installed().get("catalog")
    return (
        listed.audience != edition
        and have is not None
        and have.audience == edition
        and listed.as_of <= have.as_of_time
    )


def import_content(
    target: AccountFolder,
    folder: Path,
    enrolment: Enrolment,
    price_group: str = "",
    *,
    progress: ProgressFn | None = None,
) -> tuple[Taken, ...]:
    """Take content into an account's folder without opening its desk; nobody need have signed in.

    The folder may be one that desks read meanwhile: what they have open stays beside the new.
    """
    audiences = ("", price_group, enrolment.account) if price_group else None
    with _alone(target):
        store = DatasetStore(target.datasets)
        listed = target.datasets / "current.json"
        # A desk looks every minute; until it has, it reads the files of before.
        if listed.is_file() and time.time() - listed.stat().st_mtime > _STILL_READ_SECONDS:
            store.remove_leftovers()
        edition = Keeping(target.root).selection.audience
        return take_content(store, folder, enrolment, audiences, edition=edition, progress=progress)


@contextmanager
def _alone(target: AccountFolder) -> Iterator[None]:
    try:
        target.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(target.lock)
        lock.acquire(timeout=0)
    except Timeout as error:
        raise DeskError(
            Kind.IN_USE,
            say("The desk of this account is open, or content is being imported into it."),
            cause=str(target.lock),
            remedy=say("Use the open window, or try again when it is closed."),
        ) from error
    except OSError as error:
        raise disk_error(error, target.lock) from error
    try:
        yield
    finally:
        lock.release()


def _about_folder(error: DeskError, source: ContentFolder) -> DeskError:
    """Say of a folder what the updater said of a hub."""
    if error.kind is Kind.ROLLBACK:
        return DeskError(
            error.kind,
            say("The folder has an older version than the one you have."),
            cause=error.cause,
            remedy=say("You keep the newer one."),
        )
    if error.kind is Kind.SIGNATURE:
        return DeskError(
            error.kind,
            say("The content in the folder was refused because your vendor has not signed it."),
            cause=together(str(source.folder), error.cause, between=": "),
            remedy=say("You go on with what you have. Ask your vendor where it comes from."),
        )
    return error


def _kept_by_it(store: DatasetStore) -> DeskError:
    assert store.shared is not None
    return DeskError(
        Kind.NOT_ALLOWED,
        say("It is read from a shared folder that your IT renews."),
        cause=str(store.shared.folder.root),
        remedy=say("Ask your IT to import into that folder."),
    )
