"""How many requests a fleet of servers takes: made, awaited and deleted together, by our client and by Hetzner's.

`xanthus-wire fleet` runs ours against a simulated project whose durations are fixed, prints what it took, and leaves the
project open for this one. Nothing is sped up, so that each client polls at its own pace.
"""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import hcloud
from hcloud.images import Image
from hcloud.locations import Location
from hcloud.server_types import ServerType

# The bound for ours.
MOST = 2.5


def create(client, name):
    return client.servers.create(
        name=name, server_type=ServerType(name="cx23"), image=Image(name="ubuntu-24.04"), location=Location(name="nbg1")
    )


def finish(made):
    for action in [made.action, *made.next_actions]:
        action.wait_until_finished()


def each_by_itself(client, names):
    """Every server has a thread that makes, awaits and deletes it."""

    def run(name):
        made = create(client, name)
        finish(made)
        made.server.delete().wait_until_finished()

    with ThreadPoolExecutor(len(names)) as pool:
        list(pool.map(run, names))


def one_after_another(client, names):
    """One thread asks for all, then awaits one after another: the fewest requests that the client allows for."""
    made = [create(client, name) for name in names]
    for each in made:
        finish(each)
    for action in [each.server.delete() for each in made]:
        action.wait_until_finished()


def measured(facts, way):
    """The requests and seconds that a way takes."""
    client = hcloud.Client(token=facts["token"], api_endpoint=facts["endpoint"])
    session, sent = client._client._session, []
    session.mount("http://", type(session.get_adapter("http://"))(pool_connections=1, pool_maxsize=facts["servers"]))
    session.hooks["response"].append(lambda response, *_, **__: sent.append(response.status_code))
    start = time.monotonic()
    way(client, [f"fleet-{number}" for number in range(facts["servers"])])
    assert not client.servers.get_all(), "servers are left"
    return len(sent) / facts["servers"], time.monotonic() - start, sent.count(429)


fleet = subprocess.Popen(
    [os.environ["XANTHUS_WIRE"], "fleet"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
)
try:
    facts = json.loads(fleet.stdout.readline())
    ours = facts["requests"] / facts["servers"]
    print(f"fleet: ours: {ours:.2f} requests a server, {facts['seconds']:.1f} s for {facts['servers']}", flush=True)
    for way in (one_after_another, each_by_itself):
        theirs, seconds, throttled = measured(facts, way)
        title = way.__name__.replace("_", " ")
        print(f"fleet: hcloud, {title}: {theirs:.2f} requests a server, {seconds:.1f} s, {throttled} answers of 429", flush=True)
finally:
    fleet.stdin.close()
    fleet.wait(10)
if ours > MOST:
    sys.exit(f"fleet: FAILED: {ours:.2f} requests a server are more than {MOST}")
