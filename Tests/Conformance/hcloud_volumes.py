"""Volumes: made, attached, grown, protected, deleted."""

from hcloud.locations import Location

from hcloud_cloud import LABELS, SELECTOR


def run(cloud):
    client = cloud.client
    server = cloud.server("volumes")
    volume = cloud.finish(
        client.volumes.create(size=10, name="conformance", location=Location(name="nbg1"), format="ext4", labels=LABELS)
    ).volume
    volume.reload()
    place = volume.linux_device
    cloud.expect(volume.status == "available" and volume.server is None, f"volume {volume.id} made, at {place}")
    same = lambda: client.volumes.create(size=10, name="conformance", location=Location(name="nbg1"))
    cloud.refused("uniqueness_error", same, "a second volume of the name")
    changed = volume.update(name="renamed", labels={"suite": "conformance", "role": "disk"})
    cloud.expect((changed.name, changed.labels["role"]) == ("renamed", "disk"), "the volume is renamed")
    found = client.volumes.get_all(label_selector=SELECTOR, status=["available"])
    cloud.expect([each.id for each in found] == [volume.id], "the volume is listed by its label")
    cloud.expect(client.volumes.get_by_id(volume.id).size == 10, "the volume is read")
    cloud.finish(volume.attach(server, automount=False))
    server.reload()
    cloud.expect([each.id for each in server.volumes] == [volume.id], "the volume is attached")
    cloud.refused("volume_already_attached", lambda: volume.attach(server), "attaching it twice")
    cloud.finish(volume.detach())
    volume.reload()
    cloud.expect(volume.server is None, "the volume is detached")
    cloud.finish(volume.resize(12))
    volume.reload()
    cloud.expect(volume.size == 12, "the volume has grown")
    cloud.refused("invalid_input", lambda: volume.resize(11), "making it smaller")
    cloud.finish(volume.change_protection(delete=True))
    cloud.refused("protected", volume.delete, "deleting a protected volume")
    cloud.finish(volume.change_protection(delete=False))
    own = volume.get_actions(sort=["id:asc"])
    cloud.expect({"attach_volume", "detach_volume"} <= {each.command for each in own}, f"{len(own)} actions of it")
    every = client.volumes.actions.get_all()
    cloud.expect(client.volumes.actions.get_by_id(every[0].id).id == every[0].id, "a volume's action is read")
    cloud.expect(volume.delete(), "the volume is deleted")
    made = cloud.finish(client.volumes.create(size=10, name="at-server", server=server, automount=True, format="xfs"))
    made.volume.reload()
    cloud.expect(made.volume.server.id == server.id, "another is made for the server")
    cloud.gone(server)
    made.volume.reload()
    cloud.expect(made.volume.server is None and made.volume.delete(), "outlives it, and is deleted")
    with_volume(cloud)


def with_volume(cloud):
    volume = cloud.finish(cloud.client.volumes.create(size=10, name="first", location=Location(name="nbg1"))).volume
    server = cloud.server("volumes-2", volumes=[volume], automount=False)
    cloud.expect([each.id for each in server.volumes] == [volume.id], "a server is made with a volume")
    cloud.gone(server)
    volume.delete()
