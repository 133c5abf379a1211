"""Machines and how parts fit them, in words and as badges. No widgets."""

from catalog_cache.contract.effectivity import Fit, FitAnswer

from catalog_cache.records import KnownMachine

from distributor_app.language.cache_texts import spoken
from distributor_app.screens.catalogue.wording import tr
from distributor_app.widgets.record_model import BadgeLook


def machine_name(machine: KnownMachine) -> str:
    """Return model and serial number, as the trade names a machine."""
    if not machine.serial:
        return machine.model
    return tr("{0} no. {1}").format(machine.model, machine.serial).strip()


def machine_entry(machine: KnownMachine) -> str:
    """Return a machine as a list names it: with the customer, where one is known."""
    return " · ".join(part for part in (machine_name(machine), machine.end_customer) if part)


def fit_badge(answer: FitAnswer) -> BadgeLook:
    """Return one of the three honest states; icon and word, never the colour alone."""
    looks = {
        Fit.FITS: BadgeLook(tr("fits"), "good", "check"),
        Fit.NEEDS: BadgeLook(tr("may fit"), "warning", "help"),
        Fit.DOES_NOT_FIT: BadgeLook(tr("does not fit"), "neutral", "close"),
    }
    return looks[answer.fit]


def fit_reason(answer: FitAnswer) -> str:
    """Say what would have to be known, or which condition is not met; "" when it fits."""
    if answer.fit is Fit.NEEDS:
        wanted = ", ".join(spoken(need.words) for need in answer.needs)
        return tr("needs {0}").format(wanted)
    if answer.fit is Fit.DOES_NOT_FIT and answer.clause:
        return tr("only for {0}").format(spoken(answer.clause))
    return ""


def fit_words(answer: FitAnswer) -> str:
    """Return state and reason in words alone: "may fit: needs the serial number"."""
    reason = fit_reason(answer)
    state = fit_badge(answer).text
    return tr("{0}: {1}").format(state, reason) if reason else state
