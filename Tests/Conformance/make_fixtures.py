"""Writes answers as Oracle's Python package models them, every field filled in, for the tests of our decoding.

    XANTHUS_WIRE=… python3 Tests/Conformance/make_fixtures.py [--check] Tests/XanthusCloudTests/OCI/Fixtures/answers.json

The file holds the model of each operation's answer, and of each model one value for each way in which its parts can
differ in kind. With --check nothing is written, and a file that would change is an error.
"""

import inspect
import json
import os
import re
import subprocess
import sys

from oci_package import Models, listed, mapped, method

PRIMITIVES = {"str": "text", "int": 7, "float": 2.5, "bool": True, "datetime": "2026-11-24T10:15:30.123Z", "object": "text"}


def value(models, type, schema, variant, name="text"):
    """A value of a type; where our side reads a part whose kind differs, `variant` chooses."""
    fields = schema.get("fields", {}) if schema else {}
    if listed(type):
        return [value(models, listed(type), fields.get("*"), variant, name)]
    if mapped(type):
        return {"key": value(models, mapped(type), fields.get("*"), variant, name)}
    if type not in models:
        return name if type == "str" else PRIMITIVES.get(type, name)
    chosen, marks = kinds(models, type)[variant % len(kinds(models, type)) if schema else 0]
    made = {}
    for key, field in models.fields(chosen).items():
        text = field.allowed[0] if field.allowed else key
        made[key] = value(models, field.type, fields.get(key), variant, text)
    return made | marks


def kinds(models, type):
    """The models that a type stands for, each with the field that tells it from the others."""
    kind = models.kinds[type]
    if not hasattr(kind, "get_subtype"):
        return [(type, {})]
    source = inspect.getsource(kind.get_subtype)
    key = re.search(r"object_dictionary\['(\w+)'\]", source).group(1)
    return [
        (subtype, {key: mark})
        for mark, subtype in re.findall(r"if type == '([^']+)':\s+return '(\w+)'", source)
        if subtype in models
    ]


def variants(models, type, schema):
    """In how many ways the parts differ that our side reads."""
    fields = schema.get("fields", {}) if schema else {}
    inner = listed(type) or mapped(type)
    if inner:
        return variants(models, inner, fields.get("*"))
    if type not in models or not schema:
        return 1
    choices = kinds(models, type)
    count = len(choices)
    for chosen, _ in choices:
        for key, field in models.fields(chosen).items():
            count = max(count, variants(models, field.type, fields.get(key)))
    return count


def fixtures():
    answers, values = {}, {}
    wire = subprocess.run([os.environ["XANTHUS_WIRE"], "operations"], capture_output=True, text=True, check=True)
    for operation in json.loads(wire.stdout):
        twin, schema = method(operation["service"], operation["name"]), operation.get("schema")
        if twin is None or schema is None:
            continue
        type, models = twin.answer, Models(twin.base)
        model, inner = (listed(type), schema["fields"]["*"]) if listed(type) else (type, schema)
        # Services have models of the same name.
        name = f"{models.kinds[model].__module__.split('.')[1]}.{model}"
        answers[operation["name"]] = f"list[{name}]" if listed(type) else name
        if name not in values:
            values[name] = [value(models, model, inner, each) for each in range(variants(models, model, inner))]
    return {"answers": answers, "models": values}


def lines(made):
    """JSON with a line for each value, so that a change shows as one."""
    models = ",\n".join(
        f"{json.dumps(name)}: [\n" + ",\n".join(json.dumps(each, sort_keys=True) for each in values) + "\n]"
        for name, values in sorted(made["models"].items())
    )
    answers = ",\n".join(f"{json.dumps(name)}: {json.dumps(type)}" for name, type in sorted(made["answers"].items()))
    return f'{{"answers": {{\n{answers}\n}}, "models": {{\n{models}\n}}}}\n'


*options, path = sys.argv[1:]
text = lines(fixtures())
if options == ["--check"]:
    with open(path) as file:
        if file.read() != text:
            sys.exit(f"fixtures: {path} is not up to date; run Tests/Conformance/make_fixtures.py")
    print(f"fixtures: {path} is up to date")
else:
    with open(path, "w") as file:
        file.write(text)
