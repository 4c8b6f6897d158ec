"""Networks with subnets, routes and members, and servers in them."""

from hcloud.networks import NetworkRoute, NetworkSubnet

from hcloud_cloud import LABELS, SELECTOR


def run(cloud):
    client = cloud.client
    network = client.networks.create(
        name="conformance",
        ip_range="10.0.0.0/16",
        subnets=[NetworkSubnet(type="cloud", network_zone="eu-central", ip_range="10.0.1.0/24")],
        routes=[NetworkRoute(destination="10.100.1.0/24", gateway="10.0.1.1")],
        expose_routes_to_vswitch=False,
        labels=LABELS,
    )
    gateway = network.subnets[0].gateway
    cloud.expect(gateway == "10.0.0.1", f"network {network.id} made, gateway {gateway}")
    reading(cloud, network)
    ranges(cloud, network)
    cloud.finish(network.change_protection(delete=True))
    cloud.refused("protected", network.delete, "deleting a protected network")
    cloud.finish(network.change_protection(delete=False))
    servers(cloud, network)
    listed = network.get_actions(sort=["id:asc"])
    cloud.expect("add_subnet" in {each.command for each in listed}, f"{len(listed)} actions of the network")
    every = client.networks.actions.get_all()
    cloud.expect(client.networks.actions.get_by_id(every[0].id).id == every[0].id, "a network's action is read")
    cloud.expect(network.delete(), "the network is deleted")


def reading(cloud, network):
    client = cloud.client
    cloud.expect(client.networks.get_by_id(network.id).name == "conformance", "the network is read")
    same = lambda: client.networks.create(name="conformance", ip_range="10.1.0.0/16")
    cloud.refused("uniqueness_error", same, "a second network of the name")
    labels = {"suite": "conformance", "role": "net"}
    changed = network.update(name="renamed", labels=labels, expose_routes_to_vswitch=True)
    cloud.expect((changed.name, changed.expose_routes_to_vswitch) == ("renamed", True), "the network is renamed")
    found = client.networks.get_all(label_selector=SELECTOR)
    cloud.expect([each.id for each in found] == [network.id], "the network is listed by its label")


def ranges(cloud, network):
    cloud.finish(network.change_ip_range("10.0.0.0/12"))
    network.reload()
    cloud.expect(network.ip_range == "10.0.0.0/12", "the network has grown")
    cloud.finish(network.add_subnet(NetworkSubnet(type="cloud", network_zone="eu-central", ip_range="10.0.2.0/24")))
    network.reload()
    cloud.expect(len(network.subnets) == 2, "a second subnet is added")
    overlapping = NetworkSubnet(type="cloud", network_zone="eu-central", ip_range="10.0.2.0/25")
    cloud.refused("invalid_input", lambda: network.add_subnet(overlapping), "a subnet within it")
    cloud.finish(network.delete_subnet(NetworkSubnet(ip_range="10.0.2.0/24")))
    route = NetworkRoute(destination="10.100.2.0/24", gateway="10.0.1.2")
    cloud.finish(network.add_route(route))
    network.reload()
    cloud.expect(len(network.routes) == 2, "a second route is added")
    cloud.finish(network.delete_route(route))
    network.reload()
    cloud.expect((len(network.routes), len(network.subnets)) == (1, 1), "route and subnet are removed")


def servers(cloud, network):
    client = cloud.client
    first = cloud.server("networks-1", networks=[network])
    address = first.private_net_for(network).ip
    cloud.expect(address.startswith("10.0.1."), f"a server made in it has {address}")
    second = cloud.server("networks-2")
    cloud.finish(second.attach_to_network(network, ip="10.0.1.20", alias_ips=["10.0.1.21"]))
    second.reload()
    cloud.expect(second.private_net_for(network).ip == "10.0.1.20", "another is attached at an address")
    cloud.refused("server_already_attached", lambda: second.attach_to_network(network), "attaching it twice")
    third = cloud.server("networks-3")
    same = lambda: third.attach_to_network(network, ip="10.0.1.20")
    cloud.refused("ip_not_available", same, "the address for another")
    cloud.finish(second.change_alias_ips(network, ["10.0.1.22", "10.0.1.23"]))
    second.reload()
    cloud.expect(len(second.private_net_for(network).alias_ips) == 2, "its alias addresses are others")
    members = client.networks.get_member_all(network, type=["server"], status=["ok"], sort=["ip:asc"])
    addresses = [each.ip for each in members]
    cloud.expect({each.id for each in members} == {first.id, second.id}, f"the members are {', '.join(addresses)}")
    network.reload()
    cloud.expect({each.id for each in network.servers} == {first.id, second.id}, "the network knows its servers")
    full = NetworkSubnet(ip_range="10.0.1.0/24")
    cloud.refused("service_error", lambda: network.delete_subnet(full), "removing a subnet with servers")
    cloud.finish(second.detach_from_network(network))
    second.reload()
    cloud.expect(second.private_net == [], "the server is detached")
    cloud.gone(first, second, third)
