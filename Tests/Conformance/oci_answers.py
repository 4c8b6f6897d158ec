"""Looks at what the simulated Oracle answers with the eyes of Oracle's package, which itself passes over much."""

import json

import oci
from dateutil.parser import isoparse

from oci_package import Models, listed, mapped

# What is as in the real cloud, though the models say otherwise.
EXCEPTIONS = {
    "Image lacks compartmentId": "The images of Oracle's own are in no compartment.",
}
KINDS = {"str": str, "int": int, "float": (int, float), "bool": bool}


class Answers:
    """Collects what in answers has no place in the models, lacks what these require, or is of another kind."""

    def __init__(self):
        self.faults = set()
        self.stale = set(EXCEPTIONS)
        read = oci.base_client.BaseClient.deserialize_response_data
        answers = self

        def reading(client, response_data, response_type, *arguments, **options):
            answers.check(Models(client), response_type, json.loads(response_data), response_type)
            return read(client, response_data, response_type, *arguments, **options)

        oci.base_client.BaseClient.deserialize_response_data = reading

    def check(self, models, type, value, place):
        if value is None or type == "object":
            return
        if listed(type):
            if self.holds(isinstance(value, list), f"{place} is no list"):
                for each in value:
                    self.check(models, listed(type), each, listed(type))
        elif mapped(type):
            if self.holds(isinstance(value, dict), f"{place} is no dictionary"):
                for each in value.values():
                    self.check(models, mapped(type), each, f"{place}.*")
        elif type in models:
            if self.holds(isinstance(value, dict), f"{place} is no object"):
                self.model(models, type, value)
        elif type in ("datetime", "date"):
            try:
                isoparse(value)
            except (TypeError, ValueError):
                self.faults.add(f"{place} is no date: {value!r}")
        else:
            kind = KINDS.get(type, str)
            fits = isinstance(value, kind) and isinstance(value, bool) == (kind is bool)
            self.holds(fits, f"{place} is no {type}: {value!r}")

    def model(self, models, type, value):
        kind = models.kinds[type]
        if hasattr(kind, "get_subtype"):
            type = kind.get_subtype(value)
        fields = models.fields(type)
        for name, each in value.items():
            if self.holds(name in fields, f"{type} has no field {name}"):
                self.check(models, fields[name].type, each, f"{type}.{name}")
                if fields[name].allowed and isinstance(each, str):
                    self.holds(each in fields[name].allowed, f"{type}.{name} is never {each}")
        for name, field in fields.items():
            self.holds(not field.required or value.get(name) is not None, f"{type} lacks {name}")

    def holds(self, condition, sentence):
        if not condition:
            self.stale.discard(sentence)
            if sentence not in EXCEPTIONS:
                self.faults.add(sentence)
        return condition
