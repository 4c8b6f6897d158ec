"""What Oracle's Python package says about operations and models, read from its clients, docstrings and source."""

import ast
import functools
import inspect
import re
import textwrap

import oci

CLIENTS = {
    "core": [
        oci.core.ComputeClient,
        oci.core.VirtualNetworkClient,
        oci.core.BlockstorageClient,
        oci.work_requests.WorkRequestClient,
    ],
    "identity": [oci.identity.IdentityClient],
    "limits": [oci.limits.LimitsClient],
    "usage": [oci.usage_api.UsageapiClient],
    "monitoring": [oci.monitoring.MonitoringClient],
}


# Two clients have a method of this name; ours for the identity service is named apart.
RENAMED = {"GetIdentityWorkRequest": "GetWorkRequest"}


class Unsigned(oci.auth.signers.key_pair_signer.KeyPairSigner):
    """Signs nothing, since nothing is sent."""

    def __init__(self):
        pass

    @property
    def without_content_headers(self):
        return self

    def __call__(self, request, **_):
        return request


class Intercepted(Exception):
    """Carries what a method would have sent, or the target of it as encoded."""

    def __init__(self, call):
        self.call = call


@functools.cache
def client(kind):
    """A client whose calls are caught before anything is sent."""
    made = kind({"region": "us-phoenix-1"}, signer=Unsigned(), retry_strategy=oci.retry.NoneRetryStrategy())

    def call_api(**call):
        raise Intercepted(call)

    def send(request, **_):
        raise Intercepted(request.path_url)

    made.base_client.call_api = call_api
    made.base_client.session.send = send
    return made


def snake(name):
    """`ListVnicAttachments` as Python spells it."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


class Method:
    """A method of a client: its parameters by their names on the wire."""

    def __init__(self, kind, name):
        self.client = client(kind)
        self.base = self.client.base_client
        self.name = name
        self.function = getattr(kind, name)
        tree = ast.parse(textwrap.dedent(inspect.getsource(self.function)))
        self.paths, self.queries, self.headers = {}, {}, {}
        self.resource = self.body = self.answer = self.sent = None
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                self.learn(node.targets[0].id, node.value)
            if isinstance(node, ast.keyword) and node.arg == "body":
                self.body = argument(node.value)
            if isinstance(node, ast.keyword) and node.arg == "response_type":
                self.answer = node.value.value

    def learn(self, name, value):
        place = {"path_params": self.paths, "query_params": self.queries, "header_params": self.headers}.get(name)
        if place is not None and isinstance(value, ast.Dict):
            place.update({key.value: argument(each) for key, each in zip(value.keys, value.values)})
        elif name == "resource_path":
            self.resource = value.value

    def type(self, argument):
        """The type of an argument."""
        return re.search(rf":param (\S+) {argument}:", self.function.__doc__).group(1).rsplit(".", 1)[-1]

    def call(self, arguments):
        """What the method would send for these arguments."""
        try:
            getattr(self.client, self.name)(**arguments)
        except Intercepted as caught:
            return caught.call
        raise AssertionError(f"{self.name} sent nothing")

    def target(self, call):
        """The path and query of a call as they would go over the wire."""
        try:
            oci.base_client.BaseClient.call_api(self.base, **call)
        except Intercepted as caught:
            return caught.call
        raise AssertionError(f"{self.name} sent nothing")


def argument(node):
    """The argument of the method that a parameter is taken from; None for a constant."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr == "get":
            return each.args[0].value
    if isinstance(node, ast.Name):
        return node.id
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and each.id != "self" and each.id != "missing":
            return each.id
    return None


def method(service, name):
    """The method of that name among the clients of a service, or None."""
    name = RENAMED.get(name, name)
    for kind in CLIENTS.get(service, []):
        if hasattr(kind, snake(name)):
            return Method(kind, snake(name))
    return None


class Field:
    """A field of a model."""

    def __init__(self, kind, attribute):
        self.name = kind.attribute_map[attribute]
        self.type = kind.swagger_types[attribute]
        doc = getattr(kind, attribute).__doc__ or ""
        self.required = "**[Required]**" in doc
        found = re.search(r"Allowed values for this property are: (.*)", doc)
        self.allowed = re.findall(r'"([^"]+)"', found.group(1)) if found else []
        # The setters of models for answers turn what they do not know into this, and the docstring says so.
        self.allowed = [each for each in self.allowed if each != "UNKNOWN_ENUM_VALUE"]


@functools.cache
def _fields(kind):
    made = kind()
    kind.swagger_types, kind.attribute_map = made.swagger_types, made.attribute_map
    return {made.attribute_map[name]: Field(kind, name) for name in made.swagger_types}


class Models:
    """The models that a client knows."""

    def __init__(self, base):
        self.kinds = base.complex_type_mappings

    def __contains__(self, name):
        return name in self.kinds

    def fields(self, name):
        """The fields of a model, by their names on the wire."""
        return _fields(self.kinds[name])

    def subtypes(self, name):
        """The models that a discriminator chooses from."""
        kind = self.kinds[name]
        return sorted(key for key, each in self.kinds.items() if each is not kind and issubclass(each, kind))


def listed(type):
    """What a list holds, or None."""
    return type[len("list["):-1] if type.startswith("list[") else None


def mapped(type):
    """What a dictionary holds, or None."""
    return re.match(r"dict\([^,]*, (.*)\)", type).group(1) if type.startswith("dict(") else None
