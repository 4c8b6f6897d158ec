"""What this SDK puts on the wire and reads from it against Oracle's Python package, without any network.

`xanthus-wire` prints our side, from one filled-in value of each operation (Tests/OCISamples).
"""

import collections
import json
import os
import subprocess
import sys

import oci_wire_answers
import oci_wire_endpoints
import oci_wire_operations
import oci_wire_signing
import oci_wire_targets
from oci_wire_exceptions import EXCEPTIONS

wire = os.environ["XANTHUS_WIRE"]
differences, counts, used = [], collections.Counter(), set()


def show(subcommand):
    return json.loads(subprocess.run([wire, subcommand], capture_output=True, text=True, check=True).stdout)


def difference(subject):
    """A function to tell a difference of a subject, which counts unless it is a known exception."""

    def differ(sentence):
        for key in EXCEPTIONS:
            if sentence.startswith(key) or f"{subject}: {sentence}".startswith(key):
                used.add(key)
                return
        if (subject, sentence) not in differences:
            differences.append((subject, sentence))

    return differ


sent = []
for operation in show("operations"):
    differ = difference(operation["name"])
    counts["operations"] += 1
    counts["query parameters"] += len(operation["query"])
    counts["bodies"] += "body" in operation
    twin = oci_wire_operations.compare(operation, differ)
    if twin is not None:
        counts["fields of answers"] += oci_wire_answers.compare(operation, twin, differ)
        if twin.sent is not None:
            sent.append((operation, twin))
counts["targets"] = oci_wire_targets.compare(wire, sent, difference("targets"))
counts["signed requests"] = oci_wire_signing.compare(wire, difference("signing"))
if counts["signed requests"] < 200:
    difference("signing")(f"only {counts['signed requests']} requests")
counts["hosts"] = oci_wire_endpoints.compare(show("endpoints"), difference("endpoints"))

for key in sorted(EXCEPTIONS.keys() - used):
    difference("exceptions")(f"'{key}' does not differ any more")
for subject, sentence in differences:
    print(f"wire: {subject}: {sentence}")
print("wire: compared " + ", ".join(f"{count} {what}" for what, count in counts.items()), flush=True)
print(f"wire: {len(used)} exceptions, {len(differences)} differences", flush=True)
if differences:
    sys.exit("wire: FAILED")
