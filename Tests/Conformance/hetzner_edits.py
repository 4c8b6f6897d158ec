"""Edits of a described API; each returns in how many places it changed something."""

import copy


class Edits:
    """Finds schemas by the names that lead to them, such as `server` or `load_balancer.public_net.ipv4`.

    The first name is looked for everywhere, the others directly beneath. What is in a list counts as being under the
    list's name, and under its singular.
    """

    def __init__(self, paths):
        self.paths = paths

    def operation(self, id):
        return next((each for item in self.paths.values() for each in item.values() if each["operationId"] == id), None)

    def answers(self, name):
        """The schemas of that name in answers."""
        return self._found(name, [each["responses"] for item in self.paths.values() for each in item.values()])

    def answer(self, id):
        """The schemas of an operation's successful answer."""
        responses = self.operation(id)["responses"]
        found = [each for status, each in responses.items() if status[0] == "2"]
        return [inner for each in found for inner in _objects(each["content"]["application/json"]["schema"])]

    def body(self, id):
        """The schemas of an operation's request body."""
        return _objects(self.operation(id)["requestBody"]["content"]["application/json"]["schema"])

    def _found(self, name, roots):
        first, *others = name.split(".")
        found = [each for root in roots for each in _anywhere(root, first)]
        for other in others:
            found = [each for schema in found for each in _beneath(schema, other)]
        return found


def drop(schemas, field):
    """Removes a field."""
    count = 0
    for schema in schemas:
        count += schema.get("properties", {}).pop(field, None) is not None
        if field in schema.get("required", []):
            schema["required"].remove(field)
    return count


def add(schemas, field, described, required=False, beside=None):
    """Adds a field where there is none yet; only beside another, where things of the same name are told apart by it."""
    count = 0
    for schema in schemas:
        known = schema.get("properties", {})
        if known and field not in known and (beside is None or beside in known):
            schema["properties"][field] = copy.deepcopy(described)
            if required:
                schema.setdefault("required", []).append(field)
            count += 1
    return count


def free(schemas, *fields):
    """Marks fields as not required."""
    count = 0
    for schema in schemas:
        for field in fields:
            if field in schema.get("required", []):
                schema["required"].remove(field)
                count += 1
    return count


def nullable(schemas, field):
    """Marks a field as one that may be null."""
    count = 0
    for schema in schemas:
        described = schema.get("properties", {}).get(field, {"nullable": True})
        count += not described.get("nullable")
        described["nullable"] = True
    return count


def allow(schemas, field, *values):
    """Adds values to a field that is one of several."""
    count = 0
    for schema in schemas:
        known = schema.get("properties", {}).get(field, {}).get("enum")
        for value in values:
            if known is not None and value not in known:
                known.append(value)
                count += 1
    return count


def change(schemas, field, described):
    """Describes a field anew."""
    count = 0
    for schema in schemas:
        if schema.get("properties", {}).get(field, described) != described:
            schema["properties"][field] = copy.deepcopy(described)
            count += 1
    return count


def _objects(schema):
    """The objects that a schema stands for: itself, its elements, its parts, its alternatives."""
    if "items" in schema:
        return _objects(schema["items"])
    inner = [each for key in ("allOf", "oneOf") for part in schema.get(key, []) for each in _objects(part)]
    return [schema, *inner] if "properties" in schema else inner


def _beneath(schema, name):
    fields = schema.get("properties", {})
    return [each for key in {name, f"{name}s"} if isinstance(fields.get(key), dict) for each in _objects(fields[key])]


def _anywhere(node, name):
    if isinstance(node, list):
        return [found for each in node for found in _anywhere(each, name)]
    if not isinstance(node, dict):
        return []
    found = _beneath(node, name) if isinstance(node.get("properties"), dict) else []
    return found + [each for inner in node.values() for each in _anywhere(inner, name)]
