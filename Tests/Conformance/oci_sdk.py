"""Oracle's own Python SDK and command line against the simulated tenancy, area by area."""

import importlib
import time

from oci_cloud import Cloud

AREAS = ["oci_compute", "oci_network", "oci_storage", "oci_tenancy", "oci_signin"]
LEAST = 80

cloud = Cloud()
for name in ["oci_first_light", *AREAS]:
    start = time.monotonic()
    importlib.import_module(name).run(cloud)
    print(f"oci: {name} took {time.monotonic() - start:.0f} s", flush=True)
cloud.close()
for fault in sorted(cloud.answers.faults):
    print(f"oci: an answer is not as modelled: {fault}", flush=True)
cloud.steps.expect(not cloud.answers.faults, "every answer is as Oracle's package models it, to the last field")
cloud.steps.end()

operations = len(cloud.exercised.successes)
print(f"oci: {operations} distinct operations of the oci SDK exercised", flush=True)
if operations < LEAST:
    raise SystemExit(f"oci: FAILED: {operations} operations are fewer than {LEAST}")
