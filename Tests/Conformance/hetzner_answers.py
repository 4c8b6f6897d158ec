"""Looks at what the simulated Hetzner answers with the eyes of the OpenAPI description."""

import collections
import urllib.parse

import hetzner_schema


class Answers:
    """Collects what in answers is not as described, and which operations and fields were seen."""

    def __init__(self, description, endpoint):
        self.description = description
        self.base = urllib.parse.urlsplit(endpoint).path
        self.faults = set()
        # How often each operation succeeded, by who asked.
        self.successes = collections.defaultdict(collections.Counter)
        self.refusals = collections.Counter()
        self.bodies = set()
        self.fields = set()
        self.count = 0

    def watch(self, session, asker):
        """Has every answer of a session looked at."""
        session.hooks["response"].append(lambda response, *_, **__: self.check(response, asker))

    def check(self, response, asker):
        self.count += 1
        path = urllib.parse.unquote(urllib.parse.urlsplit(response.request.url).path).removeprefix(self.base)
        operation = self.description.find(response.request.method, path.strip("/").split("/"))
        where = f"{response.request.method} {path}" if operation is None else operation.id
        if operation is None:
            # The API says of what it does not have that it is not there.
            if response.status_code not in (404, 405):
                self.faults.add(f"{where} is not described, and answers {response.status_code}")
            return
        if response.status_code == 501:
            self.faults.add(f"{where}: {response.json()['error']['message']}")
            return
        for header in ("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"):
            if not response.headers.get(header, "").isdigit():
                self.faults.add(f"{where}: the answer has no number as {header}")
        if str(response.status_code) not in operation.answers and response.status_code < 400:
            self.faults.add(f"{where}: {response.status_code} is not described")
            return
        if response.status_code < 400:
            self.successes[operation.id][asker] += 1
        schema = operation.answer(response.status_code)
        if schema is None:
            if response.content:
                self.faults.add(f"{where}: {response.status_code} comes with a body")
            return
        value = response.json()
        for fault in hetzner_schema.faults(schema, value):
            self.faults.add(f"{where}: {response.status_code}: {fault}")
        if response.status_code < 400:
            self.bodies.add(operation.id)
            self.fields |= {f"{operation.id}.{each}" for each in hetzner_schema.filled(value)}
        else:
            self.refusals[value["error"]["code"]] += 1

    def report(self):
        """What was seen of what is described, as a sentence."""
        described = [each for each in self.description.operations if each.success[0] is not None]
        bodies = [each for each in described if each.success[1] is not None]
        fields = {f"{each.id}.{field}" for each in bodies for field in hetzner_schema.fields(each.success[1])}
        return (
            f"{self.count} answers are as described: of {len(self.successes)} of {len(described)} operations, with "
            f"{len(self.bodies)} of {len(bodies)} schemas and {len(self.fields & fields)} of {len(fields)} fields; "
            f"{sum(self.refusals.values())} refusals with {len(self.refusals)} codes"
        )
