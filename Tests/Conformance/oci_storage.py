"""Volumes, boot volumes, attachments, backups, their plans, and work requests."""

import oci

models = oci.core.models


def run(cloud):
    instance = launch(cloud)
    boot_volumes(cloud, instance)
    volume = volumes(cloud, instance)
    work_requests(cloud, instance)
    backups(cloud, instance, volume)
    policies(cloud, volume)
    clean_up(cloud, instance, volume)


def launch(cloud):
    """A machine with a boot volume of 50 GB and a data volume made with it."""
    asked = cloud.compute.launch_instance(
        models.LaunchInstanceDetails(
            compartment_id=cloud.place,
            availability_domain=cloud.domain,
            display_name="storage",
            shape=cloud.shape,
            source_details=models.InstanceSourceViaImageDetails(
                image_id=cloud.image.id, boot_volume_size_in_gbs=50, boot_volume_vpus_per_gb=20
            ),
            create_vnic_details=models.CreateVnicDetails(subnet_id=cloud.subnet.id, assign_public_ip=False),
            launch_volume_attachments=[
                models.LaunchAttachParavirtualizedVolumeDetails(
                    display_name="scratch",
                    launch_create_volume_details=models.LaunchCreateVolumeFromAttributes(
                        compartment_id=cloud.place, display_name="scratch", size_in_gbs=50
                    ),
                )
            ],
        )
    )
    instance = cloud.wait(cloud.compute, cloud.compute.get_instance(asked.data.id), "lifecycle_state", "RUNNING").data
    instance.work = asked.headers["opc-work-request-id"]
    return instance


def boot_volumes(cloud, instance):
    """What a machine boots from: found, grown, copied, and swapped while the machine is off."""
    steps, compute, storage, quick = cloud.steps, cloud.compute, cloud.storage, cloud.quick
    both = oci.core.BlockstorageClientCompositeOperations(storage)
    off_and_on = oci.core.ComputeClientCompositeOperations(compute)

    attachments = compute.list_boot_volume_attachments(cloud.domain, cloud.place, instance_id=instance.id).data
    steps.expect([each.lifecycle_state for each in attachments] == ["ATTACHED"], "the boot volume is attached")
    own = storage.get_boot_volume(attachments[0].boot_volume_id)
    steps.expect(
        (own.data.size_in_gbs, own.data.vpus_per_gb, own.data.image_id) == (50, 20, cloud.image.id),
        f"it is as the launch wanted it: {own.data.display_name}",
    )
    listed = storage.list_boot_volumes(compartment_id=cloud.place, availability_domain=cloud.domain).data
    steps.expect(own.data.id in [each.id for each in listed], "it is listed")

    cloud.refused(lambda: storage.delete_boot_volume(own.data.id), 409, "Conflict")
    cloud.refused(
        lambda: storage.update_boot_volume(own.data.id, models.UpdateBootVolumeDetails(size_in_gbs=49)),
        400,
        "InvalidParameter",
    )
    cloud.refused(lambda: compute.detach_boot_volume(attachments[0].id), 409, "IncorrectState")
    grown = both.update_boot_volume_and_wait_for_state(
        own.data.id,
        models.UpdateBootVolumeDetails(size_in_gbs=51, display_name="grown"),
        ["AVAILABLE"],
        operation_kwargs={"if_match": own.headers["etag"]},
        waiter_kwargs=quick,
    ).data
    steps.expect((grown.size_in_gbs, grown.display_name) == (51, "grown"), "it grows while it is attached")
    cloud.refused(
        lambda: storage.update_boot_volume(
            own.data.id, models.UpdateBootVolumeDetails(display_name="late"), if_match=own.headers["etag"]
        ),
        412,
        "NoEtagMatch",
    )

    copy = both.create_boot_volume_and_wait_for_state(
        models.CreateBootVolumeDetails(
            compartment_id=cloud.place,
            display_name="copy",
            source_details=models.BootVolumeSourceFromBootVolumeDetails(id=own.data.id),
        ),
        ["AVAILABLE"],
        waiter_kwargs=quick,
    ).data
    steps.expect(
        copy.size_in_gbs == 51 and copy.source_details.id == own.data.id, "a copy of it is made, of the same size"
    )
    off_and_on.instance_action_and_wait_for_state(instance.id, "STOP", ["STOPPED"], waiter_kwargs=quick)
    off_and_on.detach_boot_volume_and_wait_for_state(attachments[0].id, ["DETACHED"], waiter_kwargs=quick)
    swapped = off_and_on.attach_boot_volume_and_wait_for_state(
        models.AttachBootVolumeDetails(boot_volume_id=copy.id, instance_id=instance.id),
        ["ATTACHED"],
        waiter_kwargs=quick,
    ).data
    found = compute.get_boot_volume_attachment(swapped.id).data
    steps.expect(found.boot_volume_id == copy.id, "the copy takes its place")
    both.delete_boot_volume_and_wait_for_state(own.data.id, ["TERMINATED"], waiter_kwargs=quick)
    steps.expect(True, "the first boot volume is deleted")
    off_and_on.instance_action_and_wait_for_state(instance.id, "START", ["RUNNING"], waiter_kwargs=quick)


