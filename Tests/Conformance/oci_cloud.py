"""What the areas of Oracle's Python SDK share: its clients, pointed at the simulated tenancy, and what was asked of them."""

import collections
import functools
import json
import subprocess

import oci

from account import Steps, account
from oci_answers import Answers
from oci_leftovers import Made, alongside


class Exercised:
    """Counts the operations of the SDK that were answered, by client and method, and remembers what they made."""

    def __init__(self):
        self.successes = successes = collections.Counter()
        self.made = made = Made()
        call_api = oci.base_client.BaseClient.call_api

        @functools.wraps(call_api)
        def counting(client, *arguments, **options):
            response = call_api(client, *arguments, **options)
            if isinstance(response, oci.response.Response) and 200 <= response.status < 300:
                successes[client.service, options["operation_name"]] += 1
                made.note(client, options["operation_name"], response.data)
            return response

        oci.base_client.BaseClient.call_api = counting


class Cloud:
    """The simulated tenancy as its user sees it. What is made once for all areas is removed by `close`."""

    shape = "VM.Standard.E2.1.Micro"
    quick = {"max_interval_seconds": 1, "max_wait_seconds": 60}

    def __init__(self):
        self.exercised = Exercised()
        self.clients = []
        self.answers = Answers()
        self.facts = account("oci")
        self.steps = Steps("oci")
        self.config = oci.config.from_file(self.facts["configFile"], self.facts["profile"])
        oci.config.validate_config(self.config)
        self.tenancy = self.facts["tenancy"]
        self.place = self.facts["compartment"]
        self.compute = self.client(oci.core.ComputeClient)
        self.network = self.client(oci.core.VirtualNetworkClient)
        self.storage = self.client(oci.core.BlockstorageClient)
        self.identity = self.client(oci.identity.IdentityClient)
        self.limits = self.client(oci.limits.LimitsClient)
        self.usage = self.client(oci.usage_api.UsageapiClient)
        self.monitoring = self.client(oci.monitoring.MonitoringClient)
        self.work_requests = self.client(oci.work_requests.WorkRequestClient)

    def client(self, kind, config=None, **options):
        """A client of this kind that repeats nothing, so that what is refused is seen."""
        options = {"retry_strategy": oci.retry.NoneRetryStrategy(), **options}
        self.clients.append(kind(config or self.config, service_endpoint=self.facts["endpoint"], **options))
        return self.clients[-1]

    def command_line(self, *words):
        """What `oci` prints as its data; an empty answer is an empty list, as Oracle's command prints nothing then."""
        answer = subprocess.run(
            ["oci", "--config-file", self.facts["configFile"], "--endpoint", self.facts["endpoint"], *words],
            capture_output=True,
            text=True,
        )
        if answer.returncode != 0:
            raise SystemExit(f"oci {' '.join(words)}: status {answer.returncode}: {answer.stderr}")
        return json.loads(answer.stdout)["data"] if answer.stdout.strip() else []

    def wait(self, client, response, property, value, **options):
        """Reads again what `response` (of a `get_…`) answered until a property of it has the value."""
        return oci.wait_until(client, response, property, value, **{**self.quick, **options})

    def refused(self, call, status, code):
        """Expects that a call is refused with this status and code, and returns the ServiceError."""
        try:
            call()
        except oci.exceptions.ServiceError as error:
            self.steps.expect(
                (error.status, error.code) == (status, code), f"refused: {error.status} {error.code}: {error.message}"
            )
            return error
        self.steps.expect(False, f"{status} {code} instead of a success")

    @functools.cached_property
    def domain(self):
        """The name of an availability domain that offers the free shape; as in real tenancies, not every one does."""
        for each in self.identity.list_availability_domains(self.tenancy).data:
            shapes = self.compute.list_shapes(self.place, availability_domain=each.name).data
            if any(one.shape == self.shape for one in shapes):
                return each.name
        raise SystemExit(f"oci: no availability domain offers {self.shape}")

    @functools.cached_property
    def image(self):
        """The newest Ubuntu 24.04 for the free shape, a model."""
        return self.compute.list_images(
            self.place,
            operating_system="Canonical Ubuntu",
            operating_system_version="24.04",
            shape=self.shape,
            sort_by="TIMECREATED",
            sort_order="DESC",
        ).data[0]

    @functools.cached_property
    def subnet(self):
        """A public subnet, 10.100.0.0/24 of a VCN with an internet gateway, a model."""
        models, both = oci.core.models, oci.core.VirtualNetworkClientCompositeOperations(self.network)
        vcn = both.create_vcn_and_wait_for_state(
            models.CreateVcnDetails(
                compartment_id=self.place, cidr_blocks=["10.100.0.0/16"], display_name="shared", dns_label="shared"
            ),
            ["AVAILABLE"],
            waiter_kwargs=self.quick,
        ).data
        both.create_internet_gateway_and_wait_for_state(
            models.CreateInternetGatewayDetails(compartment_id=self.place, vcn_id=vcn.id, is_enabled=True),
            ["AVAILABLE"],
            waiter_kwargs=self.quick,
        )
        return both.create_subnet_and_wait_for_state(
            models.CreateSubnetDetails(
                compartment_id=self.place, vcn_id=vcn.id, cidr_block="10.100.0.0/24", dns_label="shared"
            ),
            ["AVAILABLE"],
            waiter_kwargs=self.quick,
        ).data

    def close(self):
        """Removes what was made for all areas, and proves that nothing is left of anything that any area made."""
        if "subnet" in self.__dict__:
            both = oci.core.VirtualNetworkClientCompositeOperations(self.network)
            gone = (["TERMINATED"], {**self.quick, "succeed_on_not_found": True})
            both.delete_subnet_and_wait_for_state(self.subnet.id, gone[0], waiter_kwargs=gone[1])
            for gateway in self.network.list_internet_gateways(self.place, vcn_id=self.subnet.vcn_id).data:
                both.delete_internet_gateway_and_wait_for_state(gateway.id, gone[0], waiter_kwargs=gone[1])
            both.delete_vcn_and_wait_for_state(self.subnet.vcn_id, gone[0], waiter_kwargs=gone[1])
        left = self.exercised.made.left(self.clients) + alongside(self)
        self.steps.expect(left == [], f"of {len(self.exercised.made.things)} things nothing is left behind: {left}")
