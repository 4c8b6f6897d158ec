"""From an empty compartment to a running machine and back, as a first user of Oracle's Python SDK goes it."""

import os
import tempfile

import oci
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa


def run(cloud):
    sign_in(cloud)
    page(cloud)
    live(cloud)


def sign_in(cloud):
    """The user's key behind a pass phrase opens the same doors; a stranger's key opens none."""
    with open(cloud.config["key_file"], "rb") as file:
        key = serialization.load_pem_private_key(file.read(), password=None)
    with tempfile.TemporaryDirectory() as directory:
        path = os.path.join(directory, "encrypted.pem")
        with open(path, "wb") as file:
            file.write(
                key.private_bytes(
                    serialization.Encoding.PEM,
                    serialization.PrivateFormat.PKCS8,
                    serialization.BestAvailableEncryption(b"correct horse"),
                )
            )
        config = {**cloud.config, "key_file": path, "pass_phrase": "correct horse"}
        oci.config.validate_config(config)
        domains = cloud.client(oci.identity.IdentityClient, config).list_availability_domains(cloud.tenancy).data
    cloud.steps.expect(len(domains) >= 1, f"an encrypted key lists {len(domains)} availability domains")

    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    config = {**cloud.config, "key_content": stranger.decode()}
    config.pop("key_file")
    other = cloud.client(oci.core.ComputeClient, config)
    error = cloud.refused(lambda: other.list_instances(cloud.place), 401, "NotAuthenticated")
    text = "The required information to complete authentication was not provided or was incorrect."
    cloud.steps.expect(error.message == text, "another key is refused in Oracle's words")


def page(cloud):
    """The SDK's pagination helpers: everything at once, up to a number, and lazily."""
    pagination, compute = oci.pagination, cloud.compute
    shapes = pagination.list_call_get_all_results(compute.list_shapes, cloud.place).data
    names = sorted({each.shape for each in shapes})
    cloud.steps.expect(cloud.shape in names, f"{len(shapes)} shapes listed, {cloud.shape} among them")
    singly = pagination.list_call_get_all_results_generator(compute.list_shapes, "response", cloud.place, limit=1)
    pages = [page.data for page in singly]
    cloud.steps.expect(
        all(len(page) <= 1 for page in pages) and sorted({each.shape for page in pages for each in page}) == names,
        f"the same shapes in {len(pages)} pages of one",
    )
    some = pagination.list_call_get_up_to_limit(compute.list_shapes, 3, 2, cloud.place).data
    cloud.steps.expect(len(some) == min(3, len(shapes)), f"up to three shapes in pages of two: {len(some)}")
    lazy = pagination.list_call_get_up_to_limit_generator(compute.list_shapes, 3, 2, "record", cloud.place)
    cloud.steps.expect([each.shape for each in lazy] == [each.shape for each in some], "the same, one at a time")


