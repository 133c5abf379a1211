"""Rule 4: every status and every failure has one outcome, told apart, and nothing is lost."""

import datetime as dt
import ipaddress
import ssl
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from catalog_cache.contract.states import SubmissionState

from catalog_cache.errors import DeskError, Kind

S = SubmissionState

ANSWERS = [
    (302, Kind.HUB_NONSENSE, S.UNKNOWN),
    (400, Kind.BAD_INPUT, S.SET_ASIDE),
    (401, Kind.SIGN_IN, S.QUEUED),
    (403, Kind.FORBIDDEN, S.SET_ASIDE),
    (404, Kind.NOT_FOUND, S.SET_ASIDE),
    (409, Kind.BAD_INPUT, S.SET_ASIDE),
    (413, Kind.BAD_INPUT, S.SET_ASIDE),
    (418, Kind.BAD_INPUT, S.SET_ASIDE),
    (422, Kind.BAD_INPUT, S.SET_ASIDE),
    (426, Kind.TOO_OLD, S.SET_ASIDE),
    (429, Kind.HUB_BUSY, S.QUEUED),
    (500, Kind.TIMEOUT, S.UNKNOWN),
    (502, Kind.TIMEOUT, S.UNKNOWN),
    (503, Kind.TIMEOUT, S.UNKNOWN),
    ("hang", Kind.TIMEOUT, S.UNKNOWN),
    ("keep-and-hang", Kind.TIMEOUT, S.UNKNOWN),
    ("keep-and-cut", Kind.TIMEOUT, S.UNKNOWN),
    ("drop", Kind.TIMEOUT, S.UNKNOWN),
    ("html", Kind.HUB_NONSENSE, S.UNKNOWN),
    ("empty", Kind.HUB_NONSENSE, S.UNKNOWN),
    ("list", Kind.HUB_NONSENSE, S.UNKNOWN),
    ("others-answer", Kind.HUB_NONSENSE, S.UNKNOWN),
]


@pytest.mark.parametrize(("fault", "kind", "state"), ANSWERS)
def test_each_answer_and_failure_leads_to_its_state(hub, outbox, fault, kind, state):
    identity = outbox.queue()
    bytes_before = outbox.row(identity).body
    hub.faults.append(fault)

    outbox.drainer.drain()

    row = outbox.row(identity)
    assert (row.state, row.last_error_kind) == (state, kind)
    assert row.last_error
    assert row.attempts == 1
    assert row.body == bytes_before
    if isinstance(fault, int) and fault >= 400:
        assert row.request_id == "R-1"


@pytest.mark.parametrize("fault", [f for f, _, state in ANSWERS if state is not S.SET_ASIDE])
def test_what_failed_for_a_while_arrives_once_and_unchanged(hub, outbox, fault):
    identity = outbox.queue()
    hub.faults.append(fault)
    outbox.drainer.drain()
    hub.released.set()

    outbox.make_due()
    report = outbox.drainer.drain()

    assert report.stopped_by is None
    assert outbox.state(identity) is S.RECEIVED
    assert set(hub.bodies[identity]) == {outbox.row(identity).body}


@pytest.mark.parametrize("fault", [f for f, _, state in ANSWERS if state is S.SET_ASIDE])
def test_what_was_set_aside_stays_until_somebody_decides(hub, outbox, fault):
    identity = outbox.queue()
    hub.faults.append(fault)
    outbox.drainer.drain()

    outbox.make_due()
    outbox.drainer.drain()

    assert hub.requests == [("PUT", identity)]
    assert outbox.state(identity) is S.SET_ASIDE


def test_a_refusal_is_an_answer_with_a_reason_for_each_line(hub, outbox):
    identity = outbox.queue()
    hub.faults.append("refuse")

    report = outbox.drainer.drain()

    assert (report.sent, report.stopped_by) == (1, None)
    assert outbox.state(identity) is S.REFUSED
    assert '"not_orderable"' in outbox.row(identity).answer


def test_nothing_that_is_unknown_is_sent_before_the_hub_was_asked(hub, outbox):
    identity = outbox.queue()
    hub.faults.append("keep-and-cut")
    outbox.drainer.drain()

    outbox.make_due()
    outbox.drainer.drain()

    assert hub.requests == [("PUT", identity), ("GET", identity)]
    assert outbox.state(identity) is S.RECEIVED


def test_what_the_hub_does_not_know_is_sent_again_after_asking(hub, outbox):
    identity = outbox.queue()
    hub.faults.append("drop")
    outbox.drainer.drain()

    outbox.make_due()
    outbox.drainer.drain()

    assert hub.requests == [("PUT", identity), ("GET", identity), ("PUT", identity)]


def test_the_unknown_stays_unknown_until_the_hub_has_answered(hub, outbox):
    identity = outbox.queue()
    hub.faults += ["hang", 404, 429]

    outbox.drainer.drain()
    outbox.make_due()
    outbox.drainer.drain()

    # The first sending may still be on its way into the hub: nobody may take it back now.
    assert outbox.state(identity) is S.UNKNOWN


