"""A network with everything that a host can need, made, changed and taken down in the one order that OCI allows."""

import oci

GONE = ["TERMINATED"]


def run(cloud):
    network = Network(cloud)
    network.make()
    network.ranges()
    network.gateways()
    network.tables()
    network.groups()
    network.machine()
    network.addresses()
    network.remove()


class Network:
    def __init__(self, cloud):
        self.cloud, self.steps, self.place = cloud, cloud.steps, cloud.place
        self.client, self.models = cloud.network, oci.core.models
        self.both = oci.core.VirtualNetworkClientCompositeOperations(cloud.network, cloud.work_requests)
        self.ready = {"wait_for_states": ["AVAILABLE"], "waiter_kwargs": cloud.quick}
        self.gone = {"wait_for_states": GONE, "waiter_kwargs": {**cloud.quick, "succeed_on_not_found": True}}
        self.done = {"work_request_states": ["SUCCEEDED"], "waiter_kwargs": cloud.quick}

    @property
    def part(self):
        return {"compartment_id": self.place, "vcn_id": self.vcn.id}

    def expect(self, condition, text):
        self.steps.expect(condition, f"network: {text}")

    def found(self, list, each, *arguments, **options):
        """Whether all pages of a list have a thing."""
        options = {"compartment_id": self.place, **options}
        data = oci.pagination.list_call_get_all_results(list, *arguments, **options).data
        self.expect(each.id in [one.id for one in data], f"{list.__name__} has it among {len(data)}")

    def renamed(self, update, model, id, **options):
        """Changes a name with the right etag, after a stale one was refused."""
        name = f"renamed by {update.__name__}"
        call = lambda etag: update(id, model(display_name=name, **options), if_match=etag)
        self.cloud.refused(lambda: call("stale"), 412, "NoEtagMatch")
        get = getattr(self.client, update.__name__.replace("update", "get"))
        changed = call(get(id).headers["etag"]).data
        self.expect(changed.display_name == name, f"{update.__name__} changes the name")
        return changed

    def make(self):
        models, client = self.models, self.client
        details = models.CreateVcnDetails(
            compartment_id=self.place,
            cidr_blocks=["10.50.0.0/16"],
            display_name="whole",
            dns_label="whole",
            is_ipv6_enabled=True,
            freeform_tags={"area": "network"},
        )
        token = {"opc_retry_token": "network-vcn"}
        self.vcn = self.both.create_vcn_and_wait_for_state(details, operation_kwargs=token, **self.ready).data
        again = client.create_vcn(details, **token).data
        self.expect(again.id == self.vcn.id, "the same retry token answers with the same VCN")
        self.found(client.list_vcns, self.vcn, display_name="whole", sort_by="DISPLAYNAME", sort_order="ASC")
        self.renamed(client.update_vcn, models.UpdateVcnDetails, self.vcn.id)
        first = self.vcn.ipv6_cidr_blocks[0].replace("::/56", "::/64")
        self.subnet = self.both.create_subnet_and_wait_for_state(
            models.CreateSubnetDetails(
                **self.part, cidr_block="10.50.1.0/24", ipv6_cidr_block=first, dns_label="s", display_name="subnet"
            ),
            **self.ready,
        ).data
        self.expect(self.subnet.ipv6_cidr_blocks == [first], f"a subnet with {first}")
        self.found(client.list_subnets, self.subnet, vcn_id=self.vcn.id, lifecycle_state="AVAILABLE")
        wrong = models.CreateSubnetDetails(**self.part, cidr_block="10.50.3.0/23")
        error = self.cloud.refused(lambda: client.create_subnet(wrong), 400, "InvalidParameter")
        self.expect("does not match network IP 10.50.2.0" in error.message, "OCI's text about the bits of a range")

    def ranges(self):
        models, client, both, done = self.models, self.client, self.both, self.done
        vcn, block = self.vcn.id, "10.51.0.0/16"
        both.add_vcn_cidr_and_wait_for_work_request(vcn, models.AddVcnCidrDetails(cidr_block=block), **done)
        smaller = models.ModifyVcnCidrDetails(original_cidr_block=block, new_cidr_block="10.51.0.0/20")
        both.modify_vcn_cidr_and_wait_for_work_request(vcn, smaller, **done)
        blocks = client.get_vcn(vcn).data.cidr_blocks
        self.expect(blocks == ["10.50.0.0/16", "10.51.0.0/20"], f"ranges are {blocks}")
        both.remove_vcn_cidr_and_wait_for_work_request(
            vcn, models.RemoveVcnCidrDetails(cidr_block="10.51.0.0/20"), **done
        )
        used = models.RemoveVcnCidrDetails(cidr_block="10.50.0.0/16")
        self.cloud.refused(lambda: client.remove_vcn_cidr(vcn, used), 409, "Conflict")
        own = models.AddVcnIpv6CidrDetails(ipv6_private_cidr_block="fd00:50::/48")
        both.add_ipv6_vcn_cidr_and_wait_for_work_request(
            vcn, operation_kwargs={"add_vcn_ipv6_cidr_details": own}, **done
        )
        self.expect(client.get_vcn(vcn).data.ipv6_private_cidr_blocks == ["fd00:50::/48"], "a private IPv6 range")

        second = models.AddSubnetIpv6CidrDetails(ipv6_cidr_block="fd00:50:0:1::/64")
        both.add_ipv6_subnet_cidr_and_wait_for_work_request(self.subnet.id, second, **done)
        self.expect(len(client.get_subnet(self.subnet.id).data.ipv6_cidr_blocks) == 2, "a second one in the subnet")
        removal = models.RemoveVcnIpv6CidrDetails(ipv6_cidr_block="fd00:50::/48")
        call = lambda: client.remove_ipv6_vcn_cidr(vcn, remove_vcn_ipv6_cidr_details=removal)
        self.cloud.refused(call, 409, "Conflict")
        less = models.RemoveSubnetIpv6CidrDetails(ipv6_cidr_block="fd00:50:0:1::/64")
        both.remove_ipv6_subnet_cidr_and_wait_for_work_request(self.subnet.id, less, **done)
        both.remove_ipv6_vcn_cidr_and_wait_for_work_request(
            vcn, operation_kwargs={"remove_vcn_ipv6_cidr_details": removal}, **done
        )

    def gateways(self):
        models, client, both = self.models, self.client, self.both
        details = models.CreateInternetGatewayDetails(**self.part, is_enabled=True)
        self.internet = both.create_internet_gateway_and_wait_for_state(details, **self.ready).data
        self.cloud.refused(lambda: client.create_internet_gateway(details), 400, "LimitExceeded")
        self.found(client.list_internet_gateways, self.internet, vcn_id=self.vcn.id)
        off = self.renamed(
            client.update_internet_gateway, models.UpdateInternetGatewayDetails, self.internet.id, is_enabled=False
        )
        self.expect(off.is_enabled is False, "the internet gateway is off")
        client.update_internet_gateway(self.internet.id, models.UpdateInternetGatewayDetails(is_enabled=True))
        self.nat = both.create_nat_gateway_and_wait_for_state(
            models.CreateNatGatewayDetails(**self.part), **self.ready
        ).data
        self.found(client.list_nat_gateways, self.nat, vcn_id=self.vcn.id)
        self.renamed(client.update_nat_gateway, models.UpdateNatGatewayDetails, self.nat.id, block_traffic=True)
        ephemeral = client.list_public_ips("REGION", self.place, lifetime="EPHEMERAL").data
        self.expect(
            [one.ip_address for one in ephemeral if one.assigned_entity_id == self.nat.id] == [self.nat.nat_ip],
            f"the NAT gateway has {self.nat.nat_ip}",
        )

    def tables(self):
        models, client, both = self.models, self.client, self.both
        rules = [
            models.RouteRule(destination="0.0.0.0/0", network_entity_id=self.internet.id),
            models.RouteRule(destination="198.51.100.0/24", network_entity_id=self.nat.id),
        ]
        self.routes = both.create_route_table_and_wait_for_state(
            models.CreateRouteTableDetails(**self.part, route_rules=rules[:1]), **self.ready
        ).data
        self.found(client.list_route_tables, self.routes, vcn_id=self.vcn.id)
        changed = self.renamed(
            client.update_route_table, models.UpdateRouteTableDetails, self.routes.id, route_rules=rules
        )
        self.expect(len(changed.route_rules) == 2, "two routes")
        ssh = models.IngressSecurityRule(
            protocol="6",
            source="0.0.0.0/0",
            tcp_options=models.TcpOptions(destination_port_range=models.PortRange(min=22, max=22)),
        )
        out = models.EgressSecurityRule(protocol="all", destination="0.0.0.0/0")
        self.list = both.create_security_list_and_wait_for_state(
            models.CreateSecurityListDetails(
                **self.part, ingress_security_rules=[ssh], egress_security_rules=[out]
            ),
            **self.ready,
        ).data
        self.found(client.list_security_lists, self.list, vcn_id=self.vcn.id)
        self.renamed(
            client.update_security_list, models.UpdateSecurityListDetails, self.list.id, ingress_security_rules=[]
        )
        dns = models.DhcpDnsOption(server_type="CustomDnsServer", custom_dns_servers=["192.0.2.53"])
        search = models.DhcpSearchDomainOption(search_domain_names=["example.com"])
        self.options = both.create_dhcp_options_and_wait_for_state(
            models.CreateDhcpDetails(**self.part, options=[dns, search]), **self.ready
        ).data
        self.expect(self.options.options[1].search_domain_names == ["example.com"], "a search domain")
        self.found(client.list_dhcp_options, self.options, vcn_id=self.vcn.id)
        self.renamed(client.update_dhcp_options, models.UpdateDhcpDetails, self.options.id, options=[dns])
        self.renamed(
            client.update_subnet,
            models.UpdateSubnetDetails,
            self.subnet.id,
            route_table_id=self.routes.id,
            security_list_ids=[self.list.id],
            dhcp_options_id=self.options.id,
        )
        for delete, thing in [
            (client.delete_route_table, self.routes),
            (client.delete_security_list, self.list),
            (client.delete_dhcp_options, self.options),
        ]:
            error = self.cloud.refused(lambda: delete(thing.id), 409, "Conflict")
            self.expect(self.subnet.id in error.message, f"{delete.__name__}: the subnet uses it")
        for delete, id in [
            (client.delete_route_table, self.vcn.default_route_table_id),
            (client.delete_security_list, self.vcn.default_security_list_id),
            (client.delete_dhcp_options, self.vcn.default_dhcp_options_id),
        ]:
            self.cloud.refused(lambda: delete(id), 409, "Conflict")

    def groups(self):
        models, client = self.models, self.client
        create = self.both.create_network_security_group_and_wait_for_state
        details = models.CreateNetworkSecurityGroupDetails(**self.part)
        self.group, peer = create(details, **self.ready).data, create(details, **self.ready).data
        self.found(client.list_network_security_groups, self.group, vcn_id=self.vcn.id)
        self.renamed(
            client.update_network_security_group, models.UpdateNetworkSecurityGroupDetails, self.group.id
        )
        rules = [
            models.AddSecurityRuleDetails(direction="INGRESS", protocol="all", source=f"10.60.{index}.0/24")
            for index in range(26)
        ]
        add = lambda rules: client.add_network_security_group_security_rules(
            self.group.id, models.AddNetworkSecurityGroupSecurityRulesDetails(security_rules=rules)
        )
        self.cloud.refused(lambda: add(rules), 400, "InvalidParameter")
        added = add(rules[:25]).data.security_rules
        friend = models.AddSecurityRuleDetails(
            direction="INGRESS", protocol="6", source=peer.id, source_type="NETWORK_SECURITY_GROUP"
        )
        friend = add([friend]).data.security_rules[0]
        change = models.UpdateSecurityRuleDetails(
            id=added[0].id, direction="EGRESS", protocol="17", destination="192.0.2.0/24"
        )
        client.update_network_security_group_security_rules(
            self.group.id, models.UpdateNetworkSecurityGroupSecurityRulesDetails(security_rules=[change])
        )
        listing = client.list_network_security_group_security_rules
        out = listing(self.group.id, direction="EGRESS").data
        self.expect([rule.id for rule in out] == [added[0].id], "one rule looks outwards")
        client.remove_network_security_group_security_rules(
            self.group.id,
            models.RemoveNetworkSecurityGroupSecurityRulesDetails(security_rule_ids=[rule.id for rule in added[1:]]),
        )
        self.both.delete_network_security_group_and_wait_for_state(peer.id, **self.gone)
        left = oci.pagination.list_call_get_all_results(listing, self.group.id).data
        self.expect(
            {rule.id: rule.is_valid for rule in left} == {added[0].id: True, friend.id: False},
            "a rule for a group that is gone means nothing",
        )

    def machine(self):
        models, compute = self.models, oci.core.ComputeClientCompositeOperations(self.cloud.compute)
        self.instance = compute.launch_instance_and_wait_for_state(
            models.LaunchInstanceDetails(
                compartment_id=self.place,
                availability_domain=self.cloud.domain,
                shape=self.cloud.shape,
                source_details=models.InstanceSourceViaImageDetails(image_id=self.cloud.image.id),
                create_vnic_details=models.CreateVnicDetails(
                    subnet_id=self.subnet.id,
                    hostname_label="blog",
                    nsg_ids=[self.group.id],
                    assign_public_ip=True,
                    assign_ipv6_ip=True,
                ),
            ),
            ["RUNNING"],
            waiter_kwargs=self.cloud.quick,
        ).data
        attachment = self.cloud.compute.list_vnic_attachments(self.place, instance_id=self.instance.id).data[0]
        self.vnic = self.client.get_vnic(attachment.vnic_id).data
        members = self.client.list_network_security_group_vnics(self.group.id).data
        self.expect(
            [(one.vnic_id, one.resource_id) for one in members] == [(self.vnic.id, self.instance.id)],
            "the group names its VNIC and the instance",
        )
        error = self.cloud.refused(lambda: self.client.delete_network_security_group(self.group.id), 409, "Conflict")
        self.expect(self.vnic.id in error.message, "and cannot go while it has one")
        changed = self.renamed(
            self.client.update_vnic, models.UpdateVnicDetails, self.vnic.id, hostname_label="shop", nsg_ids=[]
        )
        self.expect((changed.hostname_label, changed.nsg_ids) == ("shop", []), "the VNIC leaves the group")

    def addresses(self):
        models, client, both = self.models, self.client, self.both
        primary = client.list_private_ips(vnic_id=self.vnic.id).data[0]
        self.expect((primary.is_primary, primary.hostname_label) == (True, "shop"), "its address has the new name")
        by_address = client.list_private_ips(subnet_id=self.subnet.id, ip_address=primary.ip_address).data
        self.expect([one.id for one in by_address] == [primary.id], "the same one by its address")
        self.cloud.refused(lambda: client.delete_private_ip(primary.id), 409, "Conflict")
        second = client.create_private_ip(
            models.CreatePrivateIpDetails(vnic_id=self.vnic.id, ip_address="10.50.1.77", hostname_label="second")
        ).data
        self.renamed(client.update_private_ip, models.UpdatePrivateIpDetails, second.id)
        client.delete_private_ip(second.id)

        domain = self.instance.availability_domain
        ephemeral = [
            one
            for one in client.list_public_ips("AVAILABILITY_DOMAIN", self.place, availability_domain=domain).data
            if one.assigned_entity_id == primary.id
        ][0]
        for found in [
            client.get_public_ip_by_ip_address(
                models.GetPublicIpByIpAddressDetails(ip_address=self.vnic.public_ip)
            ).data,
            client.get_public_ip_by_private_ip_id(
                models.GetPublicIpByPrivateIpIdDetails(private_ip_id=primary.id)
            ).data,
        ]:
            self.expect(found.id == ephemeral.id, f"the ephemeral address is {found.ip_address}")
        reserved = both.create_public_ip_and_wait_for_state(
            models.CreatePublicIpDetails(compartment_id=self.place, lifetime="RESERVED"), **self.ready
        ).data
        self.found(client.list_public_ips, reserved, "REGION")
        assign = models.UpdatePublicIpDetails(private_ip_id=primary.id, display_name="kept")
        self.cloud.refused(lambda: client.update_public_ip(reserved.id, assign), 409, "Conflict")
        client.delete_public_ip(ephemeral.id)
        assigned = {**self.ready, "wait_for_states": ["ASSIGNED"]}
        both.update_public_ip_and_wait_for_state(reserved.id, assign, **assigned)
        shown = client.get_vnic(self.vnic.id).data.public_ip
        self.expect(shown == reserved.ip_address, f"the reserved address {shown} took its place")
        both.update_public_ip_and_wait_for_state(
            reserved.id, models.UpdatePublicIpDetails(private_ip_id=""), **self.ready
        )
        both.delete_public_ip_and_wait_for_state(reserved.id, **self.gone)

        own = client.list_ipv6s(vnic_id=self.vnic.id).data
        self.expect([one.ip_address for one in own] == self.vnic.ipv6_addresses, f"IPv6: {self.vnic.ipv6_addresses}")
        more = both.create_ipv6_and_wait_for_state(models.CreateIpv6Details(vnic_id=self.vnic.id), **self.ready).data
        self.renamed(client.update_ipv6, models.UpdateIpv6Details, more.id)
        both.delete_ipv6_and_wait_for_state(more.id, **self.gone)

    def remove(self):
        client, both, models = self.client, self.both, self.models
        error = self.cloud.refused(lambda: client.delete_subnet(self.subnet.id), 409, "Conflict")
        text = f"The Subnet {self.subnet.id} references the VNIC {self.vnic.id}. You must remove the reference"
        self.expect(error.message.startswith(text), "a subnet with a VNIC says so in OCI's words")
        compute = self.cloud.compute
        oci.core.ComputeClientCompositeOperations(
            compute, self.cloud.work_requests
        ).terminate_instance_and_wait_for_work_request(self.instance.id, **self.done)
        self.cloud.wait(compute, compute.get_instance(self.instance.id), "lifecycle_state", "TERMINATED")
        both.delete_subnet_and_wait_for_state(self.subnet.id, **self.gone)
        both.delete_network_security_group_and_wait_for_state(self.group.id, **self.gone)
        for delete, gateway in [
            (client.delete_internet_gateway, self.internet),
            (client.delete_nat_gateway, self.nat),
        ]:
            error = self.cloud.refused(lambda: delete(gateway.id), 409, "Conflict")
            self.expect(self.routes.id in error.message, f"{delete.__name__}: a route leads there")
        self.cloud.refused(lambda: client.delete_vcn(self.vcn.id), 409, "Conflict")
        both.delete_route_table_and_wait_for_state(self.routes.id, **self.gone)
        both.delete_security_list_and_wait_for_state(self.list.id, **self.gone)
        both.delete_dhcp_options_and_wait_for_state(self.options.id, **self.gone)
        error = self.cloud.refused(lambda: client.delete_vcn(self.vcn.id), 409, "IncorrectState")
        text = f"{self.vcn.id} is associated with Gateway that is in use"
        self.expect(error.message == text, "a VCN with gateways says so in OCI's words")
        both.delete_internet_gateway_and_wait_for_state(self.internet.id, **self.gone)
        both.delete_nat_gateway_and_wait_for_state(self.nat.id, **self.gone)
        both.delete_vcn_and_wait_for_state(self.vcn.id, **self.gone)
        self.cloud.refused(lambda: client.get_vcn(self.vcn.id), 404, "NotAuthorizedOrNotFound")
