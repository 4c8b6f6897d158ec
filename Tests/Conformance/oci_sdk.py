"""Oracle's own Python SDK and command line against the simulated tenancy, area by area."""

import importlib
import importlib.util
import time

from oci_cloud import Cloud

AREAS = ["oci_compute", "oci_network", "oci_storage", "oci_tenancy", "oci_signin"]
LEAST = 80

cloud = Cloud()
missing = [name for name in AREAS if importlib.util.find_spec(name) is None]
for name in ["oci_first_light", *AREAS]:
    if name in missing:
        print(f"oci: {name} is not written yet", flush=True)
        continue
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
if not missing and operations < LEAST:
    raise SystemExit(f"oci: FAILED: {operations} operations are fewer than {LEAST}")
