"""Load balancers: services, targets, types, metrics, private networks."""

import datetime

from hcloud.load_balancer_types import LoadBalancerType
from hcloud.load_balancers import (
    LoadBalancerAlgorithm,
    LoadBalancerHealthCheck,
    LoadBalancerHealthCheckHttp,
    LoadBalancerService,
    LoadBalancerServiceHttp,
    LoadBalancerTarget,
    LoadBalancerTargetIP,
    LoadBalancerTargetLabelSelector,
)
from hcloud.locations import Location
from hcloud.networks import NetworkSubnet

from hcloud_certificates import signed_by_itself
from hcloud_cloud import LABELS, SELECTOR

TCP_CHECK = LoadBalancerHealthCheck(protocol="tcp", port=22, interval=15, timeout=10, retries=3)
HTTP_CHECK = LoadBalancerHealthCheck(
    protocol="http", port=80, interval=15, timeout=10, retries=3,
    http=LoadBalancerHealthCheckHttp(domain="example.com", path="/", response="ok", status_codes=["2??"], tls=False),
)
TCP = LoadBalancerService(
    protocol="tcp", listen_port=2222, destination_port=22, proxyprotocol=False, health_check=TCP_CHECK
)


def run(cloud):
    client = cloud.client
    server = cloud.server("balancers")
    made = client.load_balancers.create(
        name="conformance",
        load_balancer_type=LoadBalancerType(name="lb11"),
        location=Location(name="nbg1"),
        algorithm=LoadBalancerAlgorithm(type="round_robin"),
        services=[TCP],
        targets=[LoadBalancerTarget(type="server", server=server, use_private_ip=False)],
        public_interface=True,
        labels=LABELS,
    )
    balancer = cloud.finish(made).load_balancer
    balancer.reload()
    address = balancer.public_net.ipv4.ip
    cloud.expect(balancer.public_net.enabled, f"load balancer {balancer.id} made, address {address}")
    reading(cloud, balancer)
    services(cloud, balancer)
    targets(cloud, balancer, server)
    changes(cloud, balancer)
    own = balancer.get_actions(sort=["id:asc"])
    cloud.expect({"add_service", "add_target"} <= {each.command for each in own}, f"{len(own)} actions of it")
    every = client.load_balancers.actions.get_all()
    found = client.load_balancers.actions.get_by_id(every[0].id)
    cloud.expect(found.id == every[0].id, "a load balancer's action is read")
    cloud.finish(balancer.delete())
    cloud.refused("not_found", lambda: client.load_balancers.get_by_id(balancer.id), "the load balancer, deleted")
    private(cloud, server)
    cloud.gone(server)


def private(cloud, server):
    client = cloud.client
    subnet = NetworkSubnet(type="cloud", network_zone="eu-central", ip_range="10.0.1.0/24")
    network = client.networks.create(name="balancers", ip_range="10.0.0.0/16", subnets=[subnet], labels=LABELS)
    cloud.finish(server.attach_to_network(network, ip="10.0.1.5"))
    itself = LoadBalancerTarget(type="server", server=server, use_private_ip=True)
    make = lambda name, **options: client.load_balancers.create(
        name=name, load_balancer_type=LoadBalancerType(name="lb11"), network_zone="eu-central", labels=LABELS, **options
    )
    alone = cloud.finish(make("outside")).load_balancer
    outside = lambda: alone.add_target(itself)
    cloud.refused("load_balancer_not_attached_to_network", outside, "a private target of one outside the network")
    cloud.refused("load_balancer_not_attached_to_network", alone.disable_public_interface, "closing one outside")
    cloud.finish(alone.attach_to_network(network, ip="10.0.1.9"))
    alone.reload()
    own = [(each.network.id, each.ip) for each in alone.private_net]
    cloud.expect(own == [(network.id, "10.0.1.9")], "it joins the network with the address that it asked for")
    again = lambda: alone.attach_to_network(network)
    cloud.refused("load_balancer_already_attached", again, "joining it again")
    cloud.finish(alone.add_target(itself))
    cloud.finish(alone.disable_public_interface())
    alone.reload()
    cloud.expect((alone.public_net.enabled, alone.targets[0].use_private_ip) == (False, True), "it is private only")
    public = LoadBalancerTarget(
        type="label_selector", label_selector=LoadBalancerTargetLabelSelector(SELECTOR), use_private_ip=False
    )
    cloud.refused("load_balancer_public_interface_disabled", lambda: alone.add_target(public), "a public target of it")
    cloud.finish(alone.enable_public_interface())
    cloud.finish(alone.add_target(public))
    cloud.refused("targets_without_use_private_ip", alone.disable_public_interface, "closing it with a public target")
    inside = cloud.finish(make("inside", network=network, targets=[itself])).load_balancer
    inside.reload()
    cloud.expect(inside.private_net[0].ip == "10.0.1.1", f"another is made in the network, as {inside.private_net[0].ip}")
    found = cloud.plain("GET", f"/networks/{network.id}")[1]["network"]["load_balancers"]
    cloud.expect(set(found) == {alone.id, inside.id}, "both are in the network")
    cloud.finish(alone.detach_from_network(network))
    alone.reload()
    left = [each.type for each in alone.targets]
    cloud.expect((alone.private_net, left) == ([], ["label_selector"]), "it leaves, and its private target with it")
    cloud.finish(alone.delete(), inside.delete())
    cloud.finish(server.detach_from_network(network))
    cloud.expect(network.delete(), "the network is deleted")


