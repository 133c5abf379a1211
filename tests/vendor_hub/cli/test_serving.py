"""Real server processes: the ready line, the end with stdin, and faults on purpose."""

import ipaddress
import json
import signal
import ssl
import subprocess
import time
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import text

from catalog_cache.contract.ids import new_id

from vendor_hub.hub import open_hub


@pytest.fixture
def ann(hub_shell):
    """Signs Ann of partner 4711 in: `ann(url)` returns an HTTP client."""
    clients = []

    def _sign_in(url):
        printed = hub_shell("user", "add", "--account", "4711", "--name", f"A{new_id()}", "--json")
        client = httpx.Client(base_url=url, timeout=20)
        clients.append(client)
        wish = {"code": json.loads(printed)["code"], "device": "counter"}
        session = client.post("/v1/session", json=wish).json()
        client.headers["Authorization"] = f"Bearer {session['token']}"
        client.account = session["account"]
        return client

    yield _sign_in
    for client in clients:
        client.close()


def order_bytes(account):
    order = {
        "id": new_id(),
        "account": account,
        "buyer": "ann",
        "order_type": "DAILY",
        "currency": "EUR",
        "confirmed_at": datetime.now(UTC).isoformat(),
        "lines": [
            {"line_no": 1, "number_entered": "40-001", "part": {"number": "40-001"}, "qty": "3"}
        ],
    }
    body = json.dumps({"schema_version": 1, "type": "order", "body": order})
    return order["id"], body


def counted(hub_shell, table):
    hub = open_hub(hub_shell.data)
    with hub.store.read() as db:
        found = db.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
    hub.close()
    return found


def test_it_says_once_where_it_is_and_ends_with_its_parent(hub_shell, command):
    with command(hub_shell.data) as (process, url):
        assert httpx.get(f"{url}/v1/keys").status_code == 200
        process.stdin.close()
        process.wait(10)
        assert process.returncode == 0
        assert process.stdout.read() == ""


def test_a_hub_killed_between_commit_and_answer_received_the_order_once(hub_shell, server, ann):
    with server(hub_shell.data, fault="kill-after-commit:order") as (process, url):
        client = ann(url)
        id, body = order_bytes(client.account)
        with pytest.raises(httpx.TransportError):
            client.put(f"/v1/submissions/{id}", content=body)
        process.wait(10)
        assert process.returncode != 0
    with server(hub_shell.data, fault="kill-after-commit:order") as (process, url):
        client.base_url = url
        known = client.get(f"/v1/submissions/{id}")
        again = client.put(f"/v1/submissions/{id}", content=body)
        assert known.json()["state"] == "received"
        assert known.content == again.content
    for table in ("customer_order", "submission", "handover"):
        assert counted(hub_shell, table) == 1


def test_a_second_hub_on_the_same_port_is_told_so(hub_shell, server):
    with server(hub_shell.data) as (_, url):
        port = url.rsplit(":", 1)[1]
        error = hub_shell("serve", "--port", port, code=1)
    assert f"Port {port}" in error


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [("status:503", 503, "<html>"), ("nonsense", 200, "<html>")],
)
def test_faults_are_made_on_purpose_only(hub_shell, server, fault, status, body):
    with server(hub_shell.data, fault=fault) as (_, url):
        answer = httpx.get(f"{url}/v1/keys")
        assert (answer.status_code, answer.text[:6]) == (status, body)


def test_a_slow_hub_answers_late(hub_shell, server):
    with server(hub_shell.data, fault="delay:0.5") as (_, url):
        started = time.monotonic()
        assert httpx.get(f"{url}/v1/keys").status_code == 200
        assert time.monotonic() - started >= 0.5


def test_an_unknown_fault_stops_the_start(hub_shell, command):
    with (
        pytest.raises(AssertionError, match="no known fault"),
        command(hub_shell.data, fault="flood"),
    ):
        pass


def test_the_hub_stops_on_ctrl_c(hub_shell, command):
    with command(hub_shell.data) as (process, _url):
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            pytest.fail("the hub did not stop")
        assert process.returncode == 0


def self_signed(folder):
    """Writes a certificate for 127.0.0.1 that nobody vouches for; returns it and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "hub")])
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "hub.pem").write_bytes(certificate.public_bytes(pem))
    private = serialization.PrivateFormat.PKCS8
    (folder / "hub.key").write_bytes(key.private_bytes(pem, private, serialization.NoEncryption()))
    return folder / "hub.pem", folder / "hub.key"


def test_https_is_served_with_a_certificate_and_trusted_by_those_who_know_it(
    hub_shell, server, tmp_path
):
    certificate, key = self_signed(tmp_path)
    options = ("--certificate", str(certificate), "--certificate-key", str(key))
    with server(hub_shell.data, *options) as (_, url):
        assert url.startswith("https://")
        with pytest.raises(httpx.ConnectError, match="certificate"):
            httpx.get(f"{url}/v1/keys")
        context = ssl.create_default_context(cafile=str(certificate))
        assert httpx.get(f"{url}/v1/keys", verify=context).status_code == 200
