"""The project itself: who may in, login keys, the catalogue, and placement groups."""

from hcloud_cloud import KEY, LABELS, SELECTOR


def run(cloud):
    catalogue(cloud)
    keys(cloud)
    placement_groups(cloud)
    strangers(cloud)


def catalogue(cloud):
    client = cloud.client
    types = client.server_types.get_all()
    cx23 = client.server_types.get_by_name("cx23")
    places = {each.location.name for each in cx23.locations if each.available}
    cloud.expect("nbg1" in places, f"{len(types)} server types, cx23 is available in {', '.join(sorted(places))}")
    cloud.expect(client.server_types.get_by_id(cx23.id).cores == cx23.cores, f"{cx23.name} has {cx23.cores:g} cores")
    locations = client.locations.get_all()
    nbg1 = client.locations.get_by_name("nbg1")
    city = client.locations.get_by_id(nbg1.id).city
    cloud.expect(city == nbg1.city, f"{len(locations)} locations, one in {city}")
    images = client.images.get_all(type=["system"], architecture=["x86", "arm"], sort=["name:asc", "id:desc"])
    ubuntu = client.images.get_by_name_and_architecture("ubuntu-24.04", "arm")
    cloud.expect(client.images.get_by_id(ubuntu.id).architecture == "arm", f"{len(images)} images, {ubuntu.name} for arm")
    isos = client.isos.get_all(architecture="x86", include_architecture_wildcard=True)
    cloud.expect(client.isos.get_by_id(isos[0].id).name == isos[0].name, f"{len(isos)} ISOs, such as {isos[0].name}")
    balancers = client.load_balancer_types.get_all()
    lb11 = client.load_balancer_types.get_by_name("lb11")
    targets = client.load_balancer_types.get_by_id(lb11.id).max_targets
    cloud.expect(targets == lb11.max_targets, f"{len(balancers)} types of load balancers, one of {targets} targets")
    status, body = cloud.plain("GET", "/pricing")
    prices = body["pricing"]
    first = prices["server_types"][0]
    net = f"{first['prices'][0]['price_hourly']['net']} {prices['currency']}"
    cloud.expect(status == 200, f"prices of {len(prices['server_types'])} types, {first['name']} costs {net} an hour")
    for path in ("/datacenters", "/datacenters/1"):
        status, body = cloud.plain("GET", path)
        cloud.expect(status == 410, f"{path} is gone: {body['error']['code']}")
    cloud.refused("not_found", lambda: client.images.get_by_id(1), "an unknown image")


def keys(cloud):
    client = cloud.client
    key = client.ssh_keys.create(name="conformance", public_key=KEY, labels=LABELS)
    cloud.expect(key.fingerprint.count(":") == 15, f"ssh key {key.id} made, fingerprint {key.fingerprint}")
    again = lambda: client.ssh_keys.create(name="conformance-again", public_key=KEY)
    cloud.refused("uniqueness_error", again, "the same key a second time")
    cloud.expect(client.ssh_keys.get_by_id(key.id).public_key == KEY, "the key is read")
    cloud.expect(client.ssh_keys.get_by_fingerprint(key.fingerprint).id == key.id, "the key is found by its fingerprint")
    cloud.expect(client.ssh_keys.get_by_name("conformance").id == key.id, "the key is found by its name")
    changed = key.update(name="renamed", labels={"suite": "conformance", "role": "login"})
    cloud.expect((changed.name, changed.labels["role"]) == ("renamed", "login"), "the key is renamed and labelled")
    found = client.ssh_keys.get_all(label_selector=f"{SELECTOR},role in (login)")
    cloud.expect([each.id for each in found] == [key.id], "the key is listed by labels")
    cloud.expect(key.delete(), "the key is deleted")


def placement_groups(cloud):
    client = cloud.client
    group = client.placement_groups.create(name="conformance", type="spread", labels=LABELS).placement_group
    cloud.expect(client.placement_groups.get_by_id(group.id).type == "spread", f"placement group {group.id} made")
    same = lambda: client.placement_groups.create(name="conformance", type="spread")
    cloud.refused("uniqueness_error", same, "a second placement group of the name")
    changed = group.update(name="renamed", labels={"suite": "conformance", "role": "spread"})
    cloud.expect((changed.name, changed.labels["role"]) == ("renamed", "spread"), "the placement group is renamed")
    found = client.placement_groups.get_all(label_selector=SELECTOR, sort=["name:asc"])
    cloud.expect([each.id for each in found] == [group.id], "the placement group is listed by its label")
    cloud.expect(group.delete(), "the placement group is deleted")
    cloud.refused("not_found", lambda: client.placement_groups.get_by_id(group.id), "the placement group again")


def strangers(cloud):
    stranger = cloud.signed_in("x" * 64)
    cloud.refused("unauthorized", stranger.servers.get_all, "another token")
    cloud.refused("not_found", lambda: cloud.client.servers.get_by_id(1), "an unknown server")
