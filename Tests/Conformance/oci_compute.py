"""Instances with all that belongs to them: attachments, images, shapes, consoles, and room for them."""

import oci
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

models = oci.core.models


def run(cloud):
    instance = launch(cloud)
    try:
        refuse(cloud, instance)
        catalogue(cloud, instance)
        attach(cloud, instance)
        console(cloud, instance)
        switch(cloud, instance)
        picture(cloud, instance)
    finally:
        terminate(cloud, instance)


def details(cloud, **changes):
    """What a launch needs."""
    wishes = {
        "compartment_id": cloud.place,
        "availability_domain": cloud.domain,
        "display_name": "compute",
        "shape": cloud.shape,
        "source_details": models.InstanceSourceViaImageDetails(image_id=cloud.image.id, boot_volume_size_in_gbs=50),
        "create_vnic_details": models.CreateVnicDetails(subnet_id=cloud.subnet.id, hostname_label="compute"),
        "metadata": {"user_data": "I2Nsb3VkLWNvbmZpZwo="},
        **changes,
    }
    return models.LaunchInstanceDetails(**wishes)


def launch(cloud):
    asked = cloud.compute.launch_instance(details(cloud), opc_retry_token="compute-1")
    again = cloud.compute.launch_instance(details(cloud), opc_retry_token="compute-1")
    cloud.steps.expect(asked.data.id == again.data.id, "the same retry token launches one instance")
    error = cloud.refused(
        lambda: cloud.compute.instance_action(asked.data.id, "STOP"), 409, "Conflict"
    )
    cloud.steps.expect("currently being modified, try again later" in error.message, "what is launched is busy")
    cloud.wait(cloud.compute, cloud.compute.get_instance(asked.data.id), "lifecycle_state", "RUNNING")
    work = cloud.work_requests.get_work_request(asked.headers["opc-work-request-id"]).data
    cloud.steps.expect(work.status == "SUCCEEDED", f"its work request: {work.status}")
    return asked.data.id


def refuse(cloud, instance):
    """What is refused, in Oracle's words where they are known."""
    compute = cloud.compute
    metadata = {"user_data": "A" * 32_004}
    error = cloud.refused(lambda: compute.launch_instance(details(cloud, metadata=metadata)), 400, "InvalidParameter")
    cloud.steps.expect(
        error.message == "Metadata size is 32004 bytes and cannot be larger than 32000 bytes", "metadata is too large"
    )
    cloud.refused(
        lambda: compute.launch_instance(details(cloud, metadata={"user_data": "?"})), 400, "InvalidParameter"
    )
    other = next(
        each.name
        for each in cloud.identity.list_availability_domains(cloud.tenancy).data
        if each.name != cloud.domain
    )
    plain = models.CreateVnicDetails(subnet_id=cloud.subnet.id)
    error = cloud.refused(
        lambda: compute.launch_instance(details(cloud, availability_domain=other, create_vnic_details=plain)),
        404,
        "NotAuthorizedOrNotFound",
    )
    cloud.steps.expect(error.message == f"shape {cloud.shape} not found", "a shape that a domain lacks")
    paid = details(
        cloud,
        shape="VM.Standard.E4.Flex",
        shape_config=models.LaunchInstanceShapeConfigDetails(ocpus=1, memory_in_gbs=16),
        create_vnic_details=plain,
    )
    error = cloud.refused(lambda: compute.launch_instance(paid), 400, "LimitExceeded")
    cloud.steps.expect("standard-e4-core-count" in error.message, "a free tenancy may have no paid shape")
    secret = models.UpdateInstanceDetails(metadata={"user_data": "QQ=="})
    cloud.refused(lambda: compute.update_instance(instance, secret), 400, "InvalidParameter")
    named = models.UpdateInstanceDetails(display_name="x")
    cloud.refused(lambda: compute.update_instance(instance, named, if_match="old"), 412, "NoEtagMatch")


def catalogue(cloud, instance):
    compute = cloud.compute
    seen = compute.list_instances(cloud.place, display_name="compute", sort_by="DISPLAYNAME", sort_order="ASC").data
    cloud.steps.expect(instance in [each.id for each in seen], "the instance is listed")
    cloud.steps.expect(compute.get_image(cloud.image.id).data.id == cloud.image.id, "an image is read")
    entries = compute.list_image_shape_compatibility_entries(cloud.image.id).data
    cloud.steps.expect(cloud.shape in [each.shape for each in entries], f"the image runs on {len(entries)} shapes")
    entry = compute.get_image_shape_compatibility_entry(cloud.image.id, "VM.Standard.E4.Flex").data
    cloud.steps.expect(entry.ocpu_constraints.min == 1, f"up to {entry.ocpu_constraints.max} OCPUs")
    cloud.refused(
        lambda: compute.get_image_shape_compatibility_entry(cloud.image.id, "VM.Standard.A1.Flex"),
        404,
        "NotAuthorizedOrNotFound",
    )
    wish = models.CreateCapacityReportShapeAvailabilityDetails(instance_shape=cloud.shape)
    report = models.CreateComputeCapacityReportDetails(
        compartment_id=cloud.tenancy, availability_domain=cloud.domain, shape_availabilities=[wish]
    )
    answer = compute.create_compute_capacity_report(report).data.shape_availabilities[0]
    cloud.steps.expect(answer.availability_status == "AVAILABLE", f"room for {answer.instance_shape}")


