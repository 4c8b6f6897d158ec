"""What is left in the simulated project of all that was made."""

LISTS = [
    "certificates", "firewalls", "floating_ips", "load_balancers", "networks", "placement_groups", "primary_ips",
    "servers", "ssh_keys", "volumes", "zones",
]


def left(cloud):
    """Everything that lists still show, besides what is Hetzner's own."""
    found = [f"{name} {each.id}" for name in LISTS for each in getattr(cloud.client, name).get_all()]
    images = cloud.client.images.get_all(type=["snapshot", "backup"])
    return found + [f"images {each.id}" for each in images]
