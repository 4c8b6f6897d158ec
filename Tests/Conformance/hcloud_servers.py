"""Servers: power, images and backups, types, rescue, ISOs, consoles, protection, groups, metrics and actions."""

import datetime

from hcloud.images import Image
from hcloud.isos import Iso
from hcloud.server_types import ServerType

from hcloud_cloud import KEY, LABELS, SELECTOR


def run(cloud):
    client = cloud.client
    key = client.ssh_keys.create(name="servers", public_key=KEY, labels=LABELS)
    group = client.placement_groups.create(name="servers", type="spread", labels=LABELS).placement_group
    server = cloud.server("servers", ssh_keys=[key], placement_group=group, user_data="#cloud-config\n")
    cloud.expect(server.status == "running", f"server {server.id} awaited, address {server.public_net.ipv4.ip}")
    cloud.expect(server.placement_group.id == group.id, "the server is in its placement group")
    reading(cloud, server)
    power(cloud, server)
    changes(cloud, server, group)
    rescue(cloud, server, key)
    isos(cloud, server)
    protection(cloud, server)
    secrets(cloud, server)
    images(cloud, server)
    metrics(cloud, server)
    actions(cloud, server)
    cloud.gone(server)
    cloud.refused("not_found", lambda: client.servers.get_by_id(server.id), "the server, deleted")
    cloud.expect(group.delete() and key.delete(), "the group and the key are deleted")


def reading(cloud, server):
    client = cloud.client
    cloud.expect(client.servers.get_by_name("servers").id == server.id, "the server is found by its name")
    listed = client.servers.get_all(label_selector=SELECTOR, status=["running", "off"])
    cloud.expect([each.id for each in listed] == [server.id], "the server is listed by its label and state")
    changed = server.update(name="renamed", labels={"suite": "conformance", "role": "server"})
    cloud.expect((changed.name, changed.labels["role"]) == ("renamed", "server"), "the server is renamed and labelled")


def power(cloud, server):
    def becomes(action, state, what):
        cloud.finish(action)
        server.reload()
        # A shutdown's action says only that the signal was sent.
        for _ in range(100):
            if server.status == state:
                break
            cloud.pause()
            server.reload()
        cloud.expect(server.status == state, f"server {what}")

    becomes(server.reboot(), "running", "rebooted")
    becomes(server.reset(), "running", "reset")
    becomes(server.shutdown(), "off", "shut down")
    becomes(server.power_on(), "running", "switched on")
    becomes(server.power_off(), "off", "switched off")


def changes(cloud, server, group):
    cloud.finish(server.change_type(ServerType(name="cx33"), upgrade_disk=False))
    server.reload()
    cloud.expect(server.server_type.name == "cx33", "the server's type is changed, without its disk")
    cloud.expect(server.status == "running", "which starts it")
    cloud.finish(server.power_off())
    cloud.finish(server.change_type(ServerType(name="cx23"), upgrade_disk=False))
    cloud.finish(server.power_off())
    cloud.finish(server.remove_from_placement_group())
    server.reload()
    cloud.expect(server.placement_group is None, "the server is taken out of its placement group")
    cloud.finish(server.add_to_placement_group(group))
    server.reload()
    cloud.expect(server.placement_group.id == group.id, "the server is put into it again")
    cloud.finish(server.power_on())
    cloud.refused(
        "server_not_stopped", lambda: server.change_type(ServerType(name="cx33"), upgrade_disk=False), "a type while it runs"
    )
    cloud.finish(server.change_dns_ptr(server.public_net.ipv4.ip, "servers.example.com"))
    server.reload()
    cloud.expect(server.public_net.ipv4.dns_ptr == "servers.example.com", "the server's reverse name is set")
    cloud.finish(server.change_dns_ptr(server.public_net.ipv4.ip, None))
    server.reload()
    cloud.expect(server.public_net.ipv4.dns_ptr != "servers.example.com", "and is Hetzner's own again")


def rescue(cloud, server, key):
    answer = cloud.finish(server.enable_rescue(type="linux64", ssh_keys=[key.id]))
    server.reload()
    cloud.expect(server.rescue_enabled and answer.root_password, "the rescue system will start next")
    cloud.finish(server.disable_rescue())
    server.reload()
    cloud.expect(not server.rescue_enabled, "and will not any more")


def isos(cloud, server):
    iso = next(each for each in cloud.client.isos.get_all(architecture="x86") if each.deprecation is None)
    cloud.finish(server.attach_iso(Iso(name=iso.name)))
    server.reload()
    cloud.expect(server.iso.id == iso.id, f"{iso.name} is attached")
    cloud.finish(server.detach_iso())
    server.reload()
    cloud.expect(server.iso is None, "and detached")


