"""What this SDK puts on the wire for Hetzner and reads from it against Hetzner's OpenAPI description.

`xanthus-wire` prints our side, from one filled-in value of each operation (Tests/HetznerSamples).
"""

import collections
import fnmatch
import json
import os
import subprocess
import sys

import hetzner_schema
from hetzner_openapi import Description
from hetzner_wire_exceptions import EXCEPTIONS

# The kinds of values that each type can be read as.
READABLE = {"string": {"text"}, "integer": {"whole", "number"}, "number": {"number"}, "boolean": {"flag"}}


class Comparison:
    """Collects the differences, and what was compared."""

    def __init__(self, description):
        self.description = description
        self.differences = []
        self.used = set()
        self.counts = collections.Counter()
        # By operation, since several samples may be of one.
        self.parameters = collections.defaultdict(set)
        self.sent = collections.defaultdict(set)
        self.fields = set()

    def differ(self, sentence):
        known = [key for key in EXCEPTIONS if fnmatch.fnmatchcase(sentence, key)]
        self.used |= set(known)
        if not known and sentence not in self.differences:
            self.differences.append(sentence)

    def operation(self, ours):
        theirs = self.description.find(ours["method"], ours["path"])
        if theirs is None:
            self.differ(f"{ours['name']}: {ours['method']} /{'/'.join(ours['path'])} is not described")
            return
        self.counts["samples"] += 1
        # The actions of all resources are one type each, which has a parameter.
        if "<" not in ours["name"] and ours["name"].lower() != theirs.id.replace("_", ""):
            self.differ(f"{theirs.id} is named {ours['name']}")
        self.query(theirs, ours["query"])
        self.body(theirs, ours.get("body"))
        self.answer(theirs, ours.get("schema"))

    def query(self, theirs, sent):
        values = {}
        for each in sent:
            values.setdefault(each["name"], []).append(each["value"])
        for name, given in values.items():
            self.parameters[theirs.id].add(name)
            if name not in theirs.query:
                self.differ(f"{theirs.id}: the query has no parameter {name}")
                continue
            schema = theirs.query[name]["schema"]
            if schema.get("type") == "array":
                value = [typed(schema["items"], each) for each in given]
            elif len(given) == 1:
                value = typed(schema, given[0])
            else:
                self.differ(f"{theirs.id}: the query's {name} comes {len(given)} times")
                continue
            for fault in hetzner_schema.faults(schema, value):
                self.differ(f"{theirs.id}: the query's {name}: {fault}")

    def body(self, theirs, sent):
        self.sent[theirs.id] |= set(hetzner_schema.filled(sent))
        if theirs.body is None:
            # A POST without anything to say may say so.
            if sent not in (None, {}):
                self.differ(f"{theirs.id}: a body, where none is described")
        elif sent is None:
            self.differ(f"{theirs.id}: no body, where one is described")
        else:
            for fault in hetzner_schema.faults(theirs.body, sent):
                self.differ(f"{theirs.id}: the body's {fault}")

    def answer(self, theirs, schema):
        _, described = theirs.success
        if (described is None) != (schema is None):
            read, there = "an" if schema else "no", "one" if described else "none"
            self.differ(f"{theirs.id}: {read} answer is read, described is {there}")
        elif described is not None:
            self.counts["answers"] += 1
            for name, inner, field in self.parts(described, schema, theirs.id):
                self.read(inner, field, name)

    def read(self, described, schema, place):
        """Compares what is described at a place with what is read there."""
        described = hetzner_schema.merged(described)
        inside, kind, type = hetzner_schema.parts(described), schema["kind"], described.get("type")
        if "oneOf" in described and not inside:
            # A number or a text.
            if not any(kind in READABLE[each["type"]] for each in described["oneOf"]):
                self.differ(f"{place} is read as {kind}, described is one of several")
            return
        expected = {"map"} if "*" in inside else {"object"} if inside else READABLE.get(type, set())
        if kind not in ({"list"} if type == "array" else expected):
            self.differ(f"{place} is read as {kind}, described is {type}")
            return
        for name, inner, field in self.parts(described, schema, place):
            # An element of `servers` is the same as a `server`.
            isElement = name == "*" and place.endswith("s") and "." not in place
            self.read(inner, field, place[:-1] if isElement else f"{place}.{name}")

    def parts(self, described, schema, place):
        """Compares the fields by name; returns those that both sides have."""
        described = hetzner_schema.merged(described)
        inside, fields = hetzner_schema.parts(described), schema.get("fields", {})
        for name in fields.keys() - inside.keys():
            self.differ(f"{place}.{name} is not described")
        for name in inside.keys() - fields.keys():
            self.differ(f"{place}.{name} is not read")
        both = [name for name in fields if name in inside]
        for name in both:
            inner, always = inside[name]
            self.fields.add(f"{place}.{name}")
            if name in schema.get("required", []) and (not always or inner.get("nullable")):
                self.differ(f"{place}.{name} is needed, but not always there")
        return [(name, inside[name][0], fields[name]) for name in both]

    def ending(self):
        """Looks for what no sample has sent."""
        for id in self.sent.keys() | self.parameters.keys():
            theirs = self.description.by_id[id]
            for name in theirs.query.keys() - self.parameters[id]:
                self.differ(f"{id}: the query's {name} is not sent")
            if theirs.body is not None:
                for field in set(hetzner_schema.fields(theirs.body)) - self.sent[id]:
                    self.differ(f"{id}: the body's {field} is not sent")
        for theirs in self.description.operations:
            if theirs.id not in self.sent:
                self.differ(f"{theirs.id} is {'deprecated and ' if theirs.deprecated else ''}no operation of ours")
        for key in sorted(EXCEPTIONS.keys() - self.used):
            self.differ(f"exceptions: '{key}' does not differ any more")


def typed(schema, text):
    """A parameter's text as the value that it stands for."""
    if schema.get("type") in ("integer", "number", "boolean"):
        try:
            return json.loads(text)
        except ValueError:
            pass
    return text


description = Description()
comparison = Comparison(description)
shown = subprocess.run([os.environ["XANTHUS_WIRE"], "hetzner"], capture_output=True, text=True, check=True)
for ours in json.loads(shown.stdout):
    comparison.operation(ours)
comparison.ending()

ids = comparison.sent.keys()
described = description.operations
bodies = [each for each in described if each.body is not None]
answers = [each for each in described if each.success[1] is not None]
for sentence in sorted(comparison.differences):
    print(f"hetzner wire: {sentence}")
print(
    f"hetzner wire: {len(ids)} of {len(described)} described operations in {comparison.counts['samples']} samples, "
    f"{sum(each.id in ids for each in bodies)} of {len(bodies)} schemas of bodies, "
    f"{sum(each.id in ids for each in answers)} of {len(answers)} schemas of answers, "
    f"{sum(map(len, comparison.parameters.values()))} parameters, "
    f"{sum(map(len, comparison.sent.values()))} fields sent, {len(comparison.fields)} fields read",
    flush=True,
)
print(f"hetzner wire: {len(comparison.used)} exceptions, {len(comparison.differences)} differences", flush=True)
if comparison.differences:
    sys.exit("hetzner wire: FAILED")
