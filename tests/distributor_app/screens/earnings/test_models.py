from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from catalog_cache.contract.states import EntryState
from catalog_cache.contract.wire.earnings import EntrySource, Step

from distributor_app.screens.earnings.arithmetic import arithmetic
from distributor_app.screens.earnings.models import (
    entry_title,
    kind_word,
    ledger_columns,
    paid_out,
    rule_facts,
    source_text,
    state_look,
    statement_columns,
)
from distributor_app.screens.earnings.months import purchases_chart, states_chart
from distributor_app.screens.earnings.periods import period_name
from distributor_app.screens.earnings.printout import entries_csv
from distributor_app.screens.earnings.scales import marks, next_step, standing
from distributor_app.widgets.record_model import RecordModel

D = Decimal


def test_the_ledger_is_a_well_behaved_model(records, qtmodeltester):
    model = RecordModel(ledger_columns())
    model.set_records(records.ENTRIES)
    qtmodeltester.check(model)


def test_the_statements_are_a_well_behaved_model(records, qtmodeltester):
    model = RecordModel(statement_columns())
    model.set_records([records.statement()])
    qtmodeltester.check(model)


def test_the_months_divide_what_was_earned_by_how_far_it_has_come(records):
    summary = records.SUMMARIES[0]
    chart = states_chart(summary, summary.months)
    assert [series.name for series in chart.series] == ["Paid", "Pending"]
    assert chart.described(9) == ("October 2026: 190.00 EUR (Paid 180.00 EUR, Pending 10.00 EUR)")
    assert chart.described(0) == "January 2026: 99.00 EUR"


def test_the_running_month_is_said_to_run(records):
    this_month = replace(records.SUMMARIES[0].months[0], month=f"{date.today():%Y-%m}")
    (point,) = purchases_chart(records.SUMMARIES[0], (this_month,)).points
    assert point.running
    assert point.name.endswith(" so far")


def test_a_scale_says_what_the_next_step_needs_and_what_it_brings(records):
    assert standing(records.SCALE) == "12,000.00 EUR so far, 2 % reached"
    assert next_step(records.SCALE) == (
        "8,000.00 EUR more reach 3 % for the whole year: 600.00 EUR instead of 240.00 EUR."
    )
    by_share = replace(records.SCALE, mode="incremental")
    assert next_step(by_share) == "8,000.00 EUR more reach 3 %."
    full = replace(records.SCALE, base=D(25000))
    assert next_step(full) == "The highest step is reached."
    assert marks(full)[0] == 1.0


def test_every_state_and_kind_has_its_word():
    assert all(state_look(state).icon for state in EntryState)
    assert kind_word("true_up") == "recomputed"
    assert kind_word("some_new_kind") == "some new kind"


def test_a_rule_is_told_in_words(records):
    facts = {fact.name: fact.text for fact in rule_facts(records.RULE, "EUR")}
    assert facts["Rule"] == "Gold rebate, version 2"
    assert facts["Earned when"] == "invoiced, approved 14 days later"
    assert facts["Rate"] == ("2 %, 3 % from 20,000.00 EUR (the step reached counts for everything)")
    assert facts["At most"] == "5,000.00 EUR"


def test_the_vendors_own_arithmetic_comes_before_ours(records):
    explained, unexplained = records.ENTRIES[0], records.ENTRIES[1]
    assert arithmetic(explained)[1] == "849.60 EUR × 3 % = 25.49 EUR"
    assert arithmetic(unexplained) == ("849.60 EUR × 3 % = 12.10 EUR",)


GERMAN = {
    "Base of the year so far {base}, with this {result}":
        "Jahresbasis bisher {base}, hiermit {result}",
}  # fmt: skip


class German(QTranslator):
    """A small dictionary of the arithmetic's sentences."""

    def isEmpty(self):
        return False

    def translate(self, context, source_text, disambiguation=None, n=-1):  # noqa: ARG002
        return GERMAN.get(source_text) if context == "arithmetic" else None


