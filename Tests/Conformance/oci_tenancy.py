"""Identity, limits, usage and metrics, as Oracle's Python SDK asks for them."""

import datetime
import time
import urllib.request

import oci
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

MICRO = "standard-e2-micro-core-count"


def run(cloud):
    # First, so that it is soon old enough to be measured.
    machine = launch(cloud)
    about(cloud)
    compartments(cloud)
    keys(cloud)
    policies(cloud)
    limits(cloud, machine)
    usage(cloud)
    metrics(cloud, machine)
    prices(cloud)
    end(cloud, machine)


def about(cloud):
    """Whom the tenancy belongs to, and where it is."""
    identity, steps = cloud.identity, cloud.steps
    tenancy = identity.get_tenancy(cloud.tenancy).data
    steps.expect(tenancy.home_region_key == "PHX", f"tenancy {tenancy.name}, at home in {tenancy.home_region_key}")
    keys = {each.key for each in identity.list_regions().data}
    before = identity.list_region_subscriptions(cloud.tenancy).data
    steps.expect([each.region_key for each in before if each.is_home_region] == ["PHX"], "one home region")
    steps.expect({each.region_key for each in before} <= keys, f"{len(keys)} regions, {len(before)} subscribed")
    if "FRA" not in {each.region_key for each in before}:
        details = oci.identity.models.CreateRegionSubscriptionDetails(region_key="FRA")
        made = identity.create_region_subscription(details, cloud.tenancy).data
        steps.expect(made.status == "IN_PROGRESS", f"subscribed to {made.region_name}")
    domains = identity.list_availability_domains(cloud.tenancy).data
    faults = identity.list_fault_domains(cloud.tenancy, domains[0].name).data
    steps.expect(len(faults) == 3 and all(each.availability_domain == domains[0].name for each in faults), "fault domains")
    users = oci.pagination.list_call_get_all_results(identity.list_users, cloud.tenancy).data
    user = identity.get_user(users[0].id).data
    steps.expect(user.id == cloud.config["user"] and user.capabilities.can_use_api_keys, f"user {user.name}")
    cloud.refused(lambda: identity.get_tenancy("ocid1.tenancy.oc1..x"), 404, "NotAuthorizedOrNotFound")


def compartments(cloud):
    """A tree that grows, is rearranged and goes again."""
    identity, steps, models = cloud.identity, cloud.steps, oci.identity.models
    both = oci.identity.IdentityClientCompositeOperations(identity)

    def make(name, parent):
        details = models.CreateCompartmentDetails(
            compartment_id=parent, name=name, description="made by conformance", freeform_tags={"suite": "conformance"}
        )
        return both.create_compartment_and_wait_for_state(details, ["ACTIVE"], waiter_kwargs=cloud.quick).data

    parent, other = make("parent", cloud.tenancy), make("other", cloud.tenancy)
    child = make("child", parent.id)
    cloud.refused(lambda: make("parent", cloud.tenancy), 409, "CompartmentAlreadyExists")
    cloud.refused(lambda: make("no such name", cloud.tenancy), 400, "InvalidParameter")
    tree = oci.pagination.list_call_get_all_results(
        identity.list_compartments,
        cloud.tenancy,
        compartment_id_in_subtree=True,
        access_level="ACCESSIBLE",
        lifecycle_state="ACTIVE",
        sort_by="NAME",
        sort_order="ASC",
        limit=2,
    ).data
    names = [each.name for each in tree]
    steps.expect(names == ["child", "other", "parent", "sandbox"], f"the whole tree: {names}")
    cloud.refused(
        lambda: identity.list_compartments(parent.id, compartment_id_in_subtree=True), 400, "InvalidParameter"
    )
    etag = identity.get_compartment(child.id).headers["etag"]
    change = models.UpdateCompartmentDetails(name="renamed", description="changed")
    renamed = identity.update_compartment(child.id, change, if_match=etag).data
    steps.expect(renamed.name == "renamed", "a compartment renamed")
    cloud.refused(lambda: identity.update_compartment(child.id, change, if_match=etag), 412, "NoEtagMatch")
    target = models.MoveCompartmentDetails(target_compartment_id=other.id)
    identity.move_compartment(child.id, target)
    steps.expect(identity.get_compartment(child.id).data.compartment_id == other.id, "a compartment moved")

    full = identity.delete_compartment(other.id)
    work = identity.get_work_request(full.headers["opc-work-request-id"])
    failed = cloud.wait(identity, work, "status", "FAILED").data
    steps.expect(failed.errors[0].message.startswith("The compartment is not empty"), failed.errors[0].message)
    steps.expect(identity.get_compartment(other.id).data.lifecycle_state == "ACTIVE", "it is there all the same")
    for each in (child, other, parent):
        gone = identity.delete_compartment(each.id)
        cloud.wait(identity, identity.get_work_request(gone.headers["opc-work-request-id"]), "status", "SUCCEEDED")
        state = identity.get_compartment(each.id).data.lifecycle_state
        steps.expect(state == "DELETED", f"compartment {each.name} is {state}")