def attach(cloud, instance):
    """A second network card comes and goes; the first stays."""
    compute = cloud.compute
    asked = compute.attach_vnic(
        models.AttachVnicDetails(
            instance_id=instance,
            display_name="second",
            create_vnic_details=models.CreateVnicDetails(subnet_id=cloud.subnet.id, assign_public_ip=False),
        )
    ).data
    second = cloud.wait(compute, compute.get_vnic_attachment(asked.id), "lifecycle_state", "ATTACHED").data
    listed = compute.list_vnic_attachments(cloud.place, instance_id=instance).data
    cloud.steps.expect(len([each for each in listed if each.lifecycle_state == "ATTACHED"]) == 2, "two cards attached")
    first = next(each for each in listed if each.id != second.id)
    cloud.refused(lambda: compute.detach_vnic(first.id), 400, "InvalidParameter")
    compute.detach_vnic(second.id)
    cloud.wait(compute, compute.get_vnic_attachment(second.id), "lifecycle_state", "DETACHED")


def console(cloud, instance):
    compute = cloud.compute
    asked = compute.capture_console_history(models.CaptureConsoleHistoryDetails(instance_id=instance)).data
    history = cloud.wait(compute, compute.get_console_history(asked.id), "lifecycle_state", "SUCCEEDED").data
    answer = compute.get_console_history_content(history.id, length=1_048_576)
    text = answer.data.decode() if isinstance(answer.data, bytes) else answer.data
    if not isinstance(text, str):
        text = text.text
    cloud.steps.expect("-----BEGIN SSH HOST KEY KEYS-----" in text, f"{len(text)} bytes of console, with the host key")
    part = compute.get_console_history_content(history.id, offset=10, length=20)
    cloud.steps.expect(int(part.headers["opc-bytes-remaining"]) == len(text.encode()) - 30, "a part leaves a rest")
    named = compute.update_console_history(history.id, models.UpdateConsoleHistoryDetails(display_name="boot")).data
    listed = compute.list_console_histories(cloud.place, instance_id=instance).data
    cloud.steps.expect([each.display_name for each in listed] == [named.display_name], "the console history is listed")
    compute.delete_console_history(history.id)
    cloud.refused(lambda: compute.get_console_history(history.id), 404, "NotAuthorizedOrNotFound")

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048).public_key()
    line = key.public_bytes(serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH).decode()
    wish = models.CreateInstanceConsoleConnectionDetails(instance_id=instance, public_key=line)
    way = compute.create_instance_console_connection(wish).data
    cloud.refused(lambda: compute.create_instance_console_connection(wish), 409, "Conflict")
    way = cloud.wait(compute, compute.get_instance_console_connection(way.id), "lifecycle_state", "ACTIVE").data
    cloud.steps.expect(way.connection_string.startswith("ssh -o ProxyCommand="), "a way to the console")
    tags = models.UpdateInstanceConsoleConnectionDetails(freeform_tags={"a": "b"})
    cloud.steps.expect(
        compute.update_instance_console_connection(way.id, tags).data.freeform_tags == {"a": "b"}, "it is tagged"
    )
    listed = compute.list_instance_console_connections(cloud.place, instance_id=instance).data
    cloud.steps.expect(way.id in [each.id for each in listed], "it is listed")
    compute.delete_instance_console_connection(way.id)
    cloud.wait(compute, compute.get_instance_console_connection(way.id), "lifecycle_state", "DELETED")


def switch(cloud, instance):
    compute = cloud.compute
    for action, state in [("SOFTSTOP", "STOPPED"), ("START", "RUNNING"), ("RESET", "RUNNING")]:
        compute.instance_action(instance, action)
        cloud.wait(compute, compute.get_instance(instance), "lifecycle_state", state)
        cloud.steps.expect(True, f"{action} leads to {state}")
    cloud.refused(lambda: compute.instance_action(instance, "START"), 409, "IncorrectState")
    body = models.SoftResetActionDetails(allow_dense_reboot_migration=False)
    compute.instance_action(instance, "SOFTRESET", instance_power_action_details=body)
    cloud.wait(compute, compute.get_instance(instance), "lifecycle_state", "RUNNING")
    seen = compute.get_instance(instance)
    renamed = compute.update_instance(
        instance, models.UpdateInstanceDetails(display_name="renamed"), if_match=seen.headers["etag"]
    )
    cloud.steps.expect(renamed.data.display_name == "renamed", "an instance is renamed")


def picture(cloud, instance):
    """An image of the instance."""
    compute = cloud.compute
    asked = compute.create_image(
        models.CreateImageDetails(compartment_id=cloud.place, instance_id=instance, display_name="golden")
    ).data
    cloud.steps.expect(
        compute.get_instance(instance).data.lifecycle_state == "CREATING_IMAGE", "the instance has its picture taken"
    )
    image = cloud.wait(compute, compute.get_image(asked.id), "lifecycle_state", "AVAILABLE").data
    cloud.steps.expect(image.base_image_id == cloud.image.id, f"an image: {image.display_name}")
    renamed = compute.update_image(image.id, models.UpdateImageDetails(display_name="better")).data
    cloud.steps.expect(renamed.display_name == "better", "it is renamed")
    listed = [each.id for each in compute.list_images(cloud.place, display_name="better").data]
    cloud.steps.expect(listed == [image.id], "it is listed beside Oracle's own")
    cloud.wait(compute, compute.get_instance(instance), "lifecycle_state", "RUNNING")
    compute.delete_image(image.id)
    cloud.refused(lambda: compute.delete_image(cloud.image.id), 404, "NotAuthorizedOrNotFound")


def terminate(cloud, instance):
    seen = cloud.compute.get_instance(instance)
    cloud.compute.terminate_instance(instance, preserve_boot_volume=False)
    cloud.wait(cloud.compute, seen, "lifecycle_state", "TERMINATED", succeed_on_not_found=True)
    cloud.steps.expect(True, "the instance is terminated")
