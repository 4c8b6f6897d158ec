"""Hetzner's own Python client against the simulated project."""

import hcloud
from hcloud.firewalls import FirewallRule
from hcloud.images import Image
from hcloud.locations import Location
from hcloud.server_types import ServerType

from account import Steps, account

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl conformance"

facts = account("hetzner")
steps = Steps("hcloud")
client = hcloud.Client(token=facts["token"], api_endpoint=facts["endpoint"], poll_interval=0.1)

types = client.server_types.get_all()
steps.expect(any(each.name == "cx23" for each in types), f"{len(types)} server types listed, cx23 among them")
locations = client.locations.get_all()
steps.expect(any(each.name == "nbg1" for each in locations), f"{len(locations)} locations listed, nbg1 among them")

key = client.ssh_keys.create(name="conformance", public_key=KEY, labels={"suite": "conformance"})
steps.expect(key.fingerprint.count(":") == 15, f"ssh key {key.id} made, fingerprint {key.fingerprint}")
try:
    client.ssh_keys.create(name="conformance-again", public_key=KEY)
    steps.expect(False, "the same key is refused a second time")
except hcloud.APIException as error:
    steps.expect(error.code == "uniqueness_error", f"the same key is refused a second time: {error.code}")

rule = FirewallRule(direction="in", protocol="tcp", port="22", source_ips=["0.0.0.0/0", "::/0"], description="SSH")
firewall = client.firewalls.create(name="conformance", rules=[rule]).firewall
steps.expect(len(firewall.rules) == 1, f"firewall {firewall.id} made with its rule")

created = client.servers.create(
    name="conformance",
    server_type=ServerType(name="cx23"),
    image=Image(name="ubuntu-24.04"),
    location=Location(name="nbg1"),
    ssh_keys=[key],
    firewalls=[firewall],
    user_data="#cloud-config\n",
    labels={"suite": "conformance"},
)
steps.expect(created.action.status == "running", f"server {created.server.id} asked for, action {created.action.id}")
created.action.wait_until_finished()
for action in created.next_actions:
    action.wait_until_finished()
server = client.servers.get_by_id(created.server.id)
steps.expect(server.status == "running", f"server awaited, address {server.public_net.ipv4.ip}")
listed = client.servers.get_all(label_selector="suite=conformance")
steps.expect([each.id for each in listed] == [server.id], "server listed by its label")

server.reboot().wait_until_finished()
server.reload()
steps.expect(server.status == "running", "server rebooted")
server.power_off().wait_until_finished()
server.reload()
steps.expect(server.status == "off", "server switched off")
server.power_on().wait_until_finished()
server.reload()
steps.expect(server.status == "running", "server switched on")

server.delete().wait_until_finished()
steps.expect(client.servers.get_all() == [], "server deleted, none is left")
firewall.delete()
steps.expect(client.firewalls.get_all() == [], "firewall deleted, none is left")
key.delete()
steps.expect(client.ssh_keys.get_all() == [], "ssh key deleted, none is left")

try:
    client.servers.get_by_id(1)
    steps.expect(False, "an unknown server is not found")
except hcloud.APIException as error:
    steps.expect(error.code == "not_found", f"an unknown server: {error.code}")
try:
    hcloud.Client(token="x" * 64, api_endpoint=facts["endpoint"]).servers.get_all()
    steps.expect(False, "another token is refused")
except hcloud.APIException as error:
    steps.expect(error.code == "unauthorized", f"another token: {error.code}: {error.message}")
steps.end()