def volumes(cloud, instance):
    """A volume on its own, put into the machine both ways."""
    steps, compute, storage, quick = cloud.steps, cloud.compute, cloud.storage, cloud.quick
    both = oci.core.BlockstorageClientCompositeOperations(storage)
    plug = oci.core.ComputeClientCompositeOperations(compute)

    def details(**changes):
        return models.CreateVolumeDetails(
            **{
                "compartment_id": cloud.place,
                "availability_domain": cloud.domain,
                "display_name": "data",
                "size_in_gbs": 50,
                **changes,
            }
        )

    error = cloud.refused(lambda: storage.create_volume(details(size_in_gbs=49)), 400, "InvalidParameter")
    text = "The requested volumeSize 49 GB is not supported. It should be between 50 GB and 32768 GB."
    steps.expect(error.message == text, "a volume of 49 GB is refused in Oracle's words")
    cloud.refused(lambda: storage.create_volume(details(size_in_gbs=100)), 400, "LimitExceeded")

    volume = both.create_volume_and_wait_for_state(details(), ["AVAILABLE"], waiter_kwargs=quick).data
    named = storage.list_volumes(
        compartment_id=cloud.place, display_name="data", lifecycle_state="AVAILABLE", sort_by="DISPLAYNAME"
    ).data
    steps.expect([each.id for each in named] == [volume.id], f"a volume is made and found: {volume.size_in_gbs} GB")
    shown = cloud.command_line("bv", "volume", "list", "-c", cloud.place, "--display-name", "data")
    steps.expect([each["id"] for each in shown] == [volume.id], "`oci bv volume list` shows it")
    both.update_volume_and_wait_for_state(
        volume.id, models.UpdateVolumeDetails(vpus_per_gb=0), ["AVAILABLE"], waiter_kwargs=quick
    )
    steps.expect(storage.get_volume(volume.id).data.vpus_per_gb == 0, "it is made slower and cheaper")

    iscsi = models.AttachIScsiVolumeDetails(
        instance_id=instance.id, volume_id=volume.id, use_chap=True, is_agent_auto_iscsi_login_enabled=False
    )
    attached = plug.attach_volume_and_wait_for_state(iscsi, ["ATTACHED"], waiter_kwargs=quick).data
    steps.expect(
        isinstance(attached, models.IScsiVolumeAttachment) and attached.port == 3260 and attached.chap_secret,
        f"it is attached over iSCSI: {attached.ipv4}, {attached.iqn}",
    )
    plug.update_volume_attachment_and_wait_for_state(
        attached.id,
        models.UpdateVolumeAttachmentDetails(iscsi_login_state="LOGIN_SUCCEEDED"),
        ["ATTACHED"],
        waiter_kwargs=quick,
    )
    found = compute.get_volume_attachment(attached.id).data
    steps.expect(found.iscsi_login_state == "LOGIN_SUCCEEDED", "the guest's login is noted")
    cloud.refused(lambda: compute.attach_volume(iscsi), 409, "Conflict")
    cloud.refused(lambda: storage.delete_volume(volume.id), 409, "Conflict")
    detach(cloud, attached.id)

    plain = models.AttachParavirtualizedVolumeDetails(
        instance_id=instance.id, volume_id=volume.id, device="/dev/oracleoci/oraclevdb"
    )
    attached = plug.attach_volume_and_wait_for_work_request(
        plain, work_request_states=["SUCCEEDED"], waiter_kwargs=quick
    )
    both_volumes = compute.list_volume_attachments(cloud.place, instance_id=instance.id).data
    steps.expect(
        sorted(each.display_name for each in both_volumes if each.lifecycle_state == "ATTACHED")
        == ["scratch", "volumeattachment"],
        "it and the volume made with the machine are attached",
    )
    again = next(each for each in both_volumes if each.volume_id == volume.id and each.lifecycle_state == "ATTACHED")
    detach(cloud, again.id)
    return volume


def detach(cloud, attachment):
    """The SDK has no waiter of its own for this."""
    cloud.compute.detach_volume(attachment)
    seen = cloud.compute.get_volume_attachment(attachment)
    cloud.wait(cloud.compute, seen, "lifecycle_state", "DETACHED")


