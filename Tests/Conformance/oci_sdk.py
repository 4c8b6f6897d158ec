"""Oracle's own Python SDK and command line against the simulated tenancy."""

import json
import subprocess

import oci
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from account import Steps, account

SHAPE = "VM.Standard.E2.1.Micro"

facts = account("oci")
steps = Steps("oci")
config = oci.config.from_file(facts["configFile"], facts["profile"])
oci.config.validate_config(config)
endpoint = facts["endpoint"] + "/20160918"
place = facts["compartment"]
quick = {"max_interval_seconds": 1, "max_wait_seconds": 60}


def client(kind, with_config=config):
    return kind(with_config, service_endpoint=endpoint, retry_strategy=oci.retry.NoneRetryStrategy())


def command_line(*words):
    """What `oci` prints as its data; an empty answer is an empty list, as Oracle's command prints nothing then."""
    answer = subprocess.run(
        ["oci", "--config-file", facts["configFile"], "--endpoint", endpoint, *words],
        capture_output=True,
        text=True,
    )
    if answer.returncode != 0:
        raise SystemExit(f"oci {' '.join(words)}: status {answer.returncode}: {answer.stderr}")
    return json.loads(answer.stdout)["data"] if answer.stdout.strip() else []


identity = client(oci.identity.IdentityClient)
compute = client(oci.core.ComputeClient)
network = client(oci.core.VirtualNetworkClient)
both = oci.core.VirtualNetworkClientCompositeOperations(network)

domains = identity.list_availability_domains(facts["tenancy"]).data
steps.expect(len(domains) >= 1, f"{len(domains)} availability domains listed")
shapes = oci.pagination.list_call_get_all_results(compute.list_shapes, place).data
steps.expect(any(each.shape == SHAPE for each in shapes), f"{len(shapes)} shapes listed, {SHAPE} among them")
# As in real tenancies, not every domain offers the free shape.
domain = next(
    each.name
    for each in domains
    if any(one.shape == SHAPE for one in compute.list_shapes(place, availability_domain=each.name).data)
)
images = compute.list_images(
    place,
    operating_system="Canonical Ubuntu",
    operating_system_version="24.04",
    shape=SHAPE,
    sort_by="TIMECREATED",
    sort_order="DESC",
).data
steps.expect(len(images) >= 1, f"newest Ubuntu image: {images[0].display_name}")

steps.expect(command_line("compute", "instance", "list", "-c", place) == [], "`oci compute instance list` is empty")
steps.expect(command_line("network", "vcn", "list", "-c", place) == [], "`oci network vcn list` is empty")

vcn = both.create_vcn_and_wait_for_state(
    oci.core.models.CreateVcnDetails(compartment_id=place, cidr_blocks=["10.0.0.0/16"], display_name="conformance"),
    ["AVAILABLE"],
    waiter_kwargs=quick,
).data
steps.expect(vcn.lifecycle_state == "AVAILABLE", f"vcn made: {vcn.display_name}, {vcn.cidr_block}")
gateway = both.create_internet_gateway_and_wait_for_state(
    oci.core.models.CreateInternetGatewayDetails(compartment_id=place, vcn_id=vcn.id, is_enabled=True),
    ["AVAILABLE"],
    waiter_kwargs=quick,
).data
steps.expect(gateway.is_enabled, "internet gateway made")
subnet = both.create_subnet_and_wait_for_state(
    oci.core.models.CreateSubnetDetails(compartment_id=place, vcn_id=vcn.id, cidr_block="10.0.0.0/24"),
    ["AVAILABLE"],
    waiter_kwargs=quick,
).data
steps.expect(subnet.vcn_id == vcn.id, f"subnet made: {subnet.cidr_block}")
listed = command_line("network", "vcn", "list", "-c", place)
steps.expect([each["id"] for each in listed] == [vcn.id], "`oci network vcn list` shows the vcn")

launch = oci.core.models.LaunchInstanceDetails(
    compartment_id=place,
    availability_domain=domain,
    display_name="conformance",
    shape=SHAPE,
    source_details=oci.core.models.InstanceSourceViaImageDetails(image_id=images[0].id),
    create_vnic_details=oci.core.models.CreateVnicDetails(subnet_id=subnet.id, assign_public_ip=True),
    metadata={"user_data": "I2Nsb3VkLWNvbmZpZwo="},
    freeform_tags={"suite": "conformance"},
)
asked = compute.launch_instance(launch, opc_retry_token="conformance-1")
again = compute.launch_instance(launch, opc_retry_token="conformance-1")
steps.expect(asked.data.id == again.data.id, "the same retry token launches one instance")
instance = oci.wait_until(compute, compute.get_instance(asked.data.id), "lifecycle_state", "RUNNING", **quick).data
steps.expect(instance.lifecycle_state == "RUNNING", "instance launched and awaited")
attachments = compute.list_vnic_attachments(place, instance_id=instance.id).data
vnic = network.get_vnic(attachments[0].vnic_id).data
steps.expect(vnic.public_ip is not None, f"its address: {vnic.public_ip}")
listed = command_line("compute", "instance", "list", "-c", place)
steps.expect([each["id"] for each in listed] == [instance.id], "`oci compute instance list` shows the instance")

compute.instance_action(instance.id, "SOFTRESET")
oci.wait_until(compute, compute.get_instance(instance.id), "lifecycle_state", "RUNNING", **quick)
steps.expect(True, "instance rebooted")

try:
    network.delete_subnet(subnet.id)
    steps.expect(False, "a subnet in use is not deleted")
except oci.exceptions.ServiceError as error:
    steps.expect(error.status == 409, f"a subnet in use: {error.status} {error.code}")

seen = compute.get_instance(instance.id)
compute.terminate_instance(instance.id, preserve_boot_volume=False)
oci.wait_until(compute, seen, "lifecycle_state", "TERMINATED", succeed_on_not_found=True, **quick)
steps.expect(compute.get_instance(instance.id).data.lifecycle_state == "TERMINATED", "instance terminated and awaited")

both.delete_subnet_and_wait_for_state(subnet.id, ["TERMINATED"], waiter_kwargs={**quick, "succeed_on_not_found": True})
both.delete_internet_gateway_and_wait_for_state(
    gateway.id, ["TERMINATED"], waiter_kwargs={**quick, "succeed_on_not_found": True}
)
both.delete_vcn_and_wait_for_state(vcn.id, ["TERMINATED"], waiter_kwargs={**quick, "succeed_on_not_found": True})
steps.expect(network.list_vcns(place).data == [], "subnet, gateway and vcn deleted, none is left")

try:
    compute.get_instance("ocid1.instance.oc1.phx.unknown")
    steps.expect(False, "an unknown instance is not found")
except oci.exceptions.ServiceError as error:
    steps.expect(
        (error.status, error.code) == (404, "NotAuthorizedOrNotFound"),
        f"an unknown instance: {error.status} {error.code}: {error.message}",
    )

stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
)
other = {**config, "key_content": stranger.decode()}
other.pop("key_file", None)
try:
    client(oci.core.ComputeClient, other).list_instances(place)
    steps.expect(False, "another key is refused")
except oci.exceptions.ServiceError as error:
    text = "The required information to complete authentication was not provided or was incorrect."
    steps.expect(
        (error.status, error.code, error.message) == (401, "NotAuthenticated", text),
        f"another key: {error.status} {error.code}: {error.message}",
    )
steps.end()
