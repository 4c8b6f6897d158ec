"""Where we differ from Hetzner's OpenAPI description on purpose: the difference, with `*` for anything, and the reason."""

ALIKE = "One type reads it wherever it is, and only some have this."
KNOWN = "Who asks for a page knows this already."
DEPRECATED = "Hetzner deprecated it; the same is read without naming the thing."
GONE = "It answers 410 since 2026-10-01."

EXCEPTIONS = {
    "*.protection.rebuild is not described": ALIKE,
    "get_*_action is deprecated and no operation of ours": DEPRECATED,
    "get_actions is named ListActions": "It lists, as others do that are named so.",
    "get_actions.meta is not described": ALIKE,
    "get_datacenter is no operation of ours": GONE,
    "list_*_actions: the query's id is not sent": "ListActions takes the numbers of any actions.",
    "list_datacenters is no operation of ours": GONE,
    "meta.pagination.page is not read": KNOWN,
    "meta.pagination.per_page is not read": KNOWN,
    "meta.pagination.previous_page is not read": KNOWN,
    "pricing.floating_ip is not read": "Hetzner deprecated it; `floating_ips` has the prices by type and location.",
    "pricing.floating_ips.*.prices.*.* is not described": ALIKE,
    "pricing.primary_ips.*.prices.*.* is not described": ALIKE,
    "server.private_net.*.ip is needed, but not always there": "Who is in a network has an address there.",
    "server.private_net.*.network is needed, but not always there": "Who is in a network is in one.",
}
