"""What changed at Hetzner's since the description of May 2026, and where it was wrong then.

Each change has its day, where that is known from, and what it does. One that changes nothing has got into the
description, or never fitted it, and is an error.
"""

import copy

from hetzner_edits import Edits, add, allow, change, drop, free, nullable

CHANGELOG = "https://docs.hetzner.cloud/changelog"
PACKAGE = "hcloud-python 2.27.0"
DATE = {"type": "string", "format": "date-time"}
ID = {"type": "integer", "format": "int64", "minimum": 1, "maximum": 9007199254740991}
TEXT = {"type": "string"}
ID_OR_NAME = {"oneOf": [TEXT, ID]}
DEPRECATION = {
    "type": "object",
    "nullable": True,
    "properties": {"announced": DATE, "unavailable_after": DATE},
    "required": ["announced", "unavailable_after"],
}


def answer(schema):
    return {"content": {"application/json": {"schema": schema}}}


def datacenters_gone(api):
    count = 0
    for id in ("list_datacenters", "get_datacenter"):
        responses = api.operation(id)["responses"]
        count += responses.pop("200", None) is not None
    return count


def load_balancers_deleted_by_actions(api):
    responses = api.operation("delete_load_balancer")["responses"]
    action = copy.deepcopy(api.operation("delete_server")["responses"]["200"])
    # Which of the two statuses it is the package does not tell; servers answer the first, zones the second.
    responses |= {"200": action, "201": copy.deepcopy(action)}
    return responses.pop("204", None) is not None


def members(api):
    lists = api.operation("list_servers")
    kinds = {"type": ["server", "load_balancer"], "status": ["ok", "attaching", "detaching", "updating", "error"]}
    keys = [key + order for key in ("id", "type", "status", "ip") for order in ("", ":asc", ":desc")]
    member = {
        "id": ID,
        "type": {"type": "string", "enum": kinds["type"]},
        "ip": TEXT,
        "alias_ips": {"type": "array", "items": TEXT},
        "subnet": TEXT,
        "status": {"type": "string", "enum": kinds["status"]},
    }
    meta = lists["responses"]["200"]["content"]["application/json"]["schema"]["properties"]["meta"]
    many = {"type": "array", "items": {"type": "object", "properties": member, "required": list(member)}}

    def several(name, values=None):
        item = TEXT if values is None else {"type": "string", "enum": values}
        return {"name": name, "in": "query", "required": False, "schema": {"type": "array", "items": item}}

    api.paths["/networks/{id}/members"] = {
        "get": {
            "operationId": "list_network_members",
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": ID},
                several("type", kinds["type"]),
                several("status", kinds["status"]),
                several("subnet"),
                several("sort", keys),
                *(each for each in lists["parameters"] if each["name"] in ("page", "per_page")),
            ],
            "responses": {
                "200": answer(
                    {"type": "object", "properties": {"members": many, "meta": meta}, "required": ["members", "meta"]}
                ),
                "4xx": lists["responses"]["4xx"],
                "5xx": lists["responses"]["5xx"],
            },
        }
    }
    return 1


def ids_or_names(api):
    named = [
        ("create_server", "server_type", ID_OR_NAME),
        ("create_server", "image", ID_OR_NAME),
        ("create_server", "location", ID_OR_NAME),
        ("create_server", "ssh_keys", {"type": "array", "items": ID_OR_NAME}),
        ("rebuild_server", "image", ID_OR_NAME),
        ("change_server_type", "server_type", ID_OR_NAME),
        ("attach_server_iso", "iso", ID_OR_NAME),
        ("create_volume", "location", ID_OR_NAME),
        ("create_load_balancer", "load_balancer_type", ID_OR_NAME),
        ("create_load_balancer", "location", ID_OR_NAME),
        ("change_load_balancer_type", "load_balancer_type", ID_OR_NAME),
    ]
    return min(change(api.body(id), field, described) for id, field, described in named)


def answers_hold_something(api):
    count = 0
    for item in api.paths.values():
        for described in item.values():
            for status, each in described["responses"].items():
                schema = each.get("content", {}).get("application/json", {}).get("schema", {})
                fields = schema.get("properties", {}) if status[0] == "2" else {}
                for name, field in fields.items():
                    holds = len(fields) == 1 or name in ("action", "firewall", "image")
                    if holds and name not in schema.get("required", []) and not field.get("nullable"):
                        schema.setdefault("required", []).append(name)
                        count += 1
    return count


