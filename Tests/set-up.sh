#!/usr/bin/env bash
# Sourced by the other scripts: sees to it that the package can be built here, and says what is missing if not.

say() { printf '%s\n' "$*" >&2; }

# How to build; CI sets it, so that nothing is built twice with different flags.
# shellcheck disable=SC2034  # those who source this use it
read -ra build_flags <<<"${XANTHUS_BUILD_FLAGS:-}"

# Installs Debian packages unless the given commands and pkg-config modules are there.
#   need_packages "PACKAGES" CHECK...    where each CHECK is a command that succeeds if nothing is to do
need_packages() {
    local packages=$1 check missing=0
    shift
    for check in "$@"; do
        bash -c "$check" >/dev/null 2>&1 || missing=1
    done
    ((missing)) || return 0
    local -a root=()
    if (($(id -u) != 0)); then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then root=(sudo -n); else root=(false); fi
    fi
    local log
    log=$(mktemp)
    # shellcheck disable=SC2086  # the list is meant to be split
    if command -v apt-get >/dev/null \
        && { "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
            && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages; } >"$log" 2>&1
    then
        rm -f "$log"
        return 0
    fi
    tail -n 5 "$log" >&2
    rm -f "$log"
    say "error: the packages below are missing and cannot be installed from here. Install them, then run again:"
    say "    sudo apt-get update && sudo apt-get install -y $packages"
    return 1
}

# The toolchain, and the two C libraries that the package is built on.
set_up() {
    local version
    if ! command -v swift >/dev/null; then
        say "error: there is no swift command. Install Swift 6.2 or later from https://www.swift.org/install/."
        return 1
    fi
    version=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9]+\.[0-9]+' | head -n 1 || true)
    if [[ -z $version ]] || ((${version%.*} < 6 || (${version%.*} == 6 && ${version#*.} < 2))); then
        say "error: Swift ${version:-of an unknown version} is too old; install 6.2 or later from https://www.swift.org/install/."
        return 1
    fi
    # Elsewhere the package manager's own hint names what is missing.
    [[ $(uname -s) == Linux ]] || return 0
    need_packages "libssl-dev zlib1g-dev pkg-config" "pkg-config --exists libcrypto zlib"
}

# Besides, the programs that tests take for witnesses: a TLS server and a second opinion on keys.
set_up_tests() {
    set_up
    [[ $(uname -s) == Linux ]] || return 0
    need_packages "openssl openssh-client" "command -v openssl" "command -v ssh-keygen"
}
