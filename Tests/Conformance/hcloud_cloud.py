"""What the areas of the hcloud conformance run share: the unmodified client, an eye on its answers, and waiting."""

import time

import hcloud
import requests
from hcloud.images import Image
from hcloud.locations import Location
from hcloud.server_types import ServerType

from account import Steps, account
from hetzner_answers import Answers
from hetzner_openapi import Description

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl conformance"
LABELS = {"suite": "conformance"}
SELECTOR = "suite=conformance"


class Cloud:
    """The simulated project, as Hetzner's own client sees it."""

    def __init__(self):
        facts = account("hetzner")
        self.endpoint = facts["endpoint"]
        self.steps = Steps("hcloud")
        self.answers = Answers(Description(), self.endpoint)
        self.client = self.signed_in(facts["token"])
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {facts['token']}"
        self.answers.watch(self.session, "requests")

    def signed_in(self, token):
        """Hetzner's client with any token; the simulation is twenty times as fast as the cloud, and so is the polling."""
        client = hcloud.Client(token=token, api_endpoint=self.endpoint, poll_interval=0.05, poll_max_retries=400)
        self.answers.watch(client._client._session, "hcloud")
        return client

    def plain(self, method, path, **options):
        """What hcloud has no method for, asked without it. Returns the status and the body."""
        response = self.session.request(method, self.endpoint + path, **options)
        return response.status_code, response.json() if response.content else None

    def expect(self, condition, sentence):
        self.steps.expect(condition, sentence)

    def finish(self, *answers):
        """Waits, in the client's own way, for all actions of answers; returns the first answer."""
        for answer in answers:
            for action in actions(answer):
                action.wait_until_finished()
        return answers[0]

    def pause(self):
        """A second of the simulated cloud's time."""
        time.sleep(0.05)

    def refused(self, code, call, sentence):
        """Expects a refusal."""
        try:
            call()
        except hcloud.APIException as error:
            self.expect(error.code == code, f"{sentence}: {error.code}")
        else:
            self.expect(False, f"{sentence}: {code}, but it was done")

    def server(self, name, **options):
        """A server that runs, of the smallest type."""
        options.setdefault("location", Location(name="nbg1"))
        created = self.client.servers.create(
            name=name, server_type=ServerType(name="cx23"), image=Image(name="ubuntu-24.04"), labels=LABELS, **options
        )
        self.finish(created)
        return self.client.servers.get_by_id(created.server.id)

    def gone(self, *servers):
        """Removes servers."""
        self.finish(*[server.delete() for server in servers])


def actions(answer):
    """The actions that an answer holds."""
    if answer is None or answer is True:
        return []
    if isinstance(answer, hcloud.actions.BoundAction):
        return [answer]
    if isinstance(answer, list):
        return answer
    found = [getattr(answer, "action", None), *(getattr(answer, "actions", None) or [])]
    return [each for each in [*found, *(getattr(answer, "next_actions", None) or [])] if each is not None]
