"""Writes answers as Hetzner's description has them, every field filled in, for the tests of our decoding.

    python3 Tests/Conformance/make_hetzner_fixtures.py [--check] Tests/XanthusCloudTests/Hetzner/Fixtures/answers.json

The file names the answer of each operation, and has of each answer one value for each way in which its parts can differ
in kind. With --check nothing is written, and a file that would change is an error.
"""

import json
import sys

import hetzner_schema
from hetzner_openapi import Description

DATE = "2026-11-24T10:15:30+00:00"
# What the API writes as a text of up to 16 decimals.
DECIMALS = {"net", "gross", "vat_rate", "percentage"}
PRIMITIVES = {"number": 2.5, "boolean": True}


def value(schema, variant, name="text"):
    """A value of a schema; where there are several kinds, `variant` chooses."""
    schema = hetzner_schema.merged(schema)
    if "oneOf" in schema:
        return value(schema["oneOf"][variant % len(schema["oneOf"])], variant, name)
    if schema["type"] == "array":
        items = hetzner_schema.merged(schema["items"])
        # A point of a series: when, and how much.
        if "oneOf" in items and all("properties" not in hetzner_schema.merged(each) for each in items["oneOf"]):
            return [value(each, variant, "1.5") for each in items["oneOf"]]
        return [value(items, variant, name)]
    if schema["type"] == "object":
        if isinstance(schema.get("additionalProperties"), dict):
            return {"key": value(schema["additionalProperties"], variant, "text")}
        return {key: value(each, variant, key) for key, each in schema.get("properties", {}).items()}
    if schema["type"] == "integer":
        return min(max(42, schema.get("minimum", 42)), schema.get("maximum", 42))
    if schema["type"] != "string":
        return PRIMITIVES[schema["type"]]
    if name in DECIMALS:
        return "1.1900000000000001"
    return DATE if schema.get("format") == "date-time" else schema.get("enum", [name.replace("_", "-")])[0]


def variants(schema):
    """In how many ways the parts differ."""
    schema = hetzner_schema.merged(schema)
    choices = schema.get("oneOf", [])
    inner = [each for each, _ in hetzner_schema.parts(schema).values()] if not choices else choices
    return max([1, len(choices), *map(variants, inner)])


def fixtures():
    answers, values, known = {}, {}, {}
    for operation in Description().operations:
        schema = operation.success[1]
        if schema is None:
            continue
        made = [value(schema, variant) for variant in range(variants(schema))]
        for each in made:
            faults = list(hetzner_schema.faults(schema, each))
            assert not faults, f"{operation.id}: {faults}"
        # Many operations answer the same, first of all an action.
        name = known.setdefault(json.dumps(made), operation.id)
        answers[f"{operation.method} {operation.path}"] = name
        values[name] = made
    return {"answers": answers, "bodies": values}


def lines(made):
    """JSON with a line for each value, so that a change shows as one."""
    bodies = ",\n".join(
        f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(each, sort_keys=True) for each in values) + "\n]"
        for name, values in sorted(made["bodies"].items())
    )
    answers = ",\n".join(f"{json.dumps(name)}: {json.dumps(id)}" for name, id in sorted(made["answers"].items()))
    return f'{{"answers": {{\n{answers}\n}}, "bodies": {{\n{bodies}\n}}}}\n'


*options, path = sys.argv[1:]
text = lines(fixtures())
if options == ["--check"]:
    with open(path) as file:
        if file.read() != text:
            sys.exit(f"fixtures: {path} is not up to date; run Tests/Conformance/make_hetzner_fixtures.py")
    print(f"fixtures: {path} is up to date")
else:
    with open(path, "w") as file:
        file.write(text)