def reading(cloud, balancer):
    client = cloud.client
    same = lambda: client.load_balancers.create(
        name="conformance", load_balancer_type=LoadBalancerType(name="lb11"), location=Location(name="nbg1")
    )
    cloud.refused("uniqueness_error", same, "a second load balancer of the name")
    changed = balancer.update(name="renamed", labels={"suite": "conformance", "role": "lb"})
    cloud.expect((changed.name, changed.labels["role"]) == ("renamed", "lb"), "the load balancer is renamed")
    found = client.load_balancers.get_all(label_selector=SELECTOR)
    cloud.expect([each.id for each in found] == [balancer.id], "the load balancer is listed by its label")


def services(cloud, balancer):
    certificate, key = signed_by_itself()
    tls = cloud.client.certificates.create(name="balancers", certificate=certificate, private_key=key)
    cookies = LoadBalancerServiceHttp(cookie_name="STICKY", cookie_lifetime=300, sticky_sessions=True, timeout_idle=60)
    cloud.finish(
        balancer.add_service(
            LoadBalancerService(
                protocol="http", listen_port=80, destination_port=8080, proxyprotocol=False,
                health_check=HTTP_CHECK, http=cookies,
            )
        )
    )
    secure = LoadBalancerServiceHttp(certificates=[tls], redirect_http=False, sticky_sessions=False)
    cloud.finish(
        balancer.add_service(
            LoadBalancerService(
                protocol="https", listen_port=443, destination_port=80, proxyprotocol=False,
                health_check=HTTP_CHECK, http=secure,
            )
        )
    )
    balancer.reload()
    ports = {each.listen_port for each in balancer.services}
    cloud.expect(ports == {80, 443, 2222}, "services for http and https are added")
    cloud.refused("source_port_already_used", lambda: balancer.add_service(TCP), "a second service at a port")
    cloud.finish(balancer.update_service(LoadBalancerService(listen_port=2222, destination_port=2022)))
    balancer.reload()
    ports = {each.listen_port: each.destination_port for each in balancer.services}
    cloud.expect(ports[2222] == 2022, "a service leads elsewhere")
    cloud.refused("resource_in_use", tls.delete, "deleting a certificate that is used")
    for port in (443, 80):
        cloud.finish(balancer.delete_service(LoadBalancerService(listen_port=port)))
    balancer.reload()
    cloud.expect([each.listen_port for each in balancer.services] == [2222], "the services are deleted")
    cloud.expect(tls.delete(), "and the certificate")


def targets(cloud, balancer, server):
    # One of a server is there already; health checks come after a while.
    itself = LoadBalancerTarget(type="server", server=server, use_private_ip=False)
    cloud.refused("target_already_defined", lambda: balancer.add_target(itself), "the same target again")
    labelled = LoadBalancerTarget(
        type="label_selector", label_selector=LoadBalancerTargetLabelSelector(SELECTOR), use_private_ip=False
    )
    cloud.finish(balancer.add_target(labelled))
    balancer.reload()
    kinds = {each.type for each in balancer.targets}
    cloud.expect(kinds == {"server", "label_selector"}, "whatever has a label is a target")
    resolved = [each for each in balancer.targets if each.type == "label_selector"][0].targets
    cloud.expect([each.server.id for each in resolved] == [server.id], "which is the server")
    foreign = LoadBalancerTarget(type="ip", ip=LoadBalancerTargetIP(ip="203.0.113.7"))
    cloud.refused("ip_not_owned", lambda: balancer.add_target(foreign), "an address of somebody else's")
    for target in (labelled, itself):
        cloud.finish(balancer.remove_target(target))
    balancer.reload()
    cloud.expect(balancer.targets == [], "the targets are removed")


def changes(cloud, balancer):
    cloud.finish(balancer.change_algorithm(LoadBalancerAlgorithm(type="least_connections")))
    cloud.finish(balancer.change_type(LoadBalancerType(name="lb21")))
    balancer.reload()
    cloud.expect(balancer.algorithm.type == "least_connections", "it chooses who has the fewest connections")
    cloud.expect(balancer.load_balancer_type.name == "lb21", "it is of a larger type")
    cloud.finish(balancer.change_dns_ptr(balancer.public_net.ipv4.ip, "lb.example.com"))
    balancer.reload()
    cloud.expect(balancer.public_net.ipv4.dns_ptr == "lb.example.com", "its reverse name is set")
    cloud.finish(balancer.change_protection(delete=True))
    cloud.refused("protected", balancer.delete, "deleting it while it is protected")
    cloud.finish(balancer.change_protection(delete=False))
    end = datetime.datetime.now(datetime.timezone.utc)
    answer = balancer.get_metrics(["open_connections", "bandwidth"], end - datetime.timedelta(minutes=30), end, step=60)
    names = sorted(answer.metrics.time_series)
    cloud.expect("open_connections" in names, f"metrics: {', '.join(names)}")
