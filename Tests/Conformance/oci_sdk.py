"""Oracle's own Python SDK and command line against the simulated tenancy, area by area."""

import importlib
import time

import oci_coverage
from oci_cloud import Cloud

AREAS = ["oci_compute", "oci_network", "oci_storage", "oci_tenancy", "oci_signin"]

cloud = Cloud()
for name in ["oci_first_light", *AREAS]:
    start = time.monotonic()
    importlib.import_module(name).run(cloud)
    print(f"oci: {name} took {time.monotonic() - start:.0f} s", flush=True)
cloud.close()
cloud.answers.faults.update(f"the exception '{each}' does not hold any more" for each in cloud.answers.stale)
for fault in sorted(cloud.answers.faults):
    print(f"oci: an answer is not as modelled: {fault}", flush=True)
cloud.steps.expect(not cloud.answers.faults, "every answer is as Oracle's package models it, to the last field")
cloud.steps.end()

gaps = []
driven = oci_coverage.compare(cloud.exercised.successes, gaps.append)
print(f"oci: {driven} operations of ours were driven by the oci SDK, and {len(oci_coverage.EXCEPTIONS)} excepted", flush=True)
for gap in gaps:
    print(f"oci: {gap}", flush=True)
if gaps:
    raise SystemExit(f"oci: FAILED: {len(gaps)} gaps")
