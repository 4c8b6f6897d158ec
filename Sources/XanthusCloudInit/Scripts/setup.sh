#!/usr/bin/env bash
# Turns a fresh machine into a K3s server. Runs as root: once by cloud-init, and again by hand as often as one
# likes, since every phase first looks whether its work is done.
#
# Values come from xanthus.env and from nowhere else. Phases go to the status file, one a line; the last line is
# "ready" or "failed:<phase>:<line>" in the end. Details go to the log.
#
# XANTHUS_ROOT, empty on a real machine, stands before every path, so that tests run these very bytes.
set -Eeuo pipefail

root=${XANTHUS_ROOT:-}
home=$root/opt/xanthus
status=$home/status
log=$root/var/log/xanthus-setup.log
k3s=$root/usr/local/bin/k3s
phase=start
failed_line=

mkdir -p "$home" "${log%/*}"
(umask 027 && : >>"$log")
# What cloud-init shows on the console keeps the phases; everything else goes to the log.
exec 3>&1 >>"$log" 2>&1
: >"$status"

enter() {
    phase=$1
    printf '%s\n' "$phase" >>"$status"
    printf 'xanthus: %s\n' "$phase" >&3
    printf '=== %s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$phase"
}

finish() {
    local code=$?
    trap - ERR EXIT
    set +e
    [[ $code -eq 0 ]] && return
    # A missing value ends bash without the ERR trap; bash's own message, the last line of the log, has the number.
    [[ -n $failed_line ]] || failed_line=$(tail -n 1 "$log" | sed -n 's/^.*: line \([0-9]*\): .*/\1/p')
    failed_line=${failed_line:-0}
    printf 'failed:%s:%s\n' "$phase" "$failed_line" >>"$status"
    tail -n 20 "$log" >&3
    printf 'xanthus: failed:%s:%s (exit %s)\n' "$phase" "$failed_line" "$code" >&3
}
trap 'failed_line=${failed_line:-$LINENO}' ERR
trap finish EXIT
trap 'exit 143' HUP INT TERM

# Ends the script with a sentence, and with the caller's line.
die() {
    printf '%s\n' "$1"
    failed_line=${BASH_LINENO[0]}
    exit 1
}

# Tries a command up to five times, with pauses of 2, 4, 8 and 16 seconds.
retry() {
    local attempt
    for attempt in 1 2 3 4 5; do
        "$@" && return
        printf 'attempt %s of 5 failed: %s\n' "$attempt" "$1"
        [[ $attempt -eq 5 ]] || sleep $((2 ** attempt))
    done
    return 1
}

# Adds a rule to a file of iptables-save before the chain's first REJECT, or at the table's end, once.
persist_rule() {
    local file=$1 rule=$2
    grep -Fxq -e "-A $rule" "$file" && return
    cp -p "$file" "$file.xanthus"
    awk -v rule="-A $rule" -v chain="-A ${rule%% *} " '
        /^\*/ { table = $0 }
        table == "*filter" && !done && ((index($0, chain) == 1 && / -j REJECT/) || $0 == "COMMIT") {
            print rule
            done = 1
        }
        { print }
    ' "$file" >"$file.xanthus"
    mv "$file.xanthus" "$file"
}

# Adds a rule to the running filter before the chain's first REJECT, or at the chain's end, once.
apply_rule() {
    local tool=$1 rule=$2 words number
    read -ra words <<<"$rule"
    "$tool" -w -C "${words[@]}" 2>/dev/null && return
    # The first line that -S prints is the chain's policy, not a rule.
    number=$("$tool" -w -S "${words[0]}" | awk '/ -j REJECT/ && !n { n = NR - 1 } END { print n }')
    if [[ -n $number ]]; then
        "$tool" -w -I "${words[0]}" "$number" "${words[@]:1}"
    else
        "$tool" -w -A "${words[@]}"
    fi
}

# Oracle's Ubuntu images come with a filter that rejects all but SSH, even between pods. Its rules live in a file:
# that file is edited, never overwritten with what is loaded, which would freeze the rules of a running K3s. UFW may
# not be used there, since it drops the rules that the boot volume's iSCSI needs. Other images have no such file.
open_host_firewall() {
    local rule
    if [[ -f $root/etc/iptables/rules.v4 ]]; then
        for rule in "${XANTHUS_RULES_V4[@]}"; do
            persist_rule "$root/etc/iptables/rules.v4" "$rule"
            apply_rule iptables "$rule"
        done
    fi
    if [[ -f $root/etc/iptables/rules.v6 ]]; then
        for rule in "${XANTHUS_RULES_V6[@]}"; do
            persist_rule "$root/etc/iptables/rules.v6" "$rule"
            apply_rule ip6tables "$rule"
        done
    fi
}

# The file gets its name only once it is whole and, if there is a checksum, right.
fetch_installer() {
    curl --fail --silent --show-error --location --globoff --proto '=http,https' --proto-redir '=https' \
        --connect-timeout 10 --max-time 120 --output "$home/install-k3s.part" "$XANTHUS_K3S_INSTALL_URL" &&
        { [[ -z $XANTHUS_K3S_INSTALL_SHA256 ]] ||
            printf '%s  %s\n' "$XANTHUS_K3S_INSTALL_SHA256" "$home/install-k3s.part" | sha256sum --check; } &&
        mv "$home/install-k3s.part" "$home/install-k3s.sh"
}

run_installer() {
    INSTALL_K3S_VERSION=$XANTHUS_K3S_VERSION INSTALL_K3S_CHANNEL=$XANTHUS_K3S_CHANNEL \
        timeout 900 sh "$home/install-k3s.sh" server
}

node_is_ready() {
    timeout 30 "$k3s" kubectl wait --for=condition=Ready node --all --timeout=10s
}

enter configure
# shellcheck source=/dev/null
source "$home/xanthus.env"
wanted=${XANTHUS_K3S_VERSION:-channel $XANTHUS_K3S_CHANNEL}

enter firewall
open_host_firewall

# What was installed is noted only after the installer's success, so a half-done installation is done again.
if [[ -x $k3s && -f $home/k3s-release && $(<"$home/k3s-release") == "$wanted" ]]; then
    systemctl is-active --quiet k3s || systemctl start k3s
else
    enter download
    retry fetch_installer || die "K3s's install script could not be fetched from $XANTHUS_K3S_INSTALL_URL"
    enter install
    retry run_installer || die "K3s could not be installed"
    printf '%s\n' "$wanted" >"$home/k3s-release"
fi

enter wait
deadline=$((SECONDS + XANTHUS_READY_SECONDS))
until node_is_ready; do
    ((SECONDS < deadline)) || die "The node was not Ready within $XANTHUS_READY_SECONDS seconds"
    sleep 5
done

enter ready
