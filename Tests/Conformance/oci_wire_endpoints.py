"""Every region and service: our host against that of the package's clients."""

from urllib.parse import urlsplit

import oci

from oci_package import CLIENTS, client


def compare(endpoints, differ):
    """Compares all; returns how many hosts."""
    ours = {each["region"]: each for each in endpoints}
    if set(ours) != set(oci.regions.REGIONS):
        differ(f"other regions: {sorted(set(ours) ^ set(oci.regions.REGIONS))}")
    codes = {region: code for code, region in oci.regions.REGIONS_SHORT_NAMES.items()}
    count = 0
    for region, each in ours.items():
        if each.get("code") != codes.get(region):
            differ(f"{region} has the code {each.get('code')}, not {codes.get(region)}")
        if each.get("realm") != oci.regions.REGION_REALMS.get(region):
            differ(f"{region} is in the realm {each.get('realm')}, not {oci.regions.REGION_REALMS.get(region)}")
        for service, host in hosts(region):
            count += 1
            if each["hosts"].get(service) != host:
                differ(f"{service} of {region} is {each['hosts'].get(service)}, not {host}")
    return count


def hosts(region):
    """The hosts of the package's clients; tokens are fetched by signers, not by a client."""
    for service, kinds in CLIENTS.items():
        for kind in kinds:
            base = client(kind).base_client
            base.set_region(region)
            yield service, urlsplit(base.get_endpoint()).netloc
    yield "auth", urlsplit(oci.regions.endpoint_for("auth", region=region)).netloc