def live(cloud):
    """A network, a machine on it, its reboot and its end, awaited by the SDK's own waiters."""
    steps, models, quick, place = cloud.steps, oci.core.models, cloud.quick, cloud.place
    compute, network = cloud.compute, cloud.network
    both = oci.core.VirtualNetworkClientCompositeOperations(network)

    steps.expect(cloud.command_line("compute", "instance", "list", "-c", place) == [], "`oci compute instance list` is empty")
    steps.expect(cloud.command_line("network", "vcn", "list", "-c", place) == [], "`oci network vcn list` is empty")

    vcn = both.create_vcn_and_wait_for_state(
        models.CreateVcnDetails(compartment_id=place, cidr_blocks=["10.0.0.0/16"], display_name="conformance"),
        ["AVAILABLE"],
        waiter_kwargs=quick,
    ).data
    steps.expect(vcn.lifecycle_state == "AVAILABLE", f"vcn made: {vcn.display_name}, {vcn.cidr_block}")
    gateway = both.create_internet_gateway_and_wait_for_state(
        models.CreateInternetGatewayDetails(compartment_id=place, vcn_id=vcn.id, is_enabled=True),
        ["AVAILABLE"],
        waiter_kwargs=quick,
    ).data
    steps.expect(gateway.is_enabled, "internet gateway made")
    subnet = both.create_subnet_and_wait_for_state(
        models.CreateSubnetDetails(compartment_id=place, vcn_id=vcn.id, cidr_block="10.0.0.0/24"),
        ["AVAILABLE"],
        waiter_kwargs=quick,
    ).data
    steps.expect(subnet.vcn_id == vcn.id, f"subnet made: {subnet.cidr_block}")
    listed = cloud.command_line("network", "vcn", "list", "-c", place)
    steps.expect([each["id"] for each in listed] == [vcn.id], "`oci network vcn list` shows the vcn")

    launch = models.LaunchInstanceDetails(
        compartment_id=place,
        availability_domain=cloud.domain,
        display_name="conformance",
        shape=cloud.shape,
        source_details=models.InstanceSourceViaImageDetails(image_id=cloud.image.id),
        create_vnic_details=models.CreateVnicDetails(subnet_id=subnet.id, assign_public_ip=True),
        metadata={"user_data": "I2Nsb3VkLWNvbmZpZwo="},
        freeform_tags={"suite": "conformance"},
    )
    asked = compute.launch_instance(launch, opc_retry_token="conformance-1")
    again = compute.launch_instance(launch, opc_retry_token="conformance-1")
    steps.expect(asked.data.id == again.data.id, "the same retry token launches one instance")
    instance = cloud.wait(compute, compute.get_instance(asked.data.id), "lifecycle_state", "RUNNING").data
    steps.expect(instance.lifecycle_state == "RUNNING", "instance launched and awaited")
    attachments = compute.list_vnic_attachments(place, instance_id=instance.id).data
    vnic = network.get_vnic(attachments[0].vnic_id).data
    steps.expect(vnic.public_ip is not None, f"its address: {vnic.public_ip}")
    command_line(cloud, instance, asked.headers["opc-work-request-id"])

    compute.instance_action(instance.id, "SOFTRESET")
    cloud.wait(compute, compute.get_instance(instance.id), "lifecycle_state", "RUNNING")
    steps.expect(True, "instance rebooted")

    cloud.refused(lambda: network.delete_subnet(subnet.id), 409, "Conflict")

    compute.terminate_instance(instance.id, preserve_boot_volume=False)
    seen = compute.get_instance(instance.id)
    cloud.wait(compute, seen, "lifecycle_state", "TERMINATED", succeed_on_not_found=True)
    steps.expect(compute.get_instance(instance.id).data.lifecycle_state == "TERMINATED", "instance terminated and awaited")

    gone = {**quick, "succeed_on_not_found": True}
    both.delete_subnet_and_wait_for_state(subnet.id, ["TERMINATED"], waiter_kwargs=gone)
    both.delete_internet_gateway_and_wait_for_state(gateway.id, ["TERMINATED"], waiter_kwargs=gone)
    both.delete_vcn_and_wait_for_state(vcn.id, ["TERMINATED"], waiter_kwargs=gone)
    steps.expect(network.list_vcns(place).data == [], "subnet, gateway and vcn deleted, none is left")
    cloud.refused(lambda: compute.get_instance("ocid1.instance.oc1.phx.unknown"), 404, "NotAuthorizedOrNotFound")


def command_line(cloud, instance, work):
    """Spot checks with Oracle's own command while a machine runs."""
    place, steps = cloud.place, cloud.steps

    def ids(*words):
        return [each["id"] for each in cloud.command_line(*words)]

    steps.expect(ids("compute", "instance", "list", "-c", place) == [instance.id], "`oci compute instance list` shows it")
    domains = cloud.command_line("iam", "availability-domain", "list", "-c", cloud.tenancy)
    steps.expect(cloud.domain in [each["name"] for each in domains], "`oci iam availability-domain list` shows its domain")
    images = ids("compute", "image", "list", "-c", place, "--operating-system", "Canonical Ubuntu")
    steps.expect(cloud.image.id in images, "`oci compute image list` shows its image")
    found = cloud.command_line("work-requests", "work-request", "get", "--work-request-id", work)
    steps.expect(found["status"] == "SUCCEEDED", f"`oci work-requests work-request get`: {found['operation-type']}")