def work_requests(cloud, instance):
    """What became of the launch, and of the attachments."""
    steps, work = cloud.steps, cloud.work_requests
    found = work.get_work_request(instance.work).data
    steps.expect(
        (found.status, found.percent_complete, found.resources[0].identifier) == ("SUCCEEDED", 100, instance.id),
        f"the launch is done: {found.operation_type}",
    )
    listed = work.list_work_requests(cloud.place, resource_id=instance.id).data
    steps.expect(
        {"LaunchInstance", "AttachVolume"} <= {each.operation_type for each in listed},
        f"work about the machine: {len(listed)}",
    )
    logs = work.list_work_request_logs(instance.work, sort_order="ASC").data
    steps.expect(len(logs) >= 3 and logs[0].timestamp <= logs[-1].timestamp, f"its log: {logs[-1].message}")
    steps.expect(work.list_work_request_errors(instance.work).data == [], "nothing went wrong")


def backups(cloud, instance, volume):
    """Backups of both kinds of volumes, a restored volume, copies to another region, and the sixth that is too many."""
    steps, storage, quick = cloud.steps, cloud.storage, cloud.quick
    both = oci.core.BlockstorageClientCompositeOperations(storage)
    attachments = cloud.compute.list_boot_volume_attachments(cloud.domain, cloud.place, instance_id=instance.id).data
    boot = next(each.boot_volume_id for each in attachments if each.lifecycle_state == "ATTACHED")

    of_boot = both.create_boot_volume_backup_and_wait_for_state(
        models.CreateBootVolumeBackupDetails(boot_volume_id=boot, type="FULL", display_name="boot"),
        ["AVAILABLE"],
        waiter_kwargs=quick,
    ).data
    both.update_boot_volume_backup_and_wait_for_state(
        of_boot.id, models.UpdateBootVolumeBackupDetails(display_name="kept"), ["AVAILABLE"], waiter_kwargs=quick
    )
    steps.expect(storage.get_boot_volume_backup(of_boot.id).data.display_name == "kept", "a boot volume is backed up")
    named = storage.list_boot_volume_backups(cloud.place, boot_volume_id=boot, lifecycle_state="AVAILABLE").data
    steps.expect([each.id for each in named] == [of_boot.id], "its backup is found")
    far = storage.copy_boot_volume_backup(
        of_boot.id, models.CopyBootVolumeBackupDetails(destination_region="us-ashburn-1")
    )
    steps.expect(far.data.source_boot_volume_backup_id == of_boot.id, "it is copied to another region")
    copying = cloud.work_requests.get_work_request(far.headers["opc-work-request-id"])
    cloud.wait(cloud.work_requests, copying, "status", "SUCCEEDED")

    first = both.create_volume_backup_and_wait_for_state(
        models.CreateVolumeBackupDetails(volume_id=volume.id, type="INCREMENTAL"), ["AVAILABLE"], waiter_kwargs=quick
    ).data
    both.update_volume_backup_and_wait_for_state(
        first.id, models.UpdateVolumeBackupDetails(freeform_tags={"kept": "yes"}), ["AVAILABLE"], waiter_kwargs=quick
    )
    steps.expect(storage.get_volume_backup(first.id).data.freeform_tags == {"kept": "yes"}, "a volume is backed up")
    cloud.refused(
        lambda: storage.copy_volume_backup(
            first.id, models.CopyVolumeBackupDetails(destination_region="us-phoenix-1")
        ),
        400,
        "InvalidParameter",
    )
    far = storage.copy_volume_backup(first.id, models.CopyVolumeBackupDetails(destination_region="us-ashburn-1"))
    steps.expect(".iad." in far.data.id, "its backup is copied to another region")

    more = [
        storage.create_volume_backup(models.CreateVolumeBackupDetails(volume_id=volume.id)).data.id for _ in range(3)
    ]
    cloud.refused(
        lambda: storage.create_volume_backup(models.CreateVolumeBackupDetails(volume_id=volume.id)),
        400,
        "LimitExceeded",
    )
    listed = storage.list_volume_backups(cloud.place, volume_id=volume.id, sort_by="TIMECREATED", sort_order="ASC").data
    steps.expect([each.id for each in listed] == [first.id, *more], "four backups of the volume, the oldest first")
    for each in more:
        cloud.wait(storage, storage.get_volume_backup(each), "lifecycle_state", "AVAILABLE")
    for each in [first.id, *more]:
        both.delete_volume_backup_and_wait_for_state(each, ["TERMINATED"], waiter_kwargs=quick)

    # There is room for no more than three volumes of 50 GB.
    both.delete_volume_and_wait_for_state(volume.id, ["TERMINATED"], waiter_kwargs=quick)
    restored = both.create_boot_volume_and_wait_for_state(
        models.CreateBootVolumeDetails(
            compartment_id=cloud.place,
            availability_domain=cloud.domain,
            display_name="restored",
            source_details=models.BootVolumeSourceFromBootVolumeBackupDetails(id=of_boot.id),
        ),
        ["AVAILABLE"],
        waiter_kwargs=quick,
    ).data
    steps.expect(restored.image_id == cloud.image.id, "a boot volume is restored from its backup")
    both.delete_boot_volume_and_wait_for_state(restored.id, ["TERMINATED"], waiter_kwargs=quick)
    both.delete_boot_volume_backup_and_wait_for_state(of_boot.id, ["TERMINATED"], waiter_kwargs=quick)


