"""Certificates: uploaded ones, and those that Hetzner has issued for a zone of its DNS."""

import datetime

import hcloud
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from hcloud_cloud import LABELS, SELECTOR

NAMES = ["conformance.example.com", "www.conformance.example.com"]


def run(cloud):
    client = cloud.client
    certificate, key = signed_by_itself()
    uploaded = client.certificates.create(name="uploaded", certificate=certificate, private_key=key, labels=LABELS)
    cloud.expect(uploaded.domain_names == NAMES, f"certificate {uploaded.id} uploaded, for {', '.join(NAMES)}")
    expected = x509.load_pem_x509_certificate(certificate.encode())
    fingerprint = expected.fingerprint(hashes.SHA256()).hex().upper()
    cloud.expect(uploaded.fingerprint.replace(":", "").upper() == fingerprint, "its fingerprint is the right one")
    cloud.expect(uploaded.not_valid_after == expected.not_valid_after_utc, "and so is its end")
    _, other = signed_by_itself()
    mismatched = lambda: client.certificates.create(name="mismatched", certificate=certificate, private_key=other)
    cloud.refused("invalid_input", mismatched, "a certificate with another's key")
    cloud.expect(client.certificates.get_by_id(uploaded.id).type == "uploaded", "the certificate is read")
    changed = uploaded.update(name="renamed", labels={"suite": "conformance", "role": "tls"})
    cloud.expect((changed.name, changed.labels["role"]) == ("renamed", "tls"), "the certificate is renamed")
    found = client.certificates.get_all(label_selector=SELECTOR)
    cloud.expect([each.id for each in found] == [uploaded.id], "the certificate is listed by its label")
    certificate, key = signed_by_itself(ec.generate_private_key(ec.SECP256R1()))
    curve = client.certificates.create(name="curve", certificate=certificate, private_key=key, labels=LABELS)
    cloud.expect(curve.domain_names == NAMES, "one whose key is on the curve P-256 is uploaded too")
    cloud.expect(curve.delete(), "and deleted")
    managed(cloud)
    cloud.expect(uploaded.delete(), "the certificate is deleted")


def managed(cloud):
    client = cloud.client
    answer = client.certificates.create_managed(name="managed", domain_names=NAMES, labels=LABELS)
    made = answer.certificate
    try:
        cloud.finish(answer)
        cloud.expect(False, "a managed certificate for a name without a zone is not issued")
    except hcloud.actions.ActionFailedException as failure:
        code = failure.action.error["code"]
        cloud.expect(code == "dns_zone_not_found", f"a managed certificate for a name without a zone is not issued: {code}")
    made.reload()
    cloud.expect(made.status.issuance == "failed" and made.status.error.code == code, "and says so itself")
    zone = cloud.finish(client.zones.create(name="example.com", mode="primary")).zone
    cloud.finish(made.retry_issuance())
    made.reload()
    cloud.expect(made.status.issuance == "completed", "with a zone it is issued on the second try")
    cloud.refused("invalid_input", made.retry_issuance, "a third, since nothing failed")
    own = made.get_actions(sort=["id:asc"])
    cloud.expect([each.status for each in own] == ["error", "success"], f"{len(own)} actions of it")
    every = client.certificates.actions.get_all()
    cloud.expect(client.certificates.actions.get_by_id(every[0].id).id == every[0].id, "a certificate's action is read")
    cloud.expect(made.delete(), "the managed certificate is deleted")
    cloud.finish(zone.delete())


def signed_by_itself(key=None):
    """A certificate and its key, in PEM; of RSA unless given."""
    key = key or rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAMES[0])])
    now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=90))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(each) for each in NAMES]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    private = key.private_bytes(pem, form, serialization.NoEncryption())
    return certificate.public_bytes(pem).decode(), private.decode()
