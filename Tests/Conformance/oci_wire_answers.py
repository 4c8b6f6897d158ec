"""What an operation reads from an answer against the package's model of it."""

from oci_package import Models, listed, mapped

# The kinds of values that can be read from each type.
READABLE = {
    "str": {"text"},
    "datetime": {"text"},
    "date": {"text"},
    "int": {"whole", "number"},
    "float": {"number"},
    "bool": {"flag"},
}


def compare(operation, twin, differ):
    """Compares one operation's answer; returns how many fields were compared."""
    answer, schema = twin.answer, operation.get("schema")
    if schema is None:
        expected = {"Nothing": [None], "Bytes": ["stream", "bytes"]}.get(operation["response"], [operation["response"]])
        if answer not in expected:
            differ(f"the answer is {operation['response']}, not {answer}")
        return 0
    if answer is None:
        differ(f"the answer is {operation['response']}, where none is expected")
        return 0
    element = listed(answer) or answer
    read = schema["fields"]["*"]["type"] if schema["kind"] == "list" else schema["type"]
    if read != element:
        differ(f"the answer is {read}, not {element}")
    return walk(Models(twin.base), answer, schema, element, differ)


def walk(models, type, schema, place, differ):
    """Compares a type with what is read; returns how many fields were compared."""
    fields, kind = schema.get("fields", {}), schema["kind"]
    if type == "object":
        return 0
    if listed(type):
        if kind != "list":
            differ(f"{place} is read as {kind}, not as a list")
            return 0
        return walk(models, listed(type), fields["*"], place, differ)
    if mapped(type):
        if kind != "map":
            differ(f"{place} is read as {kind}, not as a dictionary")
            return 0
        return walk(models, mapped(type), fields["*"], f"{place}.*", differ)
    if type not in models:
        if kind not in READABLE.get(type, {"text"}):
            differ(f"{place} is read as {kind}, not as {type}")
        return 0
    if kind not in ("object", "map"):
        differ(f"{place} is read as {kind}, not as {type}")
        return 0
    known, base = {}, models.fields(type)
    for name in [*models.subtypes(type), type]:
        known |= models.fields(name)
    count = 0
    for name, field in fields.items():
        count += 1
        if name not in known:
            differ(f"{place} has no field {name}")
            continue
        if name in schema.get("required", []) and not (name in base and base[name].required):
            differ(f"{place}.{name} is needed but not marked as required")
        count += walk(models, known[name].type, field, f"{place}.{name}", differ)
    return count
