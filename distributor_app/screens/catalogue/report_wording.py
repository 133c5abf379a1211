"""How reports of errors in the catalogue read. No widgets."""

from catalog_cache.contract.states import SubmissionState

from catalog_cache.records import ErrorReport

from distributor_app import formats
from distributor_app.screens.catalogue import wording
from distributor_app.widgets.record_model import BadgeLook

FAULTS = ("picture", "specification", "supersession", "fit", "price", "other")


def fault_words(fault: str) -> str:
    """Say what is wrong; a word of a newer desk is something else."""
    return {
        "picture": wording.tr("Wrong picture"),
        "specification": wording.tr("Wrong specification"),
        "supersession": wording.tr("Wrong supersession"),
        "fit": wording.tr("Does not fit"),
        "price": wording.tr("Wrong price"),
    }.get(fault, wording.tr("Something else"))


def about_words(report: ErrorReport) -> str:
    """Say what is wrong, and which specification it is where that was said."""
    fault = fault_words(report.fault)
    return wording.tr("{0}: {1}").format(fault, report.field) if report.field else fault


def state_look(report: ErrorReport) -> BadgeLook:
    """Say how far a report is."""
    if report.sending is SubmissionState.REFUSED:
        return BadgeLook(wording.tr("Refused"), "error", "error")
    if report.sending is SubmissionState.SET_ASIDE:
        return BadgeLook(wording.tr("Set aside"), "neutral", "pause")
    if report.sending is not None:
        return BadgeLook(wording.tr("Waiting to be sent"), "warning", "clock")
    return {
        "corrected": BadgeLook(wording.tr("Corrected"), "good", "check"),
        "no_error": BadgeLook(wording.tr("No error"), "neutral", "info"),
        "answered": BadgeLook(wording.tr("Answered"), "info", "note"),
    }.get(report.state, BadgeLook(wording.tr("Reported"), "info", "send"))


def who_and_when(report: ErrorReport) -> str:
    """Say who reported it and when."""
    return " · ".join(part for part in (report.by, formats.moment(report.at)) if part)


def answer_words(report: ErrorReport) -> str:
    """Return what the vendor said, with the day; empty before."""
    if not report.answer:
        return ""
    if report.answered_at is None:
        return report.answer
    return wording.tr("Your vendor, {0}: {1}").format(
        formats.moment(report.answered_at), report.answer
    )
