"""Firewalls: rules, and what they are applied to."""

from hcloud.firewalls import FirewallResource, FirewallResourceLabelSelector, FirewallRule

from hcloud_cloud import LABELS, SELECTOR

ANYWHERE = ["0.0.0.0/0", "::/0"]
SSH = FirewallRule(direction="in", protocol="tcp", port="22", source_ips=ANYWHERE, description="SSH")
PING = FirewallRule(direction="in", protocol="icmp", source_ips=ANYWHERE)
WEB = FirewallRule(
    direction="out", protocol="tcp", port="80-443", source_ips=[], destination_ips=ANYWHERE, description="web"
)


def run(cloud):
    client = cloud.client
    made = cloud.finish(client.firewalls.create(name="conformance", rules=[SSH], labels=LABELS))
    firewall = made.firewall
    cloud.expect(len(firewall.rules) == 1, f"firewall {firewall.id} made with its rule")
    cloud.expect(client.firewalls.get_by_id(firewall.id).rules[0].port == "22", "the firewall is read")
    same = lambda: client.firewalls.create(name="conformance")
    cloud.refused("uniqueness_error", same, "a second firewall of the name")
    changed = firewall.update(name="renamed", labels={"suite": "conformance", "role": "wall"})
    cloud.expect((changed.name, changed.labels["role"]) == ("renamed", "wall"), "the firewall is renamed")
    found = client.firewalls.get_all(label_selector=SELECTOR, sort=["name:asc"])
    cloud.expect([each.id for each in found] == [firewall.id], "the firewall is listed by its label")
    cloud.finish(firewall.set_rules([SSH, PING, WEB]))
    firewall.reload()
    cloud.expect(len(firewall.rules) == 3, "the firewall has other rules")
    servers(cloud, firewall)
    own = firewall.get_actions(sort=["id:asc"])
    cloud.expect("set_firewall_rules" in {each.command for each in own}, f"{len(own)} actions of it")
    every = client.firewalls.actions.get_all()
    cloud.expect(client.firewalls.actions.get_by_id(every[0].id).id == every[0].id, "a firewall's action is read")
    cloud.expect(firewall.delete(), "the firewall is deleted")


def servers(cloud, firewall):
    client = cloud.client
    server = cloud.server("firewalls", firewalls=[firewall])
    applied = [each.firewall.id for each in server.public_net.firewalls]
    cloud.expect(applied == [firewall.id], "a server is made behind the firewall")
    cloud.refused("resource_in_use", firewall.delete, "deleting it while a server is behind it")
    itself = [FirewallResource(type="server", server=server)]
    cloud.finish(firewall.remove_from_resources(itself))
    server.reload()
    cloud.expect(server.public_net.firewalls == [], "the server is in the open")
    cloud.finish(firewall.apply_to_resources(itself))
    firewall.reload()
    cloud.expect([each.server.id for each in firewall.applied_to] == [server.id], "and behind the firewall again")
    cloud.refused("firewall_already_applied", lambda: firewall.apply_to_resources(itself), "applying it twice")
    cloud.finish(firewall.remove_from_resources(itself))
    labelled = [FirewallResource(type="label_selector", label_selector=FirewallResourceLabelSelector(SELECTOR))]
    cloud.finish(firewall.apply_to_resources(labelled))
    for _ in range(100):
        firewall.reload()
        resolved = [each.server.id for entry in firewall.applied_to for each in entry.applied_to_resources or []]
        if resolved:
            break
        cloud.pause()
    cloud.expect(resolved == [server.id], "the firewall is applied to whatever has a label")
    cloud.finish(firewall.remove_from_resources(labelled))
    other = cloud.finish(client.firewalls.create(name="applied", rules=[PING], resources=itself, labels=LABELS)).firewall
    around = client.firewalls.get_by_id(other.id).applied_to
    cloud.expect(around[0].server.id == server.id, "another is made around the server")
    cloud.gone(server)
    cloud.expect(other.delete(), "and is deleted after it")
