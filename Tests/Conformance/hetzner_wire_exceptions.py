"""Where we differ from Hetzner's OpenAPI description on purpose: the difference, and the reason."""

EXCEPTIONS = {}