def test_the_hub_names_the_time_and_the_outbox_waits_for_it(hub, outbox):
    identity = outbox.queue()
    hub.headers["retry-after"] = "120"
    hub.faults.append(429)

    outbox.drainer.drain()
    outbox.drainer.drain()

    assert timedelta(seconds=118) < outbox.wait(identity) < timedelta(seconds=122)
    assert len(hub.requests) == 1


@pytest.mark.parametrize("value", ["9" * 30, "³", "-5", "soon", "Fri, 31 Dec 2100 23:59:59 GMT"])
def test_a_senseless_time_is_not_waited_for(hub, outbox, value):
    identity = outbox.queue()
    hub.headers["retry-after"] = value.encode("utf-8").decode("latin-1")
    hub.faults.append(429)

    outbox.drainer.drain()

    assert outbox.state(identity) is S.QUEUED, outbox.row(identity).last_error
    assert outbox.wait(identity) <= timedelta(hours=1, seconds=2)


def test_the_waiting_grows_and_ends_at_five_minutes(hub, outbox):
    identity = outbox.queue()
    waits = []
    for _ in range(10):
        hub.faults.append(429)
        outbox.make_due()
        outbox.drainer.drain()
        waits.append(round(outbox.wait(identity).total_seconds()))

    assert waits == sorted(waits)
    assert waits[-1] == 150  # half of five minutes, the least that jitter leaves


def test_nothing_leaves_the_computer_while_the_network_is_switched_off(hub, outbox):
    identity = outbox.queue()
    outbox.hub.switched_off = True

    assert outbox.drainer.drain().stopped_by.kind is Kind.NO_NETWORK
    assert hub.requests == []
    assert outbox.state(identity) is S.QUEUED


def self_signed(folder) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub")])
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - timedelta(days=1))
        .not_valid_after(today + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    plain = serialization.PrivateFormat.TraditionalOpenSSL
    path = folder / "certificate.pem"
    path.write_bytes(
        certificate.public_bytes(pem) + key.private_bytes(pem, plain, serialization.NoEncryption())
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def outcome(outbox) -> DeskError:
    identity = outbox.queue()
    error = outbox.drainer.drain().stopped_by
    assert outbox.state(identity) is S.QUEUED
    assert outbox.row(identity).last_error_kind == error.kind
    return error


def test_a_certificate_nobody_vouches_for_is_told_from_a_missing_network(
    odd_hub, open_outbox, tmp_path
):
    hub = odd_hub(self_signed(tmp_path))
    try:
        error = outcome(open_outbox(hub.address))
    finally:
        hub.close()
    assert error.kind is Kind.TLS
    assert "certificate" in error.cause.lower()
    assert hub.requests == []


def test_a_hub_that_speaks_no_tls_cannot_prove_itself_either(hub, open_outbox):
    assert outcome(open_outbox(hub.address.replace("http", "https"))).kind is Kind.TLS


def test_a_name_that_does_not_exist_is_told_from_a_hub_that_is_down(
    open_outbox, closed_port, monkeypatch
):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)

    assert outcome(open_outbox("http://hub.invalid")).kind is Kind.DNS
    assert outcome(open_outbox(f"http://127.0.0.1:{closed_port}")).kind is Kind.HUB_DOWN


def test_a_proxy_that_refuses_is_named(hub, open_outbox, monkeypatch):
    monkeypatch.setenv("https_proxy", hub.address)
    monkeypatch.setenv("HTTPS_PROXY", hub.address)
    monkeypatch.setenv("no_proxy", "")

    assert outcome(open_outbox("https://hub.invalid")).kind is Kind.PROXY


def test_a_computer_without_any_network_says_so(open_outbox, monkeypatch):
    def unreachable(*args: object, **options: object) -> None:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr("socket.create_connection", unreachable)

    assert outcome(open_outbox("http://127.0.0.1:9")).kind is Kind.NO_NETWORK


def test_a_sentence_belongs_to_one_cause_and_every_one_says_what_to_do(hub, outbox):
    told = {}
    for fault in (302, 401, 429, 500, "hang", "drop", "html", 403, 404, 413, 422, 426):
        hub.faults.append(fault)
        with pytest.raises(DeskError) as failure:
            outbox.hub.put_submission("018f0000-0000-7000-8000-000000000001", b"{}")
        told[fault] = failure.value

    assert all(error.remedy and error.cause for error in told.values())
    alike = {"302": "html"}
    sentences = {e.sentence for fault, e in told.items() if str(fault) not in alike}
    assert len(sentences) == len(told) - len(alike)


@pytest.mark.parametrize("fault", ["html", "empty", "list", 302, 401, 500, "drop"])
def test_signing_in_at_what_is_no_hub_is_a_sentence_and_no_fault_of_ours(hub, outbox, fault):
    hub.faults.append(fault)

    with pytest.raises(DeskError):
        outbox.hub.sign_in("XK4P-92QD", "counter-2")


@pytest.mark.parametrize("fault", ["html", "empty", "list", 302, 401, 500, "drop"])
@pytest.mark.parametrize("call", ["session", "keys", "heads", "manifest", "feed"])
def test_no_call_lets_a_foreign_error_through(hub, outbox, fault, call):
    arguments = {"heads": (None,), "manifest": ("stock",), "feed": (0,)}.get(call, ())
    hub.faults.append(fault)

    with pytest.raises(DeskError):
        getattr(outbox.hub, call)(*arguments)