def policies(cloud, volume):
    """Oracle's plans of backups, one of our own, and who has which."""
    steps, storage, quick = cloud.steps, cloud.storage, cloud.quick
    both = oci.core.BlockstorageClientCompositeOperations(storage)
    asset = both.create_volume_and_wait_for_state(
        models.CreateVolumeDetails(compartment_id=cloud.place, availability_domain=cloud.domain, size_in_gbs=50),
        ["AVAILABLE"],
        waiter_kwargs=quick,
    ).data
    oracle = storage.list_volume_backup_policies().data
    steps.expect({each.display_name for each in oracle} == {"gold", "silver", "bronze"}, "Oracle's own plans are listed")
    cloud.refused(lambda: storage.delete_volume_backup_policy(oracle[0].id), 404, "NotAuthorizedOrNotFound")
    plan = storage.create_volume_backup_policy(
        models.CreateVolumeBackupPolicyDetails(
            compartment_id=cloud.place,
            display_name="nightly",
            schedules=[
                models.VolumeBackupSchedule(
                    backup_type="INCREMENTAL", period="ONE_DAY", retention_seconds=604800, hour_of_day=3
                )
            ],
        )
    ).data
    storage.update_volume_backup_policy(plan.id, models.UpdateVolumeBackupPolicyDetails(display_name="each night"))
    found = storage.get_volume_backup_policy(plan.id).data
    steps.expect(
        (found.display_name, found.schedules[0].hour_of_day, found.schedules[0].time_zone) == ("each night", 3, "UTC"),
        "a plan of our own",
    )
    steps.expect(
        [each.id for each in storage.list_volume_backup_policies(compartment_id=cloud.place).data] == [plan.id],
        "it is listed",
    )

    def assign(policy):
        return storage.create_volume_backup_policy_assignment(
            models.CreateVolumeBackupPolicyAssignmentDetails(asset_id=asset.id, policy_id=policy)
        ).data

    assign(oracle[0].id)
    assignment = assign(plan.id)
    there = storage.get_volume_backup_policy_asset_assignment(asset.id).data
    steps.expect([each.policy_id for each in there] == [plan.id], "a volume has one plan, the last one that it was given")
    steps.expect(
        storage.get_volume_backup_policy_assignment(assignment.id).data.asset_id == asset.id, "the assignment is found"
    )
    cloud.refused(lambda: storage.delete_volume_backup_policy(plan.id), 409, "Conflict")
    storage.delete_volume_backup_policy_assignment(assignment.id)
    steps.expect(storage.get_volume_backup_policy_asset_assignment(asset.id).data == [], "it is taken away")
    storage.delete_volume_backup_policy(plan.id)
    cloud.refused(lambda: storage.get_volume_backup_policy(plan.id), 404, "NotAuthorizedOrNotFound")
    both.delete_volume_and_wait_for_state(asset.id, ["TERMINATED"], waiter_kwargs=quick)


def clean_up(cloud, instance, volume):
    """What was made with a machine goes with it if its owner says so, and its owner must say something."""
    steps, compute, storage = cloud.steps, cloud.compute, cloud.storage
    cloud.refused(lambda: compute.terminate_instance(instance.id), 400, "InvalidParameter")
    compute.terminate_instance(
        instance.id, preserve_boot_volume=True, preserve_data_volumes_created_at_launch=False
    )
    cloud.wait(compute, compute.get_instance(instance.id), "lifecycle_state", "TERMINATED")
    kept = [
        each
        for each in storage.list_boot_volumes(compartment_id=cloud.place, availability_domain=cloud.domain).data
        if each.lifecycle_state == "AVAILABLE"
    ]
    steps.expect([each.display_name for each in kept] == ["copy"], "the boot volume outlives its machine")
    oci.core.BlockstorageClientCompositeOperations(storage).delete_boot_volume_and_wait_for_state(
        kept[0].id, ["TERMINATED"], waiter_kwargs=cloud.quick
    )
    left = [
        each.display_name
        for each in storage.list_volumes(compartment_id=cloud.place).data
        if each.lifecycle_state != "TERMINATED"
    ]
    steps.expect(left == [], f"no volume is left: {left}")
