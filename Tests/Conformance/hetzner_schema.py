"""The schemas of Hetzner's OpenAPI description as JSON Schema, which is stricter here: what is not described is wrong."""

import jsonschema
from dateutil.parser import isoparse

FORMATS = jsonschema.FormatChecker(formats=())


@FORMATS.checks("date-time", raises=ValueError)
def _date_time(value):
    return not isinstance(value, str) or isoparse(value).tzinfo is not None


def merged(schema):
    """A schema with its `allOf` taken together, at the top; alternatives stay."""
    if "allOf" not in schema:
        return schema
    made = {key: each for key, each in schema.items() if key != "allOf"}
    for part in map(merged, schema["allOf"]):
        for key, each in part.items():
            if key == "properties":
                known = made.setdefault("properties", {})
                made["properties"] = known | {
                    name: merged({"allOf": [known[name], field]}) if name in known else field
                    for name, field in each.items()
                }
            elif key == "required":
                made["required"] = [*made.get("required", []), *each]
            elif key == "enum":
                made["enum"] = [value for value in made.get("enum", each) if value in each]
            else:
                made[key] = each
    return made


def strict(schema):
    """The JSON Schema that refuses every field that is not described."""
    schema = merged(schema)
    made = {key: schema[key] for key in schema.keys() & KEYWORDS}
    if "oneOf" in schema:
        # Alternatives may overlap, as an id and a name that is a text do.
        made["anyOf"] = [strict(each) for each in schema["oneOf"]]
    if "items" in schema:
        made["items"] = strict(schema["items"])
    if "properties" in schema:
        made["properties"] = {name: strict(each) for name, each in schema["properties"].items()}
        made["additionalProperties"] = False
    elif isinstance(schema.get("additionalProperties"), dict):
        made["additionalProperties"] = strict(schema["additionalProperties"])
    if schema.get("nullable"):
        made["type"] = [made["type"], "null"]
        if "enum" in made:
            made["enum"] = [*made["enum"], None]
    return made


KEYWORDS = {
    "enum", "format", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "pattern", "required",
    "type",
}


def faults(schema, value):
    """What is wrong with a value, each as a sentence that begins with the place."""
    validator = jsonschema.Draft202012Validator(strict(schema), format_checker=FORMATS)
    for error in validator.iter_errors(value):
        error = jsonschema.exceptions.best_match([error])
        yield f"{place(error.absolute_path)}: {error.message[:200]}"


def place(path):
    """A path into a value in which elements of lists are alike."""
    return ".".join("*" if isinstance(each, int) else each for each in path) or "body"


def parts(schema):
    """What a value of the schema holds: each key with its schema and whether it is always there; `*` in lists and maps."""
    schema = merged(schema)
    if "items" in schema:
        return {"*": (schema["items"], True)}
    if isinstance(schema.get("additionalProperties"), dict):
        return {"*": (schema["additionalProperties"], True)}
    required = schema.get("required", [])
    made = {name: (each, name in required) for name, each in schema.get("properties", {}).items()}
    for choice in (choices := [parts(each) for each in schema.get("oneOf", [])]):
        for name, (each, always) in choice.items():
            everywhere = always and all(name in other and other[name][1] for other in choices)
            known = made.get(name, (None, False))[0]
            made[name] = (either(known, each), everywhere)
    return made


def either(known, other):
    """The schema that is one or the other."""
    choices = []
    for each in (known, other):
        choices += [] if each is None else each.get("oneOf", [each])
    distinct = [each for index, each in enumerate(choices) if each not in choices[:index]]
    return distinct[0] if len(distinct) == 1 else {"oneOf": distinct}


def fields(schema, above=""):
    """The places of all fields beneath a schema, however deep."""
    for name, (each, _) in parts(schema).items():
        here = f"{above}.{name}" if above else name
        if name != "*":
            yield here
        yield from fields(each, here)


def filled(value, above=""):
    """The places of all fields that a value has."""
    if isinstance(value, list):
        for each in value:
            yield from filled(each, f"{above}.*" if above else "*")
    elif isinstance(value, dict):
        for name, each in value.items():
            here = f"{above}.{name}" if above else name
            yield here
            yield from filled(each, here)