def keys(cloud):
    """A second key of the user's, which signs as long as it is known."""
    identity, steps, user = cloud.identity, cloud.steps, cloud.config["user"]

    def pair():
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        private = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        public = key.public_key().public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        return private.decode(), public.decode()

    def upload(public):
        return identity.upload_api_key(user, oci.identity.models.CreateApiKeyDetails(key=public)).data

    private, public = pair()
    key = upload(public)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        listed = {each.fingerprint: each.lifecycle_state for each in identity.list_api_keys(user).data}
        if listed[key.fingerprint] == "ACTIVE":
            break
        time.sleep(0.1)
    steps.expect(listed[key.fingerprint] == "ACTIVE" and len(listed) == 2, f"key {key.fingerprint} is known")
    config = {**cloud.config, "key_content": private, "fingerprint": key.fingerprint}
    config.pop("key_file")
    other = cloud.client(oci.identity.IdentityClient, config)
    steps.expect(other.get_user(user).data.id == user, "it signs")
    third = upload(pair()[1])
    cloud.refused(lambda: upload(pair()[1]), 400, "LimitExceeded")
    cloud.refused(lambda: upload(public), 409, "Conflict")
    for each in (key, third):
        identity.delete_api_key(user, each.fingerprint)
    cloud.refused(lambda: other.get_user(user), 401, "NotAuthenticated")


def policies(cloud):
    """A policy from its first statement to its end."""
    identity, steps, models = cloud.identity, cloud.steps, oci.identity.models
    both = oci.identity.IdentityClientCompositeOperations(identity)

    def details(statement):
        return models.CreatePolicyDetails(
            compartment_id=cloud.tenancy, name="conformance", description="made by conformance", statements=[statement]
        )

    cloud.refused(lambda: identity.create_policy(details("Let them")), 400, "InvalidParameter")
    nowhere = details("Allow group Operators to manage instances in compartment nowhere")
    cloud.refused(lambda: identity.create_policy(nowhere), 400, "InvalidParameter")
    made = details("Allow group Operators to manage instance-family in compartment sandbox")
    policy = both.create_policy_and_wait_for_state(made, ["ACTIVE"], waiter_kwargs=cloud.quick).data
    cloud.refused(lambda: identity.create_policy(made), 409, "PolicyAlreadyExists")
    change = models.UpdatePolicyDetails(statements=["Allow dynamic-group Hosts to read buckets in tenancy"])
    steps.expect(identity.update_policy(policy.id, change).data.statements == change.statements, "a policy changed")
    listed = oci.pagination.list_call_get_all_results(identity.list_policies, cloud.tenancy, name="conformance").data
    steps.expect([each.id for each in listed] == [policy.id], "the policy is listed")
    seen = identity.get_policy(policy.id)
    identity.delete_policy(policy.id)
    cloud.wait(identity, seen, "lifecycle_state", "DELETED", succeed_on_not_found=True)
    steps.expect(identity.list_policies(cloud.tenancy).data == [], "the policy is gone")


def launch(cloud):
    """A machine to be counted and measured."""
    models = oci.core.models
    details = models.LaunchInstanceDetails(
        compartment_id=cloud.place,
        availability_domain=cloud.domain,
        display_name="measured",
        shape=cloud.shape,
        source_details=models.InstanceSourceViaImageDetails(image_id=cloud.image.id),
        create_vnic_details=models.CreateVnicDetails(subnet_id=cloud.subnet.id, assign_public_ip=False),
    )
    return cloud.compute.launch_instance(details).data


