#!/usr/bin/env bash
# Runs the test suite: Tests/run.sh [arguments of swift test]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=Tests/set-up.sh
source Tests/set-up.sh

set_up_tests
exec swift test "$@"
