"""Hetzner's own Python client against the simulated project, area by area; each answer is held against the description."""

import importlib
import time

import hcloud_coverage
import hcloud_leftovers
from hcloud_cloud import Cloud

AREAS = [
    "hcloud_project", "hcloud_servers", "hcloud_networks", "hcloud_addresses", "hcloud_firewalls", "hcloud_volumes",
    "hcloud_certificates", "hcloud_balancers", "hcloud_zones",
]

cloud = Cloud()
for name in AREAS:
    start = time.monotonic()
    importlib.import_module(name).run(cloud)
    print(f"hcloud: {name} took {time.monotonic() - start:.0f} s", flush=True)
left = hcloud_leftovers.left(cloud)
cloud.expect(not left, f"nothing is left: {', '.join(left) or 'all lists are empty'}")
for fault in sorted(cloud.answers.faults):
    print(f"hcloud: an answer is not as described: {fault}", flush=True)
cloud.expect(not cloud.answers.faults, cloud.answers.report())
cloud.steps.end()
hcloud_coverage.check(cloud.answers)
