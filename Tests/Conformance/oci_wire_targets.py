"""Paths and queries, encoded: ours against what Oracle's package hands over to be sent."""

import json
import string
import subprocess

from oci_package import method

# What an id or a name may hold beside letters and digits, one at a time, and what looks like encoded already.
ODD = [*string.punctuation, " ", "\t", "\r\n", "\0", "%2F", "+%20", "ä", "€", "😀", "a\u0308"]
# An operation for each place of a value, and the argument that it is given as.
PLACES = [("core", "GetInstance", "instance_id", {}), ("core", "ListInstances", "display_name", {"compartment_id": "x"})]


def compare(wire, operations, differ):
    """Encodes the samples of all operations, given with their methods, and odd characters; returns how many targets."""
    wishes = []
    for operation, twin in operations:
        query = [(each["name"], each["value"]) for each in operation["query"]]
        # A blank is a plus sign there, and a plus sign is encoded.
        place, _, rest = twin.target(twin.sent).partition("?")
        path = [operation["version"], *operation["path"]]
        wishes.append((operation["name"], path, query, place + "?" + rest.replace("+", "%20")))
    for service, name, argument, others in PLACES:
        twin = method(service, name)
        for odd in ODD:
            value = f"a{odd}b"
            target = twin.target(twin.call({**others, argument: value}))
            is_path = argument in twin.paths.values()
            path = ["20160918", "instances", *([value] if is_path else [])]
            query = [] if is_path else [("compartmentId", "x"), ("displayName", value)]
            wishes.append((f"{odd!r} in the {'path' if is_path else 'query'}", path, query, target))
    lines = [
        {"path": path, "query": [{"name": key, "value": value} for key, value in query]}
        for _, path, query, _ in wishes
    ]
    answers = subprocess.run(
        [wire, "targets"],
        input="".join(json.dumps(line) + "\n" for line in lines),
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    if len(answers) != len(wishes):
        differ(f"{len(answers)} answers to {len(wishes)} targets")
    for (what, _, _, theirs), ours in zip(wishes, answers):
        if parts(ours) != parts(theirs):
            differ(f"{what}: {ours}, not {theirs}")
    return len(wishes)


def parts(target):
    """The path, and the parameters, whose order does not matter."""
    path, _, query = target.partition("?")
    return path, sorted(query.split("&"))
