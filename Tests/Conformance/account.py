"""What the conformance scripts share: the simulated account, and one line for each operation."""

import json
import sys


def account(cloud):
    """The cloud's part of the line that `simulate` printed into the file named on the command line."""
    with open(sys.argv[1]) as file:
        return json.load(file)[cloud]


class Steps:
    """Counts and prints what was done."""

    def __init__(self, title):
        self.title = title
        self.count = 0

    def require(self, condition, sentence):
        if not condition:
            sys.exit(f"{self.title}: FAILED: {sentence}")

    def expect(self, condition, sentence):
        self.require(condition, sentence)
        self.count += 1
        print(f"{self.title}: {sentence}", flush=True)

    def end(self):
        print(f"{self.title}: {self.count} operations passed", flush=True)