def protection(cloud, server):
    cloud.finish(server.change_protection(delete=True, rebuild=True))
    cloud.refused("protected", server.delete, "deleting a protected server")
    cloud.refused("protected", lambda: server.rebuild(Image(name="debian-12")), "rebuilding it")
    cloud.finish(server.change_protection(delete=False, rebuild=False))
    server.reload()
    cloud.expect(server.protection == {"delete": False, "rebuild": False}, "the server is protected no more")


def secrets(cloud, server):
    answer = cloud.finish(server.reset_password())
    cloud.expect(len(answer.root_password) > 8, "the server has a new password")
    console = cloud.finish(server.request_console())
    cloud.expect(console.wss_url.startswith("wss://") and console.password, "a console is open for a minute")
    answer = cloud.finish(server.rebuild(Image(name="debian-12"), user_data="#cloud-config\n"))
    server.reload()
    cloud.expect(server.image.name == "debian-12" and server.status == "running", "the server is rebuilt")


def images(cloud, server):
    client = cloud.client
    cloud.finish(server.enable_backup())
    server.reload()
    cloud.expect(server.backup_window is not None, f"backups are made from {server.backup_window} o'clock")
    backup = cloud.finish(server.create_image(description="by hand", type="backup")).image
    backup.reload()
    cloud.expect((backup.type, backup.bound_to.id) == ("backup", server.id), f"backup {backup.id} made")
    kept = backup.update(type="snapshot", description="kept", labels=LABELS)
    cloud.expect((kept.type, kept.description) == ("snapshot", "kept"), "the backup is made a snapshot")
    snapshot = cloud.finish(server.create_image(description="by hand", type="snapshot", labels=LABELS)).image
    snapshot.reload()
    cloud.expect(snapshot.status == "available" and snapshot.image_size is not None, f"snapshot {snapshot.id} made")
    cloud.finish(snapshot.change_protection(delete=True))
    cloud.refused("protected", snapshot.delete, "deleting a protected snapshot")
    cloud.finish(snapshot.change_protection(delete=False))
    cloud.expect(snapshot.get_actions(sort=["id:asc"]), "the snapshot's actions are listed")
    made = client.images.actions.get_all()
    cloud.expect(client.images.actions.get_by_id(made[0].id).id == made[0].id, "an image's action is read")
    found = client.images.get_all(label_selector=SELECTOR, type=["snapshot"], sort=["created:desc"])
    cloud.expect({each.id for each in found} == {kept.id, snapshot.id}, "both snapshots are listed by their labels")
    other = client.servers.create(name="from-snapshot", server_type=ServerType(name="cx23"), image=snapshot, labels=LABELS)
    cloud.finish(other)
    cloud.expect(other.server.image.id == snapshot.id, "a server is made from the snapshot")
    cloud.gone(other.server)
    cloud.finish(server.create_image(type="backup"))
    cloud.finish(server.disable_backup())
    cloud.expect(client.images.get_all(bound_to=[str(server.id)], type=["backup"]) == [], "without backups there are none")
    cloud.expect(kept.delete() and snapshot.delete(), "the snapshots are deleted")


def metrics(cloud, server):
    end = datetime.datetime.now(datetime.timezone.utc)
    answer = server.get_metrics(["cpu", "network", "disk"], end - datetime.timedelta(minutes=30), end, step=60)
    names = sorted(answer.metrics.time_series)
    cloud.expect("cpu" in names, f"metrics: {', '.join(names)}")


def actions(cloud, server):
    client = cloud.client
    own = server.get_actions(status=["success"], sort=["id:desc"])
    cloud.expect(own and all(each.status == "success" for each in own), f"{len(own)} actions of the server")
    every = client.servers.actions.get_all(sort=["started:asc"])
    cloud.expect(len(every) >= len(own), f"{len(every)} actions of all servers")
    cloud.expect(client.servers.actions.get_by_id(own[0].id).command == own[0].command, "a server's action is read")
    cloud.expect(client.actions.get_by_id(own[0].id).command == own[0].command, "and without its server")
    status, body = cloud.plain("GET", "/actions", params={"id": [own[0].id, own[1].id]})
    cloud.expect(status == 200 and len(body["actions"]) == 2, "two actions are read together")
    status, body = cloud.plain("GET", "/actions")
    cloud.expect(status in (400, 422), f"all actions are not: {body['error']['code']}")
