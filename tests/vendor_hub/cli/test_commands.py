import json
import stat
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from catalog_cache.contract.ids import new_id

from vendor_hub.__main__ import main
from vendor_hub.hub import open_hub


def test_an_enrolment_file_says_where_the_hub_is_and_has_no_secret(hub_shell, tmp_path):
    hub_shell(
        "partner", "enrolment", "--account", "4711", "--hub", "https://hub.example/", "--out",
        tmp_path / "x.json",
    )  # fmt: skip
    content = json.loads((tmp_path / "x.json").read_text())
    assert set(content) == {
        "vendor", "vendor_name", "hub", "root_key", "account", "account_name", "accent",
    }  # fmt: skip
    assert content["hub"] == "https://hub.example"
    root = (hub_shell.data / "root.key").read_text().strip()
    publishing = (hub_shell.data / "publishing.key").read_text().strip()
    assert root not in content.values()
    assert publishing not in content.values()


def test_a_new_partners_enrolment_file_lies_where_one_stands(hub_shell, tmp_path):
    hub_shell("partner", "add", "Baker", "--account", "4712", "--price-group", "LIST")
    assert json.loads((tmp_path / "4712.enrol.json").read_text())["account_name"] == "Baker"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_private_keys_are_for_their_owner_only(hub_shell):
    for name in ("root.key", "publishing.key"):
        assert stat.S_IMODE((hub_shell.data / name).stat().st_mode) == 0o600


def test_a_second_init_changes_nothing(hub_shell):
    before = (hub_shell.data / "root.key").read_text()
    error = hub_shell("init", "--vendor", "x", "--name", "X", code=1)
    assert "already has a hub" in error
    assert (hub_shell.data / "root.key").read_text() == before


def test_a_folder_without_a_hub_is_told_what_to_do(shell):
    assert "vendor-hub init" in shell("orders", "list", code=1)


def test_misuse_is_exit_code_two(capsys):
    assert main(["ship"]) == 2
    assert main(["nonsense"]) == 2
    assert main(["--help"]) == 0
    capsys.readouterr()


def test_a_customer_number_is_given_once(hub_shell):
    error = hub_shell(
        "partner", "add", "Other", "--account", "4711", "--price-group", "LIST", code=1
    )
    assert "already an account with customer number 4711" in error


def test_people_get_codes_and_lose_them(hub_shell):
    added = json.loads(hub_shell("user", "add", "--account", "4711", "--name", "Ann", "--json"))
    assert len(added["code"]) == 19
    assert "valid for 7 days" in hub_shell("user", "code", "--account", "4711", "--name", "Ann")
    hub_shell("user", "revoke", "--account", "4711", "--name", "Ann")
    error = hub_shell("user", "code", "--account", "4711", "--name", "Ann", code=1)
    assert "no active user called Ann" in error


def test_an_order_from_acknowledgement_to_payment(hub_shell, an_order, tmp_path):
    rule = {
        "id": new_id(),
        "programme": "rebate",
        "programme_name": "Rebate",
        "version": 1,
        "kind": "rebate",
        "basis": "own_purchase",
        "trigger": "invoice",
        "scale": [{"from_amount": "0", "percent": "2"}],
        "valid_from": "2020-01-01",
    }
    (tmp_path / "rule.json").write_text(json.dumps(rule))
    hub_shell("rule", tmp_path / "rule.json", "--account", "4711")
    listed = json.loads(hub_shell("orders", "list", "--json"))
    assert [(o["po_number"], o["handover"]) for o in listed] == [("PO-7", "pending")]
    hub_shell("ack", "PO-7", "--accept-all")
    sent = json.loads(hub_shell("ship", "PO-7", "--line", "1=4", "--tracking", "T1", "--json"))
    assert sent["lines"][0]["qty"] == "4"
    hub_shell("ship", an_order.id[:20])
    hub_shell("deliver", sent["id"], "--place", "Miller")
    paper = json.loads(hub_shell("invoice", "PO-7", "--json"))
    assert paper["net"] == "425.00"
    hub_shell("paid", paper["number"])
    period = f"{datetime.now(UTC):%Y-%m}"
    stated = json.loads(hub_shell("statement", "4711", period, "--json"))
    assert [s["closing"] for s in stated] == ["2.50"]
    assert "Paid 2.50 EUR" in hub_shell("pay", stated[0]["number"])
    assert "1 orders handed over" in hub_shell("handoff")
    shown = hub_shell("orders", "show", "PO-7")
    assert "delivered" in shown
    assert "hand-over handed_over" in shown


def test_an_acknowledgement_from_a_file(hub_shell, an_order, tmp_path):
    lines = [
        {
            "ack_line_no": "1",
            "order_line": 1,
            "covers_qty": "10",
            "part": {"number": "40-002"},
            "qty": "10",
            "state": "accepted_changed",
            "changes": {"part": True},
        }
    ]
    path = tmp_path / "ack.json"
    path.write_text(json.dumps(lines))
    made = json.loads(hub_shell("ack", "PO-7", "--file", path, "--json"))
    assert (made["revision"], made["lines"][0]["part"]["number"]) == (1, "40-002")
    path.write_text('[{"ack_line_no": "1"}]')
    assert "not understood" in hub_shell("ack", "PO-7", "--file", path, code=1)


def test_an_order_is_held_and_released(hub_shell, an_order):
    hub_shell("hold", "PO-7", "--code", "export", "--text", "A licence is needed.")
    assert "A licence is needed." in hub_shell("orders", "show", "PO-7")
    hub_shell("hold", "PO-7", "--release")
    assert "held" not in hub_shell("orders", "show", "PO-7")


def test_an_order_that_is_not_there_is_told_so(hub_shell):
    assert "There is no order PO-9." in hub_shell("ack", "PO-9", "--accept-all", code=1)


def test_a_database_of_a_newer_hub_is_left_alone(hub_shell):
    hub = open_hub(hub_shell.data)
    with hub.store.write() as db:
        db.execute(text("UPDATE hub_meta SET value = '99' WHERE key = 'schema_version'"))
    hub.close()
    assert "was not touched" in hub_shell("orders", "list", code=1)


def test_restoring_begins_a_new_history(hub_shell):
    assert "new history" in hub_shell("restored")


def test_the_publishing_key_is_replaced_with_the_root_key(hub_shell):
    root = hub_shell.data / "root.key"
    assert "Key list 2" in hub_shell("keys", "rotate", "--root-key", root)


def test_a_command_that_does_not_serve_reads_neither_a_server_nor_what_imports_need():
    code = "import sys, vendor_hub.__main__; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    read = {name.partition(".")[0] for name in done.stdout.split()}
    assert read.isdisjoint({"fastapi", "uvicorn", "svgelements", "defusedxml"})