@pytest.fixture
def german(qapp):
    before, translator = QLocale(), German(qapp)
    QCoreApplication.installTranslator(translator)
    QLocale.setDefault(QLocale("de_DE"))
    yield translator
    QLocale.setDefault(before)
    QCoreApplication.removeTranslator(translator)


STEPS = (
    Step(kind="year", base=D("9000.00"), result=D("10234.50")),
    Step(kind="product", base=D("1234.50"), percents=(D("2.50"), D(50)), result=D("15.43")),
    Step(kind="cap", base=D(1000)),
    Step(kind="booked", result=D("0.00")),
)


def test_the_vendors_steps_are_told_in_words_with_grouped_numbers(records):
    line = records.entry("L1", "0", EntryState.PENDING, arithmetic=STEPS, explanation=("raw",))
    assert arithmetic(line) == (
        "Base of the year so far 9,000.00 EUR, with this 10,234.50 EUR",
        "1,234.50 EUR × 2.5 % × 50 % = 15.43 EUR",
        "At most 1,000.00 EUR a year, which is reached",
        "Booked: 0.00 EUR",
    )


@pytest.mark.usefixtures("german")
def test_the_vendors_steps_are_told_in_the_users_language(records):
    line = records.entry("L1", "0", EntryState.PENDING, arithmetic=STEPS)
    assert arithmetic(line)[:2] == (
        "Jahresbasis bisher 9.000,00 EUR, hiermit 10.234,50 EUR",
        "1.234,50 EUR × 2,5 % × 50 % = 15,43 EUR",
    )


def test_a_step_we_have_no_words_for_leaves_the_word_to_the_vendor(records):
    steps = (*STEPS, Step(kind="lunar_bonus", result=D(1)))
    line = records.entry("L1", "1", EntryState.PENDING, arithmetic=steps, explanation=("Moon",))
    assert arithmetic(line) == ("Moon",)


def test_a_line_without_a_rate_has_no_arithmetic_made_up(records):
    line = records.entry("L1", "5", EntryState.PENDING, rate_percent=None)
    assert arithmetic(line) == ()


def test_a_line_says_what_it_is_for_and_where_from(records):
    assert [entry_title(v) for v in records.ENTRIES[:3]] == [
        "Gold rebate", "Gold rebate", "Gold rebate, recomputed",
    ]  # fmt: skip
    assert [source_text(v) for v in records.ENTRIES[:3]] == ["PO 4711", "PO 4709", "by hand"]


def test_documents_are_called_by_their_numbers_and_never_by_their_ids(records):
    def told(kind, number="", id="01a22821-c392-73d4-ae64-8eb87a729e19"):
        source = EntrySource(kind=kind, id=id)
        line = records.entry("L1", "5", EntryState.PENDING, po="", source=source)
        return source_text(replace(line, source_number=number))

    assert told("statement", "S000023") == "statement S000023"
    assert told("statement", id="2026-10") == "period October 2026"
    assert told("invoice_line", "R-77") == "invoice R-77"
    assert told("invoice_line") == "an invoice"
    assert told("order") == "an order"


def test_a_month_is_named_and_any_other_period_is_called_what_the_vendor_calls_it():
    assert [period_name(p) for p in ("2026-10", "2026", "2026-Q3")] == [
        "October 2026", "2026", "2026-Q3",
    ]  # fmt: skip


def test_a_rule_that_has_not_come_yet_shows_the_programme(records):
    line = records.entry("L1", "5", EntryState.PENDING, rule=None)
    assert entry_title(line) == "gold"


def test_a_payout_says_how_much_when_and_how(records):
    assert paid_out((records.PAID,), "EUR").startswith("551.69 EUR on 12 Jul (credit note, CN-88")
    assert paid_out((), "EUR") == ""


def test_the_csv_has_plain_numbers_and_no_formulas(records):
    line = records.entry("L1", "-1234.50", EntryState.REVERSED, explanation=("=HYPERLINK(1)",))
    text = entries_csv([line]).decode("utf-8-sig")
    assert "-1234.50" in text
    assert "'=HYPERLINK(1)" in text
    assert text.splitlines()[0].startswith("number,earned_day")