CHANGES = [
    (
        "2026-11-02",
        f"{CHANGELOG}#2026-09-08-removing-the-deprecated-field",
        "`deprecated` leaves images, server types and load balancer types",
        lambda api: drop(api.answers("image"), "deprecated")
        and drop(api.answers("server_type"), "deprecated")
        and drop(api.answers("load_balancer_type"), "deprecated"),
    ),
    (
        "2026-10-05",
        f"{PACKAGE}: LoadBalancerCreatePublicNetwork",
        "load balancers are made with primary IPs that are there already",
        lambda api: add(
            api.body("create_load_balancer"), "public_net", {"type": "object", "properties": {"ipv4": ID, "ipv6": ID}}
        ),
    ),
    (
        "2026-10-05",
        f"{PACKAGE}: hcloud.load_balancers.IPv4Address, IPv6Network",
        "the addresses of load balancers are primary IPs",
        lambda api: min(
            add(api.answers(f"load_balancer.public_net.{family}"), field, described)
            for family in ("ipv4", "ipv6")
            for field, described in (("id", ID | {"nullable": True}), ("blocked", {"type": "boolean"}))
        ),
    ),
    (
        "2026-10-05",
        f"{PACKAGE}: DeleteLoadBalancerResponse",
        "load balancers are deleted by an action",
        load_balancers_deleted_by_actions,
    ),
    (
        "2026-10-05",
        f"{PACKAGE}: hcloud.primary_ips",
        "load balancers can have primary IPs",
        lambda api: allow(api.answers("primary_ip"), "assignee_type", "load_balancer"),
    ),
    (
        "2026-10-01",
        f"{CHANGELOG}#2026-06-02-datacenters-deprecated",
        "/datacenters answers 410",
        datacenters_gone,
    ),
    (
        "2026-09-15",
        f"{PACKAGE}: NetworksClient.get_member_list",
        "networks list their members",
        members,
    ),
    (
        "2026-09-08",
        f"{CHANGELOG}#2026-09-08-removing-the-deprecated-field",
        "images have a `deprecation`",
        lambda api: add(api.answers("image"), "deprecation", DEPRECATION, beside="os_flavor"),
    ),
    (
        "2026-08-17",
        f"{PACKAGE}: LoadBalancerTargetHealthStatus",
        "an unhealthy target tells why",
        lambda api: add(
            api.answers("health_status"),
            "detail",
            {
                "type": "string",
                "enum": [
                    "unspecified", "layer4_no_connection", "layer4_timeout", "layer7_timeout", "unexpected_http_status",
                    "unexpected_http_content",
                ],
            },
        )
        and add(api.answers("health_status"), "http_status_code", {"type": "integer"}),
    ),
    (
        "2026-08-01",
        f"{PACKAGE}: hcloud.primary_ips",
        "a primary IP of nobody is `unassigned`",
        lambda api: allow(api.answers("primary_ip"), "assignee_type", "unassigned"),
    ),
    (
        "2026-07-01",
        f"{CHANGELOG}#2026-04-01-datacenter-deprecations",
        "`datacenter` leaves servers and primary IPs",
        lambda api: drop(api.answers("server"), "datacenter")
        and drop(api.answers("primary_ip"), "datacenter")
        and drop(api.body("create_server"), "datacenter")
        and drop(api.body("create_primary_ip"), "datacenter"),
    ),
    (
        "2026-07-01",
        f"{PACKAGE}: LoadBalancerType.deprecation",
        "load balancer types have a `deprecation`",
        lambda api: add(api.answers("load_balancer_type"), "deprecation", DEPRECATION, beside="max_services"),
    ),
    (
        "2026-04-27",
        f"{PACKAGE}: PrimaryIPsClient.create",
        "a primary IP is made without a word about whose it is",
        lambda api: free(api.body("create_primary_ip"), "assignee_type"),
    ),
    (
        "always",
        f"{PACKAGE} reads them of every service that is not of tcp",
        "services of http tell of certificates and redirection too",
        lambda api: add(
            api.answers("service.http"),
            "certificates",
            {"type": "array", "items": {"type": "integer", "format": "int64"}},
            required=True,
        )
        and add(api.answers("service.http"), "redirect_http", {"type": "boolean"}, required=True),
    ),
    (
        "always",
        f"{PACKAGE}: `id_or_name`; hcloud-go: schema/id_or_name.go",
        "what has a name is taken by its number too, sent as a number",
        ids_or_names,
    ),
    (
        "always",
        f"{PACKAGE}: PrimaryIPsClient.create, FloatingIPsClient.create look first whether there is one",
        "an address that is made for nobody comes without an action",
        lambda api: nullable(api.answer("create_primary_ip"), "action")
        and nullable(api.answer("create_floating_ip"), "action"),
    ),
    (
        "always",
        "description: `deleted`, \"Point in time where the Image was deleted\"",
        "when an image was deleted is a date",
        lambda api: change(api.answers("image"), "deleted", DATE | {"nullable": True}),
    ),
    (
        "always",
        f"{PACKAGE} reads it unasked",
        "an answer holds what it is about, and the action",
        answers_hold_something,
    ),
]


def apply(paths):
    """Applies all changes; one that changes nothing is an error."""
    api = Edits(paths)
    for date, source, sentence, edit in CHANGES:
        if not edit(api):
            raise SystemExit(f"overlay: {date}: {sentence}: this changes nothing ({source})")
