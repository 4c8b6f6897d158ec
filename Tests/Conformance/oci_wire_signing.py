"""Signing strings and signatures of generated requests, ours against those of Oracle's signer."""

import base64
import email.utils
import itertools
import json
import random
import re
import subprocess
import tempfile

import oci
import requests
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

HOSTS = [
    "iaas.us-phoenix-1.oraclecloud.com",
    "identity.eu-frankfurt-1.oci.oraclecloud.com",
    "127.0.0.1:8080",
    "localhost:65535",
    "[::1]:443",
    "iaas.us-luke-1.oraclegovcloud.com:443",
]
PATHS = [
    "/20160918/instances",
    "/20160918/instances/ocid1.instance.oc1.phx.anyhqljt",
    "/",
    "/a%2Fb/c%20d",
    "/a+b/c;d=e,f/(g)/'h'/!$&*@:",
    "/~tilde/-._/%7E",
    "/%C3%A4%E2%82%AC/%F0%9F%98%80",
    "//twice//",
    "/trailing/",
]
QUERIES = [
    "",
    "compartmentId=ocid1.compartment.oc1..aaaa&limit=1000",
    "displayName=a%20b%26c%3Dd",
    "displayName=a+b&x=",
    "flag&empty=",
    "q=%C3%A4%2F%3F&q=second",
    "time=2026-11-24T10%3A00%3A00.000Z&sort=a:b/c?d@e",
    "name='quoted'&price=%24(5)*!",
]
BODIES = [
    (None, None),
    (b"", "application/json"),
    (b"{}", "application/json"),
    ('{"displayName":"ä€😀"}'.encode(), "application/json; charset=utf-8"),
    (bytes(range(256)), "application/octet-stream"),
    (b"\r\n\0" * 1000, "text/plain"),
]
VERBS = ["GET", "HEAD", "DELETE", "PUT", "POST", "PATCH"]


def compare(wire, differ):
    """Signs the same requests on both sides; returns how many."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    names = ("ocid1.tenancy.oc1..aaaa", "ocid1.user.oc1..bbbb", "12:34:56")
    signer = oci.signer.Signer(*names, None, private_key_content=pem)
    wishes = list(generate())
    lines = [
        {
            "method": verb, "authority": host, "target": target, "contentType": type, "date": date,
            "body": None if body is None else base64.b64encode(body).decode(),
        }
        for verb, host, target, body, type, date in wishes
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
        file.write(pem)
        file.flush()
        answers = subprocess.run(
            [wire, "sign", file.name, "/".join(names)],
            input="".join(json.dumps(line) + "\n" for line in lines),
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
    if len(answers) != len(wishes):
        differ(f"{len(answers)} answers to {len(wishes)} requests")
    for wish, answer in zip(wishes, map(json.loads, answers)):
        text, header = theirs(signer, *wish)
        if answer["signingString"] != text:
            differ(f"{wish[:3]}: {answer['signingString']!r}, not {text!r}")
        if parts(answer["headers"]["authorization"]) != parts(header):
            differ(f"{wish[:3]}: another signature")
    return len(wishes)


def generate():
    """Every verb with every path, query, body and host at least once, and some by chance, always the same."""
    chance = random.Random(3)
    bodies = {verb: BODIES if verb in ("PUT", "POST", "PATCH") else BODIES[:1] for verb in VERBS}
    hosts = itertools.cycle(HOSTS)
    for verb in VERBS:
        for path, (body, type) in itertools.product(PATHS, bodies[verb]):
            yield verb, next(hosts), target(path, chance.choice(QUERIES)), body, type, chance.randrange(2**32)
        for query in QUERIES:
            body, type = chance.choice(bodies[verb])
            yield verb, next(hosts), target(chance.choice(PATHS), query), body, type, chance.randrange(2**32)


def target(path, query):
    return f"{path}?{query}" if query else path


def theirs(signer, verb, host, target, body, type, date):
    """What Oracle's signer makes of a request whose address is left exactly as it is."""
    request = requests.Request(verb, "https://host/", data=body).prepare()
    request.url = f"https://{host}{target}"
    if request.path_url != target:
        raise SystemExit(f"oci: FAILED: the requests package alters {target} to {request.path_url}")
    request.headers["date"] = email.utils.formatdate(date, usegmt=True)
    if type is not None:
        request.headers["content-type"] = type
    texts = []
    kind = oci.signer._PatchedHeaderSigner
    sign = kind._sign

    def recording(self, data):
        texts.append(data.decode() if isinstance(data, bytes) else data)
        return sign(self, data)

    kind._sign = recording
    try:
        signer(request)
    finally:
        kind._sign = sign
    return texts[0], request.headers["authorization"]


def parts(header):
    """The members of an Authorization header, whose order does not matter."""
    return dict(re.findall(r'(\w+)="([^"]*)"', header))
