"""Signing in otherwise than with an API key: with the token of a session, and as an instance."""

import json
import os
import subprocess

import oci


def run(cloud):
    session(cloud)
    instance(cloud)
    sample(cloud)


def signed(cloud, kind, signer):
    """A client that this signer signs for, and that repeats nothing."""
    return kind(
        {"region": cloud.config["region"]},
        signer=signer,
        service_endpoint=cloud.facts["endpoint"],
        retry_strategy=oci.retry.NoneRetryStrategy(),
    )


def session(cloud):
    config = oci.config.from_file(cloud.facts["configFile"], "SESSION")
    key = oci.signer.load_private_key_from_file(config["key_file"])
    with open(config["security_token_file"]) as file:
        token = file.read()
    held = oci.auth.security_token_container.SecurityTokenContainer(None, token)
    cloud.steps.expect(held.valid_with_jitter(), "the token of the session is good")
    cloud.steps.expect(
        (held.get_jwt()["sub"], held.get_jwt()["tenant"]) == (cloud.config["user"], cloud.tenancy),
        "it names user and tenancy",
    )

    signer = oci.auth.signers.SecurityTokenSigner(token, key)
    identity = signed(cloud, oci.identity.IdentityClient, signer)
    domains = identity.list_availability_domains(cloud.tenancy).data
    cloud.steps.expect(len(domains) >= 1, f"signed in with a session: {len(domains)} availability domains listed")

    # What `oci session refresh` sends; the command itself has the address of the real service built in.
    request = oci._vendor.requests.post(
        cloud.facts["endpoint"] + "/v1/authentication/refresh", json={"currentToken": token}, auth=signer
    )
    cloud.steps.expect(request.status_code == 200, "the session is renewed")
    younger = oci.auth.signers.SecurityTokenSigner(request.json()["token"], key)
    client = signed(cloud, oci.core.ComputeClient, younger)
    cloud.steps.expect(client.list_shapes(cloud.tenancy).status == 200, "and its next token signs")

    other = oci.auth.signers.SecurityTokenSigner(token, oci.signer.load_private_key_from_file(cloud.config["key_file"]))
    client = signed(cloud, oci.identity.IdentityClient, other)
    cloud.refused(lambda: client.list_availability_domains(cloud.tenancy), 401, "NotAuthenticated")
    forged = oci.auth.signers.SecurityTokenSigner(token[:-8] + "AAAAAAAA", key)
    client = signed(cloud, oci.identity.IdentityClient, forged)
    cloud.refused(lambda: client.list_availability_domains(cloud.tenancy), 401, "NotAuthenticated")

    listed = cloud.command_line("--profile", "SESSION", "--auth", "security_token", "iam", "region-subscription", "list")
    cloud.steps.expect(len(listed) >= 1, "`oci --auth security_token iam region-subscription list` lists them")


def instance(cloud):
    endpoint = cloud.facts["endpoint"]
    os.environ["OCI_METADATA_BASE_URL"] = endpoint + "/opc/v2"
    try:
        signer = oci.auth.signers.InstancePrincipalsSecurityTokenSigner(federation_endpoint=endpoint + "/v1/x509")
    finally:
        del os.environ["OCI_METADATA_BASE_URL"]
    cloud.steps.expect(signer.tenancy_id == cloud.tenancy, "the certificate of the instance names the tenancy")
    cloud.steps.expect(signer.region == cloud.config["region"], f"the instance is in {signer.region}")
    identity = signed(cloud, oci.identity.IdentityClient, signer)
    domains = identity.list_availability_domains(cloud.tenancy).data
    cloud.steps.expect(len(domains) >= 1, f"signed in as an instance: {len(domains)} availability domains listed")
    signer.refresh_security_token()
    compute = signed(cloud, oci.core.ComputeClient, signer)
    cloud.steps.expect(compute.list_shapes(cloud.tenancy).status == 200, "and again with its next token and key")


def sample(cloud):
    """The sample command, signed in by session and as an instance, which Oracle's command line cannot be led to here."""
    endpoint = cloud.facts["endpoint"]
    own = {"PATH": os.environ["PATH"], "HOME": os.environ["HOME"]}
    instance = {**own, "OCI_CLI_AUTH": "instance_principal", "OCI_METADATA_BASE_URL": endpoint + "/opc/v2"}
    for title, options, environment in [
        ("by session", ["--config-file", cloud.facts["configFile"], "--profile", "SESSION"], own),
        ("as an instance", [], instance),
    ]:
        words = ["catalog", "regions", "--cloud", "oci", "--endpoint", endpoint, "--output", "json", *options]
        answer = subprocess.run(
            [os.environ["XANTHUS_CLOUD"], *words], capture_output=True, text=True, env=environment, timeout=60
        )
        if answer.returncode != 0:
            raise SystemExit(f"xanthus-cloud {title}: status {answer.returncode}: {answer.stderr}")
        listed = json.loads(answer.stdout)
        cloud.steps.expect(len(listed) >= 1, f"`xanthus-cloud catalog regions` signs in {title}")
    words = ["preflight", "--cloud", "oci", "--endpoint", endpoint, "--output", "json"]
    answer = subprocess.run(
        [os.environ["XANTHUS_CLOUD"], *words], capture_output=True, text=True, env=instance, timeout=60
    )
    checks = {each["subject"]: each for each in json.loads(answer.stdout)}
    cloud.steps.expect(checks["sign-in"]["verdict"] == "good", "`xanthus-cloud preflight` signs in as an instance")
    without = [name for name, each in checks.items() if (each["verdict"] == "good") != (each["nextStep"] is None)]
    cloud.steps.expect(without == [], f"each of its {len(checks)} lines that is not good has a next step")
