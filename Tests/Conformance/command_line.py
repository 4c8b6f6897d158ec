"""The sample command against both simulated clouds: what it prints as JSON, how it ends, and what it leaves behind."""

import json
import os
import signal
import socket
import stat
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

from account import Steps, account

# What starts this may have told its children to pass over a hang-up, as nohup does; simulate would keep to that.
signal.signal(signal.SIGHUP, signal.SIG_DFL)

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
        assert all(each["outcome"] == "removed" for each in call("network", "down"))
        for word, value in (("--type", "nonsense"), ("--image", "ubuntu-99.04")):
            wish = {"--type": size, "--image": "ubuntu-24.04", word: value}
            told = call(
                "server", "create", "blog", *[word for pair in wish.items() for word in pair], "--ssh-key", key.name,
                status=78,
            )
            assert word in told and "`catalog " in told, told
        call("server", "create", "blog", "--type", size, "--region", "nowhere", status=78)
        told = call("server", "list", "--region", "nowhere", status=78)
        assert "--region" in told, told
        assert call("network", "show") == []
        call("network", "up", "--admin", "203.0.113.7/32")
        found = call("network", "up", "--admin", "203.0.113.7/32")
        assert all(each["outcome"] == "found" for each in found), found

        server = call(
            "server", "create", "blog", "--type", size, "--image", "ubuntu-24.04", "--ssh-key", key.name, "--k3s",
            "--tag", "team=web",
        )
        assert server["status"] == "running" and server["publicIPv4"] and server["tags"]["team"] == "web", server
        assert [each["id"] for each in call("server", "list")] == [server["id"]]
        assert call("server", "show", server["id"])["name"] == "blog"
        told = call("server", "create", "blog", "--type", size, status=1)
        assert server["id"] in told, told
        assert [each["id"] for each in call("server", "list")] == [server["id"]]
        assert call("server", "stop", "blog", "--hard")["status"] == "stopped"
        assert call("server", "start", "blog")["status"] == "running"
        assert call("server", "reboot", "blog")["status"] == "running"
        call("network", "down", status=1)
        gone = call("server", "delete", "blog")
        assert gone["status"] == "deleted" and len(gone["loginKeys"]) == (name == "hetzner"), gone
        assert call("server", "list") == []
        call("server", "show", "blog", status=1)
        call("network", "up")
        assert all(each["outcome"] == "removed" for each in call("network", "down"))
        assert call("network", "show") == []

        run("server", "list", *options, "--output", "table", environment=environment)
        call("server", "create", "not_a_host", "--type", size, status=78)
        call("server", "create", "blog", "--type", size, "--ssh-key", "/no/such/key.pub", status=78)
        call("server", "create", "blog", status=64)
        call("server", "create", "blog", "--type", size, "--tag", "managed-by=me", status=64)
        told = call("network", "up", "--admin", "1.2.3.4/99", status=64)
        assert "--admin" in told, told

run("server", "list", "--cloud", "hetzner", status=78)
told = run("server", "list", "--cloud", "oci", status=78)
steps.expect(f"{os.environ['HOME']}/.oci/config" in told, "the home directory is that of the variable HOME")
run("server", "list", "--cloud", "aws", status=64)
run("server", "list", *clouds["oci"][0], "--profile", "NOBODY", status=78)
told = run("server", "list", *clouds["oci"][0], "--compartment", "foo", status=78)
steps.expect("--compartment" in told, "a compartment that is none is named by its option")
other = {**clouds["hetzner"][1], "HCLOUD_TOKEN": "x" * 64}
run("server", "list", "--cloud", "hetzner", environment=other, status=1)


def ask(address):
    """One request, whose answer does not matter."""
    try:
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(f"{address}/20160918/vcns", timeout=10)
    except urllib.error.HTTPError:
        pass


class Simulation:
    """One `simulate` of its own, whose temporary files are under a directory that can be looked into."""

    def __init__(self, directory, *words, out=subprocess.PIPE):
        self.directory = directory
        self.process = subprocess.Popen(
            [os.environ["XANTHUS_CLOUD"], "simulate", *words],
            env={"PATH": os.environ["PATH"], "HOME": os.environ["HOME"], "TMPDIR": directory},
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
        )

    def endpoint(self):
        """Where its OCI is, once it serves."""
        return json.loads(self.process.stdout.readline())["oci"]["endpoint"]

    def ends(self, status, sentence, left=()):
        """Checks how it ended and that it left nothing but these files behind."""
        told = self.process.communicate(timeout=30)[1]
        code, files = self.process.returncode, sorted(os.listdir(self.directory))
        steps.expect(code == status and files == sorted(left), f"{sentence}: status {code}, left {files} {told!r}")
        return told


with tempfile.TemporaryDirectory() as directory:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        simulation = Simulation(directory)
        simulation.endpoint()
        assert os.listdir(directory)
        simulation.process.send_signal(number)
        simulation.ends(0, f"simulate: {number.name}")

    simulation = Simulation(directory, "--latency", "20s")
    address = urllib.parse.urlsplit(simulation.endpoint())
    with socket.create_connection((address.hostname, address.port)) as slow:
        slow.sendall(b"GET /20160918/vcns HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(0.3)
        simulation.process.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        simulation.process.send_signal(signal.SIGTERM)
        simulation.ends(0, "simulate: a second signal while an answer is under way")

    reader, writer = os.pipe()
    os.close(reader)
    simulation = Simulation(directory, out=writer)
    os.close(writer)
    simulation.ends(78, "simulate: nobody reads the addresses")

    reader, writer = os.pipe()
    os.close(reader)
    demo = [os.environ["XANTHUS_CLOUD"], "demo", "--cloud", "oci", "--speed", "1000"]
    subprocess.run(demo, env={**os.environ, "TMPDIR": directory}, stdout=writer, check=True, timeout=60)
    os.close(writer)
    steps.expect(os.listdir(directory) == [], "demo: nobody reads, nothing is left")

    pipe = os.path.join(directory, "pipe")
    os.mkfifo(pipe)
    with open(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as reader:
        simulation = Simulation(directory, "--transcript", pipe)
        address = simulation.endpoint()
        os.set_blocking(reader.fileno(), True)
        ask(address)
        steps.expect(b"/20160918/vcns" in reader.read(4096), "simulate: a pipe gets the transcript")
    ask(address)
    simulation.process.terminate()
    told = simulation.ends(78, "simulate: a transcript that is not whole", left=["pipe"])
    assert "incomplete" in told and stat.S_ISFIFO(os.stat(pipe).st_mode), told
    os.remove(pipe)

    kept = os.path.join(directory, "kept")
    with open(kept, "w") as file:
        file.write("kept")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        simulation = Simulation(directory, "--port", str(taken.getsockname()[1]), "--transcript", kept)
        simulation.ends(78, "simulate: a port that is taken", left=["kept"])
    with open(kept) as file:
        steps.expect(file.read() == "kept", "simulate: a port that is taken costs no transcript")

missing = run("simulate", "--cloud", "oci", status=78, environment={"TMPDIR": "/no/such/directory"})
steps.expect("TMPDIR" in missing and "/no/such/directory" in missing, "simulate: a missing TMPDIR is named")

steps.end()
