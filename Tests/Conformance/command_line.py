"""The sample command against both simulated clouds: what it prints as JSON, and how it ends."""

import json
import os
import subprocess
import tempfile

from account import Steps, account

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl conformance"

oci, hetzner = account("oci"), account("hetzner")
steps = Steps("xanthus-cloud")


def run(*words, status=0, environment={}):
    """Runs the command, checks its exit status, and returns what it printed: the result, or the error."""
    answer = subprocess.run(
        [os.environ["XANTHUS_CLOUD"], *words],
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], **environment},
        timeout=120,
    )
    shown = " ".join(words[: words.index("--cloud")])
    shown = f"{words[words.index('--cloud') + 1]}: {shown}"
    if answer.returncode != status:
        raise SystemExit(f"{shown}: status {answer.returncode} instead of {status}: {answer.stderr}")
    if status != 0:
        told = [line for line in answer.stderr.splitlines() if line.lower().startswith("error: ")]
        steps.expect(told, f"{shown}: {status}, {told[0] if told else answer.stderr!r}")
        return told[0]
    steps.expect(True, shown)
    return json.loads(answer.stdout) if "json" in words else answer.stdout


clouds = {
    "oci": (
        ["--cloud", "oci", "--config-file", oci["configFile"], "--endpoint", oci["endpoint"]],
        {},
        "VM.Standard.E2.1.Micro",
    ),
    "hetzner": (
        ["--cloud", "hetzner"],
        {"HCLOUD_TOKEN": hetzner["token"], "HCLOUD_ENDPOINT": hetzner["endpoint"]},
        "cx23",
    ),
}

with tempfile.NamedTemporaryFile("w", suffix=".pub") as key:
    key.write(KEY + "\n")
    key.flush()
    for name, (options, environment, size) in clouds.items():

        def call(*words, status=0):
            return run(*words, *options, "--output", "json", status=status, environment=environment)

        assert any(each["id"] == size for each in call("catalog", "types"))
        assert any(each["operatingSystem"] == "ubuntu" for each in call("catalog", "images"))
        assert call("catalog", "regions")

        made = call("network", "up", "--admin", "203.0.113.7/32")
        assert made and not any(each["outcome"] == "found" for each in made), made
        found = call("network", "up", "--admin", "203.0.113.7/32")
        assert all(each["outcome"] == "found" for each in found), found

        server = call(
            "server", "create", "blog", "--type", size, "--image", "ubuntu-24.04", "--ssh-key", key.name, "--k3s",
            "--tag", "team=web",
        )
        assert server["status"] == "running" and server["publicIPv4"] and server["tags"]["team"] == "web", server
        assert [each["id"] for each in call("server", "list")] == [server["id"]]
        assert call("server", "show", server["id"])["name"] == "blog"
        assert call("server", "stop", "blog", "--hard")["status"] == "stopped"
        assert call("server", "start", "blog")["status"] == "running"
        assert call("server", "reboot", "blog")["status"] == "running"
        call("network", "down", status=1)
        assert call("server", "delete", "blog")["status"] == "deleted"
        assert call("server", "list") == []
        call("server", "show", "blog", status=1)
        call("network", "up")
        assert all(each["outcome"] == "removed" for each in call("network", "down"))
        assert call("network", "show") == []

        run("server", "list", *options, "--output", "table", environment=environment)
        call("server", "create", "not_a_host", "--type", size, status=78)
        call("server", "create", "blog", "--type", size, "--ssh-key", "/no/such/key.pub", status=78)
        call("server", "create", "blog", status=64)

run("server", "list", "--cloud", "hetzner", status=78)
told = run("server", "list", "--cloud", "oci", status=78)
steps.expect(f"{os.environ['HOME']}/.oci/config" in told, "the home directory is that of the variable HOME")
run("server", "list", "--cloud", "aws", status=64)
run("server", "list", *clouds["oci"][0], "--profile", "NOBODY", status=78)
other = {**clouds["hetzner"][1], "HCLOUD_TOKEN": "x" * 64}
run("server", "list", "--cloud", "hetzner", environment=other, status=1)
steps.end()
