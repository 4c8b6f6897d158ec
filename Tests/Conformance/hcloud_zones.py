"""DNS: zones and their record sets."""

from hcloud.zones import ZonePrimaryNameserver, ZoneRecord, ZoneRRSet

from hcloud_cloud import LABELS, SELECTOR

LINES = """
www 300 IN A 192.0.2.2
mail IN MX 10 mail.example.com.
txt IN TXT "hello world"
"""


def run(cloud):
    client = cloud.client
    made = cloud.finish(
        client.zones.create(
            name="conformance.example",
            mode="primary",
            ttl=7200,
            labels=LABELS,
            rrsets=[ZoneRRSet(name="@", type="A", ttl=300, records=[ZoneRecord(value="192.0.2.1", comment="web")])],
        )
    )
    zone = client.zones.get(made.zone.id)
    servers = ", ".join(zone.authoritative_nameservers.assigned)
    cloud.expect(zone.ttl == 7200 and zone.status == "ok", f"zone {zone.id} made, served by {servers}")
    cloud.refused("uniqueness_error", lambda: client.zones.create(name=zone.name, mode="primary"), "the zone again")
    cloud.expect(client.zones.get(zone.name).id == zone.id, "the zone is read by its name")
    changed = zone.update(labels={"suite": "conformance", "role": "dns"})
    cloud.expect(changed.labels["role"] == "dns", "the zone is labelled")
    found = client.zones.get_all(label_selector=SELECTOR, mode="primary", sort=["name:asc"])
    cloud.expect([each.id for each in found] == [zone.id], "the zone is listed by its label")
    records(cloud, zone)
    files(cloud, zone)
    cloud.finish(zone.change_ttl(3600))
    cloud.expect(client.zones.get(zone.id).ttl == 3600, "the zone's time to live is changed")
    cloud.finish(zone.change_protection(delete=True))
    cloud.refused("protected", zone.delete, "deleting a protected zone")
    cloud.finish(zone.change_protection(delete=False))
    own = zone.get_actions(sort=["id:asc"])
    cloud.expect("create_zone" in {each.command for each in own}, f"{len(own)} actions of the zone")
    every = client.zones.actions.get_all()
    cloud.expect(client.zones.actions.get_by_id(every[0].id).id == every[0].id, "a zone's action is read")
    cloud.finish(zone.delete())
    cloud.refused("not_found", lambda: client.zones.get(zone.id), "the zone, deleted")
    secondary(cloud)


def records(cloud, zone):
    values = lambda rrset: [each.value for each in zone.get_rrset(rrset.name, rrset.type).records]
    made = cloud.finish(
        zone.create_rrset(name="www", type="A", ttl=600, labels=LABELS, records=[ZoneRecord(value="192.0.2.2")])
    )
    www = made.rrset
    cloud.expect(zone.get_rrset("www", "A").id == "www/A", "a record set is made")
    again = lambda: zone.create_rrset(name="www", type="A", records=[ZoneRecord(value="192.0.2.3")])
    cloud.refused("uniqueness_error", again, "the record set again")
    cloud.expect(www.update_rrset(labels={"role": "web"}).labels == {"role": "web"}, "it is labelled")
    cloud.finish(www.add_rrset_records([ZoneRecord(value="192.0.2.3"), ZoneRecord(value="192.0.2.4")]))
    cloud.expect(len(values(www)) == 3, "it has three records")
    cloud.finish(www.remove_rrset_records([ZoneRecord(value="192.0.2.4")]))
    cloud.expect(sorted(values(www)) == ["192.0.2.2", "192.0.2.3"], "and two again")
    cloud.finish(www.update_rrset_records([ZoneRecord(value="192.0.2.3", comment="spare")]))
    comments = {each.value: each.comment for each in zone.get_rrset("www", "A").records}
    cloud.expect(comments["192.0.2.3"] == "spare", "one of them has a comment")
    cloud.finish(www.set_rrset_records([ZoneRecord(value="192.0.2.9")]))
    cloud.expect(values(www) == ["192.0.2.9"], "it has another record instead")
    cloud.finish(www.change_rrset_ttl(None))
    cloud.expect(zone.get_rrset("www", "A").ttl is None, "it lives as long as the zone says")
    cloud.finish(www.change_rrset_protection(change=True))
    other = lambda: www.set_rrset_records([ZoneRecord(value="192.0.2.8")])
    cloud.refused("protected", other, "changing a protected one")
    cloud.finish(www.change_rrset_protection(change=False))
    listed = zone.get_rrset_all(type=["A", "SOA", "NS"], sort=["name:asc"])
    cloud.expect({each.id for each in listed} == {"@/A", "@/NS", "@/SOA", "www/A"}, f"{len(listed)} record sets listed")
    cloud.finish(www.delete_rrset())
    cloud.refused("not_found", lambda: zone.get_rrset("www", "A"), "the record set, deleted")


def files(cloud, zone):
    exported = zone.export_zonefile().zonefile
    cloud.expect("SOA" in exported, f"a zone file of {len(exported.splitlines())} lines is exported")
    cloud.finish(zone.import_zonefile(exported + LINES))
    cloud.expect(zone.get_rrset("www", "A").ttl == 300, "and imported with three lines more")
    cloud.expect('"hello world"' in zone.export_zonefile().zonefile, "which are exported then")
    cloud.refused("invalid_input", lambda: zone.import_zonefile(LINES), "a zone file without an SOA record")


def secondary(cloud):
    client = cloud.client
    primary = ZonePrimaryNameserver(address="198.51.100.1", port=53, tsig_key="c2VjcmV0", tsig_algorithm="hmac-sha256")
    made = cloud.finish(client.zones.create(name="secondary.example", mode="secondary", primary_nameservers=[primary]))
    zone = made.zone
    cloud.expect(zone.mode == "secondary", "a secondary zone is made")
    cloud.refused(
        "incorrect_zone_mode",
        lambda: zone.create_rrset(name="www", type="A", records=[ZoneRecord(value="192.0.2.2")]),
        "a record in it",
    )
    cloud.finish(zone.change_primary_nameservers([ZonePrimaryNameserver(address="198.51.100.2")]))
    found = client.zones.get(zone.id).primary_nameservers
    cloud.expect([each.address for each in found] == ["198.51.100.2"], "it has another primary name server")
    cloud.finish(zone.delete())