def limits(cloud, machine):
    """What the tenancy may have, and what is left of it."""
    client, steps = cloud.limits, cloud.steps
    services = oci.pagination.list_call_get_all_results(client.list_services, cloud.tenancy).data
    steps.expect("compute" in {each.name for each in services}, f"limits of {len(services)} services")
    definitions = oci.pagination.list_call_get_all_results(
        client.list_limit_definitions, cloud.tenancy, service_name="compute"
    ).data
    micro = next(each for each in definitions if each.name == MICRO)
    steps.expect(micro.scope_type == "AD" and micro.is_resource_availability_supported, f"{MICRO} counts by domain")
    values = client.list_limit_values(cloud.tenancy, "compute", name=MICRO, scope_type="AD").data
    here = next(each for each in values if each.availability_domain == machine.availability_domain)
    left = client.get_resource_availability(
        "compute", MICRO, cloud.tenancy, availability_domain=machine.availability_domain
    ).data
    steps.expect(left.used >= 1 and left.used + left.available == here.value, f"{left.used} of {here.value} used")
    cloud.refused(
        lambda: client.get_resource_availability("compute", MICRO, cloud.tenancy), 400, "InvalidParameter"
    )
    cloud.refused(lambda: client.get_resource_availability("compute", "x", cloud.tenancy), 404, "NotAuthorizedOrNotFound")


def usage(cloud):
    """What was used today, and the dates that are too precise to ask."""
    client, models = cloud.usage, oci.usage_api.models
    today = datetime.datetime.now(datetime.timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0)

    def ask(start, **more):
        return client.request_summarized_usages(
            models.RequestSummarizedUsagesDetails(
                tenant_id=cloud.tenancy,
                time_usage_started=start,
                time_usage_ended=today + datetime.timedelta(days=1),
                granularity="DAILY",
                query_type="COST",
                group_by=["skuPartNumber", "resourceId"],
                **more,
            ),
            limit=1000,
        ).data

    items = ask(today).items
    parts = {each.sku_part_number for each in items}
    cloud.steps.expect("B91444" in parts, f"usage of {sorted(parts)}")
    only = models.Filter(operator="AND", dimensions=[models.Dimension(key="skuPartNumber", value="B91444")])
    cloud.steps.expect({each.sku_part_number for each in ask(today, filter=only).items} == {"B91444"}, "usage of one part")
    error = cloud.refused(lambda: ask(today - datetime.timedelta(hours=1)), 400, "InvalidParameter")
    cloud.steps.expect("does not have the right precision" in error.message, "dates have a precision")


def metrics(cloud, machine):
    """What the agent measures."""
    client, models = cloud.monitoring, oci.monitoring.models
    filters = models.ListMetricsDetails(namespace="oci_computeagent", dimension_filters={"resourceId": machine.id})
    listed = oci.pagination.list_call_get_all_results(client.list_metrics, cloud.place, filters).data
    names = sorted(each.name for each in listed)
    cloud.steps.expect(names == ["CpuUtilization", "MemoryUtilization", "NetworksBytesIn", "NetworksBytesOut"], f"{names}")

    def ask(query):
        details = models.SummarizeMetricsDataDetails(namespace="oci_computeagent", query=query)
        return client.summarize_metrics_data(cloud.place, details).data

    # There is a value for each full minute, so that the first one comes within a minute.
    deadline = time.monotonic() + 90
    while not (series := ask(f'CpuUtilization[1m]{{resourceId = "{machine.id}"}}.mean()')):
        cloud.steps.require(time.monotonic() < deadline, "no value of a running machine within ninety seconds")
        time.sleep(0.5)
    values = [each.value for each in series[0].aggregated_datapoints]
    cloud.steps.expect(
        len(series) == 1
        and (series[0].name, series[0].dimensions["resourceId"]) == ("CpuUtilization", machine.id)
        and values
        and all(0 < each <= 100 for each in values),
        f"its processors were busy: {values} percent",
    )
    cloud.refused(lambda: ask("CpuUtilization"), 400, "InvalidParameter")


def prices(cloud):
    """The price list, which anybody reads."""
    address = cloud.facts["endpoint"] + "/pls/apex/cetools/api/v1/products/?currencyCode=USD"
    with urllib.request.urlopen(address) as answer:
        cloud.steps.expect(b'"value":0.0255' in answer.read(), "the price list needs no signature")


def end(cloud, machine):
    cloud.compute.terminate_instance(machine.id, preserve_boot_volume=False)
    seen = cloud.compute.get_instance(machine.id)
    cloud.wait(cloud.compute, seen, "lifecycle_state", "TERMINATED", succeed_on_not_found=True)
    cloud.steps.expect(True, "the machine that was measured is gone")
