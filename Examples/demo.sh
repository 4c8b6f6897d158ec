#!/usr/bin/env bash
# Shows both clouds from a clean clone, without an account: Examples/demo.sh [options of xanthus-cloud demo]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=Tests/set-up.sh
source Tests/set-up.sh

set_up
log=$(mktemp)
trap 'rm -f "$log"' EXIT
say "building (a first build takes a minute or two) …"
if ! swift build --product xanthus-cloud ${build_flags[@]+"${build_flags[@]}"} >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
fi
binary=$(swift build --show-bin-path)/xanthus-cloud
rm -f "$log"
exec "$binary" demo "$@"
