"""Prunes Hetzner's OpenAPI description to what can be checked: paths, parameters, schemas, status codes; no prose.

    python3 Tests/Conformance/make_openapi.py FROM Tests/Conformance/hetzner-openapi.json

FROM is the vendor's description, in which every schema is written out wherever it is used. What occurs more than once
is moved to the components, under the name of the property, parameter or status that it occurred under first.
"""

import hashlib
import json
import sys

PROSE = {
    "description", "discriminator", "example", "examples", "externalDocs", "security", "summary", "tags", "title",
    "x-codeSamples", "x-enumDescriptions", "x-summary",
}
# Maps whose keys are names, and not words of OpenAPI; each with the kind of their values.
NAMED = {"properties": "schemas", "responses": "responses", "headers": None, "content": None, "paths": None}
# What is shorter stays where it is, since a reference takes as much.
SHORT = 60


def pruned(node, named=False):
    """The description without prose."""
    if isinstance(node, list):
        return [pruned(each) for each in node]
    if not isinstance(node, dict):
        return node
    kept = {key: each for key, each in node.items() if named or key not in PROSE}
    return {key: pruned(each, not named and key in NAMED) for key, each in kept.items()}


class Components:
    """Takes equal parts together."""

    def __init__(self):
        self.parts = {}
        self.uses = {}
        self.names = {}

    def taken(self, node, name, kind=None, named=None):
        """The node with every part of a kind replaced by a reference to what it is equal to."""
        if isinstance(node, list):
            each_kind = "parameters" if name == "parameters" else "schemas"
            return [self.taken(each, name, each_kind) for each in node]
        if not isinstance(node, dict):
            return node
        if named is not None:
            made = {key: self.taken(each, key, named or None) for key, each in node.items()}
        else:
            made = {key: self.child(key, each, node, name) for key, each in node.items()}
        return self.reference(made, name, kind) if kind else made

    def child(self, key, each, node, name):
        if key in NAMED:
            return self.taken(each, key, named=NAMED[key] or "")
        if key == "parameters":
            return self.taken(each, key)
        if key == "items":
            # An element of `servers` is a `server`.
            name = name if name.endswith("us") else name.removesuffix("s")
        elif key == "schema":
            name = node.get("name", name)
        return self.taken(each, name, "schemas" if key in ("schema", "items", "additionalProperties") else None)

    def reference(self, made, name, kind):
        if kind == "parameters":
            name = made["name"]
        elif name == "application/json":
            # A body: by its fields.
            name = "_".join(made.get("properties", {"body": None}))
        digest = hashlib.sha256(json.dumps([kind, made], sort_keys=True).encode()).hexdigest()
        if digest not in self.parts:
            self.parts[digest] = (kind, name, made)
            self.uses[digest] = 0
        self.uses[digest] += 1
        return {"$ref": digest}

    def resolved(self, node):
        """The node with references by name to what is used more than once, and with the rest written out again."""
        if isinstance(node, list):
            return [self.resolved(each) for each in node]
        if not isinstance(node, dict):
            return node
        if set(node) != {"$ref"}:
            return {key: self.resolved(each) for key, each in node.items()}
        kind, name, made = self.parts[node["$ref"]]
        if self.uses[node["$ref"]] == 1 or len(json.dumps(made)) < SHORT:
            return self.resolved(made)
        return {"$ref": f"#/components/{kind}/{self.named(node['$ref'], kind, name)}"}

    def named(self, digest, kind, name):
        if digest not in self.names:
            count = sum(self.parts[other][:2] == (kind, name) for other in self.names)
            self.names[digest] = name if count == 0 else f"{name}_{count + 1}"
        return self.names[digest]

    def shared(self):
        """The components that are referred to, by kind."""
        made = {"parameters": {}, "responses": {}, "schemas": {}}
        # Resolving one may bring up others.
        done = set()
        while waiting := [each for each in self.names if each not in done]:
            for digest in waiting:
                done.add(digest)
                kind, _, part = self.parts[digest]
                made[kind][self.names[digest]] = self.resolved(part)
        return made


def lines(description):
    """JSON with a line for each operation and component, so that a change shows as one."""

    def compact(value):
        return json.dumps(value, separators=(",", ":"), sort_keys=True)

    def block(entries):
        return "{\n" + ",\n".join(f"{json.dumps(key)}:{text}" for key, text in sorted(entries.items())) + "\n}"

    paths = {
        path: block({verb: compact(each) for verb, each in item.items()})
        for path, item in description["paths"].items()
    }
    components = {
        kind: block({name: compact(part) for name, part in parts.items()})
        for kind, parts in description["components"].items()
    }
    top = {key: compact(each) for key, each in description.items() if key not in ("components", "paths")}
    return block(top | {"components": block(components), "paths": block(paths)}) + "\n"


source, target = sys.argv[1:]
with open(source) as file:
    given = json.load(file)
components = Components()
paths = components.taken(pruned(given["paths"], named=True), "paths", named="")
made = {"openapi": given["openapi"], "paths": components.resolved(paths), "components": components.shared()}
with open(target, "w") as file:
    file.write(lines(made))
