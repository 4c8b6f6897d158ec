"""What is left of all that was made: whatever a creation answered is read again, and what comes along with it listed."""

import time

import oci

MAKING = ("create_", "launch_", "attach_", "capture_", "copy_", "upload_")
GONE = {"TERMINATED", "DELETED", "DETACHED"}
# What reads a thing, where that is not `get_` and the words of what makes it.
READING = {
    "launch_instance": "get_instance",
    "attach_vnic": "get_vnic_attachment",
    "attach_volume": "get_volume_attachment",
    "attach_boot_volume": "get_boot_volume_attachment",
    "capture_console_history": "get_console_history",
}
# What cannot be read again, and why that is no gap.
EXCEPTIONS = {
    "copy_boot_volume_backup": "The copy lies in another region, of which nothing more is simulated.",
    "copy_volume_backup": "The copy lies in another region, of which nothing more is simulated.",
    "create_compute_capacity_report": "A report is told and not kept.",
    "create_region_subscription": "A subscription to a region is for good.",
    "upload_api_key": "Keys are listed, and not read one by one.",
}


class Made:
    """Remembers what creations answered."""

    def __init__(self):
        self.things = {}
        self.stale = set(EXCEPTIONS)

    def note(self, client, operation, data):
        """Notes the answer to an operation of one of the package's inner clients."""
        self.stale.discard(operation)
        if operation.startswith(MAKING) and operation not in EXCEPTIONS:
            self.things[data.id] = (client, operation)

    def left(self, clients, seconds=20):
        """Reads everything again until it is gone; returns what is not by then."""
        by_base = {each.base_client: each for each in clients}
        deadline = time.monotonic() + seconds
        left = []
        for id, (base, operation) in self.things.items():
            reading = READING.get(operation) or operation.replace("create_", "get_", 1)
            while (state := seen(getattr(by_base[base], reading), id)) not in GONE:
                if time.monotonic() > deadline:
                    left.append(f"{id} of {operation} ({state})")
                    break
                time.sleep(0.1)
        return left + [f"the exception {each}, which nobody needs" for each in sorted(self.stale)]


def seen(get, id):
    """The state of a thing; what is unknown counts as deleted."""
    try:
        return getattr(get(id).data, "lifecycle_state", "there")
    except oci.exceptions.ServiceError as error:
        if error.status == 404:
            return "DELETED"
        raise


def alongside(cloud):
    """What nobody asks for by itself, or asks for elsewhere: volumes and addresses of instances, keys, compartments."""
    compute, network, storage, place = cloud.compute, cloud.network, cloud.storage, cloud.place
    domains = [each.name for each in cloud.identity.list_availability_domains(cloud.tenancy).data]
    lists = [
        storage.list_boot_volumes(compartment_id=place),
        storage.list_volumes(compartment_id=place),
        compute.list_vnic_attachments(place),
        compute.list_volume_attachments(place),
        network.list_public_ips("REGION", place),
        *(network.list_public_ips("AVAILABILITY_DOMAIN", place, availability_domain=each) for each in domains),
        *(compute.list_boot_volume_attachments(each, place) for each in domains),
        network.list_route_tables(place),
        network.list_security_lists(place),
        network.list_dhcp_options(place),
    ]
    found = [each for list in lists for each in list.data]
    tree = cloud.identity.list_compartments(cloud.tenancy, compartment_id_in_subtree=True).data
    found += [each for each in tree if each.id != place]
    left = [f"{each.id} ({each.lifecycle_state})" for each in found if each.lifecycle_state not in GONE]
    keys = {each.fingerprint for each in cloud.identity.list_api_keys(cloud.config["user"]).data}
    return left + [f"the key {each}" for each in sorted(keys - {cloud.config["fingerprint"]})]
