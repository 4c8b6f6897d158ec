"""Each operation against the method of the same name: verb, path, query, headers and body."""

import json
import re

from dateutil.parser import isoparse

from oci_package import Models, listed, mapped, method


def compare(operation, differ):
    """Compares one operation; `differ` is told what is not the same. Returns the method, or None without one."""
    twin = method(operation["service"], operation["name"])
    if twin is None:
        differ("the package has no such method")
        return None
    if operation["service"] not in ("limits",):
        base = twin.base.endpoint.rsplit("/", 1)[-1]
        if base != operation["version"]:
            differ(f"version {operation['version']}, not {base}")
        path = operation["path"]
    else:
        # Here the version is part of each method's path.
        path = [operation["version"], *operation["path"]]
    arguments = {}
    places(twin, path, arguments, differ)
    query(twin, operation["query"], arguments, differ)
    headers(twin, operation, arguments, differ)
    body = operation.get("body")
    if (body is None) != (twin.body is None):
        differ("a body" if body is not None else f"no body, where {twin.body} is expected")
    elif body is not None:
        arguments[twin.body] = written_back(twin, body, differ)
    try:
        call = twin.call(arguments)
    except (TypeError, ValueError) as error:
        differ(f"the method refuses: {error}")
        return twin
    twin.sent = call
    if call["method"] != operation["method"]:
        differ(f"verb {operation['method']}, not {call['method']}")
    filled = call["resource_path"]
    for name, value in call.get("path_params", {}).items():
        filled = filled.replace("{" + name + "}", value)
    if filled != "/" + "/".join(path):
        differ(f"path /{'/'.join(path)}, not {filled}")
    theirs = twin.base.process_query_params(call.get("query_params") or {})
    ours = grouped(operation["query"])
    if ours != {name: value if isinstance(value, list) else [value] for name, value in theirs.items()}:
        differ(f"query {ours}, not {theirs}")
    return twin


def places(twin, path, arguments, differ):
    """Reads the path's parameters out of ours by their template."""
    template = twin.resource.strip("/").split("/")
    if len(template) != len(path):
        differ(f"path /{'/'.join(path)}, not {twin.resource}")
    for part, segment in zip(template, path):
        if part.startswith("{"):
            arguments[twin.paths[part[1:-1]]] = segment
        elif part != segment:
            differ(f"path /{'/'.join(path)}, not {twin.resource}")


def query(twin, ours, arguments, differ):
    """Hands over the query; a list comes as one parameter for each of its values."""
    for name, values in grouped(ours).items():
        argument = twin.queries.get(name)
        if argument is None:
            differ(f"the query has no parameter {name}")
        elif listed(twin.type(argument)):
            arguments[argument] = values
        elif len(values) == 1:
            arguments[argument] = values[0]
        else:
            differ(f"the query's {name} comes {len(values)} times")
    for name in twin.queries.keys() - {each["name"] for each in ours}:
        differ(f"the query leaves out {name}")


def grouped(query):
    """The values of each parameter."""
    values = {}
    for each in query:
        values.setdefault(each["name"], []).append(each["value"])
    return values


def headers(twin, operation, arguments, differ):
    """A retry token and an etag are sent exactly where they are taken."""
    for header, claimed in (
        ("opc-retry-token", operation["repetition"] == "token"),
        ("if-match", "ifMatch" in operation),
    ):
        if claimed != (header in twin.headers):
            differ(f"{header} is {'sent but not' if claimed else 'not sent but'} taken")
        elif claimed:
            arguments[twin.headers[header]] = operation.get("ifMatch", "token")


def written_back(twin, body, differ):
    """Reads a body into the package's model, and compares what that writes."""
    type = twin.type(twin.body)
    try:
        model = twin.base.deserialize_response_data(json.dumps(body).encode(), type)
    except Exception as error:
        differ(f"the body cannot be read as {type}: {error!r}")
        return {}
    same(body, twin.base.sanitize_for_serialization(model), type, differ)
    complete(Models(twin.base), type, body, type, differ)
    return model


def same(ours, theirs, place, differ):
    """Compares JSON key by key."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted(ours.keys() | theirs.keys()):
            if key not in theirs:
                differ(f"the body's {place}.{key} is unknown")
            elif key not in ours:
                differ(f"the body lacks {place}.{key}")
            else:
                same(ours[key], theirs[key], f"{place}.{key}", differ)
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for each, other in zip(ours, theirs):
            same(each, other, place, differ)
    elif not equal(ours, theirs):
        differ(f"the body's {place} is {ours!r}, not {theirs!r}")


def equal(ours, theirs):
    if isinstance(ours, bool) or isinstance(theirs, bool):
        return ours is theirs
    if isinstance(ours, str) and isinstance(theirs, str) and re.match(r"\d{4}-\d\d-\d\dT", ours):
        return isoparse(ours) == isoparse(theirs)
    return ours == theirs


def complete(models, type, body, place, differ):
    """Whatever the model requires is in the body."""
    inner = listed(type) or mapped(type)
    if inner is not None:
        for each in body if listed(type) else body.values():
            complete(models, inner, each, place, differ)
    elif type in models and isinstance(body, dict):
        kind = models.kinds[type]
        if hasattr(kind, "get_subtype"):
            type = kind.get_subtype(body)
        for name, field in models.fields(type).items():
            if name in body:
                complete(models, field.type, body[name], f"{place}.{name}", differ)
            elif field.required:
                differ(f"the body lacks {place}.{name}, which is required")
