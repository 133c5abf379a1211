"""The report of an import groups what is alike, and shows a few rows of each group."""

import json

from vendor_hub.importing.report import ImportReport, Problem


def test_alike_problems_are_one_group_and_many_rows_are_capped():
    report = ImportReport()
    for row in range(2, 44):
        report.add(Problem("stock.csv", row, "Part", f"X-{row}", "is no part of this catalogue"))
    text = report.to_text()
    assert text.count("is no part of this catalogue") == 1
    assert "    row 6: “X-6”\n    … and 37 more" in text
    assert "X-7" not in text


def test_a_problem_met_twice_counts_once():
    report = ImportReport()
    for _ in range(2):
        report.add(Problem("a.csv", 2, "", "", "has 1 fields where the header has 2"))
    assert len(report.problems) == 1


def test_values_that_would_disturb_a_terminal_are_made_harmless():
    report = ImportReport()
    report.add(Problem("a.csv", 2, "Name", "\x1b[31mred" + "x" * 100, "is wrong"))
    assert "“�[31mred" in report.to_text()
    assert "…”" in report.to_text()


def test_the_json_holds_every_row():
    report = ImportReport()
    report.count("part").read = 3
    for row in range(2, 44):
        report.add(Problem("a.csv", row, "Name", "", "is empty"))
    found = json.loads(report.to_json())
    assert len(found["problems"]) == 42
    assert found["problems"][0]["row"] == 2
    assert found["tables"]["part"]["read"] == 3


def test_a_clean_import_says_so():
    assert ImportReport().to_text().endswith("Nothing was skipped.\n")
