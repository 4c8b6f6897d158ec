"""Primary and floating IPs: made, assigned, named, protected, released."""

from hcloud.locations import Location
from hcloud.servers import ServerCreatePublicNetwork

from hcloud_cloud import LABELS, SELECTOR

NBG1 = Location(name="nbg1")


def run(cloud):
    primary(cloud)
    floating(cloud)


def primary(cloud):
    client = cloud.client
    ip = cloud.finish(client.primary_ips.create(type="ipv4", name="conformance", location=NBG1, labels=LABELS)).primary_ip
    cloud.expect(ip.assignee_id is None and ip.assignee_type == "unassigned", f"primary IP {ip.ip} made, nobody's yet")
    cloud.expect(client.primary_ips.get_by_id(ip.id).ip == ip.ip, "the primary IP is read")
    changed = ip.update(name="renamed", auto_delete=False, labels={"suite": "conformance", "role": "ip"})
    cloud.expect((changed.name, changed.auto_delete) == ("renamed", False), "the primary IP is renamed")
    found = client.primary_ips.get_list(ip=ip.ip, label_selector=SELECTOR).primary_ips
    cloud.expect([each.id for each in found] == [ip.id], "the primary IP is listed by its address")
    server = cloud.server("addresses", public_net=ServerCreatePublicNetwork(ipv4=ip, enable_ipv6=False))
    cloud.expect(server.public_net.ipv4.ip == ip.ip and server.public_net.ipv6 is None, "a server is made with it")
    cloud.refused("must_be_unassigned", ip.delete, "deleting it while it is assigned")
    cloud.refused("server_not_stopped", ip.unassign, "unassigning it while the server runs")
    cloud.finish(server.power_off())
    cloud.finish(ip.unassign())
    ip.reload()
    cloud.expect(ip.assignee_id is None, "the primary IP is unassigned")
    cloud.finish(ip.assign(server.id, "server"))
    ip.reload()
    cloud.expect(ip.assignee_id == server.id, "and assigned again")
    cloud.finish(ip.change_dns_ptr(ip.ip, "conformance.example.com"))
    ip.reload()
    cloud.expect(ip.dns_ptr[0]["dns_ptr"] == "conformance.example.com", "its reverse name is set")
    cloud.finish(ip.change_protection(delete=True))
    cloud.gone(server)
    cloud.refused("protected", ip.delete, "deleting it while it is protected")
    cloud.finish(ip.change_protection(delete=False))
    own = ip.get_actions(sort=["id:asc"])
    cloud.expect({"assign_primary_ip", "unassign_primary_ip"} <= {each.command for each in own}, f"{len(own)} actions of it")
    every = client.primary_ips.actions.get_all()
    cloud.expect(client.primary_ips.actions.get_by_id(every[0].id).id == every[0].id, "a primary IP's action is read")
    cloud.expect(ip.delete(), "the primary IP is deleted")
    six = cloud.finish(client.primary_ips.create(type="ipv6", name="six", location=NBG1, labels=LABELS)).primary_ip
    cloud.expect(six.ip.endswith("/64"), f"an IPv6 one is a network: {six.ip}")
    six.delete()


def floating(cloud):
    client = cloud.client
    server = cloud.server("floating")
    ip = cloud.finish(
        client.floating_ips.create(
            type="ipv4", name="conformance", description="for the suite", home_location=NBG1, labels=LABELS
        )
    ).floating_ip
    cloud.expect(ip.home_location.name == "nbg1", f"floating IP {ip.ip} made")
    cloud.expect(client.floating_ips.get_by_id(ip.id).description == "for the suite", "the floating IP is read")
    changed = ip.update(name="renamed", description="renamed", labels={"suite": "conformance", "role": "ip"})
    cloud.expect((changed.name, changed.description) == ("renamed", "renamed"), "the floating IP is renamed")
    found = client.floating_ips.get_all(label_selector=SELECTOR)
    cloud.expect([each.id for each in found] == [ip.id], "the floating IP is listed by its label")
    cloud.finish(ip.assign(server))
    server.reload()
    cloud.expect([each.id for each in server.public_net.floating_ips] == [ip.id], "the floating IP is the server's")
    cloud.refused("must_be_unassigned", ip.delete, "deleting it while it is assigned")
    cloud.finish(ip.unassign())
    ip.reload()
    cloud.expect(ip.server is None, "the floating IP is nobody's again")
    cloud.finish(ip.change_dns_ptr(ip.ip, "floating.example.com"))
    ip.reload()
    cloud.expect(ip.dns_ptr[0]["dns_ptr"] == "floating.example.com", "its reverse name is set")
    cloud.finish(ip.change_protection(delete=True))
    cloud.refused("protected", ip.delete, "deleting it while it is protected")
    cloud.finish(ip.change_protection(delete=False))
    own = ip.get_actions(sort=["id:asc"])
    cloud.expect("assign_floating_ip" in {each.command for each in own}, f"{len(own)} actions of it")
    every = client.floating_ips.actions.get_all()
    cloud.expect(client.floating_ips.actions.get_by_id(every[0].id).id == every[0].id, "a floating IP's action is read")
    cloud.expect(ip.delete(), "the floating IP is deleted")
    assigned = cloud.finish(client.floating_ips.create(type="ipv6", server=server, name="six", labels=LABELS)).floating_ip
    cloud.expect(assigned.server.id == server.id, f"another is made for the server: {assigned.ip}")
    cloud.finish(assigned.unassign())
    assigned.delete()
    cloud.gone(server)
