"""Which operations of our SDK Oracle's package has had answered by the simulated tenancy."""

import json
import os
import subprocess

from oci_package import method

EXCEPTIONS = {
    "ListProducts": "The public price list is no part of the package; oci_tenancy reads it as a browser does.",
}


def compare(successes, differ):
    """Tells the operations that were not driven, and the exceptions that were or that nobody has; counts the driven."""
    shown = subprocess.run([os.environ["XANTHUS_WIRE"], "operations"], capture_output=True, text=True, check=True)
    services = {each["name"]: each["service"] for each in json.loads(shown.stdout)}
    driven = 0
    for name, service in services.items():
        twin = method(service, name)
        was_driven = twin is not None and successes[twin.base.service, twin.name] > 0
        driven += was_driven
        if was_driven == (name in EXCEPTIONS):
            differ(f"{name} is an exception and driven all the same" if was_driven else f"{name} is not driven")
    for name in sorted(EXCEPTIONS.keys() - services.keys()):
        differ(f"the exception {name} is no operation")
    return driven
