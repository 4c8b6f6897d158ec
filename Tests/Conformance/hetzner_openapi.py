"""Hetzner's OpenAPI description with the changes since it was written: operations, and which of them a request is."""

import json
import pathlib
import re

import hetzner_overlay

VERBS = ("get", "post", "put", "delete")


class Operation:
    """One described operation."""

    def __init__(self, verb, path, described):
        self.method = verb.upper()
        self.path = path
        self.id = described["operationId"]
        self.deprecated = described.get("deprecated", False)
        parameters = described.get("parameters", [])
        self.query = {each["name"]: each for each in parameters if each["in"] == "query"}
        self.places = {each["name"]: each["schema"] for each in parameters if each["in"] == "path"}
        self.body = _schema(described.get("requestBody", {}))
        self.answers = {status: _schema(each) for status, each in described["responses"].items()}

    @property
    def success(self):
        """The status of success with the schema of its body; the schema is None without one, and all is for what is gone."""
        return next(((int(status), each) for status, each in self.answers.items() if status[0] == "2"), (None, None))

    def answer(self, status):
        """The schema of an answer with that status."""
        return self.answers.get(str(status), self.answers.get(f"{status // 100}xx"))

    def fits(self, segments):
        """Whether a path, as its segments, is one of this operation's; how many of them are literal, or None."""
        template = self.path.strip("/").split("/")
        if len(template) != len(segments):
            return None
        literal = 0
        for part, segment in zip(template, segments):
            if not part.startswith("{"):
                if part != segment:
                    return None
                literal += 1
            elif self.places.get(part[1:-1], {}).get("type") == "integer" and not re.fullmatch("[0-9]+", segment):
                return None
        return literal


class Description:
    """All operations."""

    def __init__(self):
        text = pathlib.Path(__file__).with_name("hetzner-openapi.json").read_text()
        document = json.loads(text)
        paths = _resolved(document["paths"], document["components"])
        hetzner_overlay.apply(paths)
        self.operations = [
            Operation(verb, path, item[verb]) for path, item in paths.items() for verb in VERBS if verb in item
        ]
        self.by_id = {each.id: each for each in self.operations}

    def find(self, method, segments):
        """The one operation that a request is, or None. `/servers/actions` is no server, and no zone is named so."""
        fitting = [(each.fits(segments), each) for each in self.operations if each.method == method]
        fitting = sorted((pair for pair in fitting if pair[0] is not None), key=lambda pair: -pair[0])
        if len(fitting) > 1 and fitting[0][0] == fitting[1][0]:
            raise ValueError(f"{method} /{'/'.join(segments)} is {fitting[0][1].id} as well as {fitting[1][1].id}")
        return fitting[0][1] if fitting else None


def _schema(holder):
    return holder.get("content", {}).get("application/json", {}).get("schema")


def _resolved(node, components):
    """A copy in which every part is written out where it is used, so that each can be changed by itself."""
    if isinstance(node, list):
        return [_resolved(each, components) for each in node]
    if not isinstance(node, dict):
        return node
    if set(node) == {"$ref"}:
        _, _, kind, name = node["$ref"].split("/")
        return _resolved(components[kind][name], components)
    return {key: _resolved(each, components) for key, each in node.items()}
