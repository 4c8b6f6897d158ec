"""Which described operations the simulated project has carried out, and who asked."""

# What nobody can drive, and why.
EXCEPTIONS = {
    "get_datacenter": "It answers 410 since 2026-10-01.",
    "list_datacenters": "It answers 410 since 2026-10-01.",
}
# hcloud has no method for these as they are now, so they are asked for as a browser would.
PLAIN = {"get_actions", "get_pricing"}
LEAST = 100


def check(answers):
    """Prints how many operations were driven; ends with an error for one that was not, or was though excepted."""
    described = {each.id: each for each in answers.description.operations}
    driven = {id for id in described if answers.successes[id]["hcloud"]}
    plain = {id for id in described if answers.successes[id]["requests"]} - driven
    # Hetzner deprecated the actions of a thing by their number; they are the same as without the thing.
    deprecated = {id for id, each in described.items() if each.deprecated}
    missing = described.keys() - driven - plain - deprecated - EXCEPTIONS.keys()
    print(
        f"hcloud: {len(driven)} distinct operations were driven by the hcloud client and {len(plain)} without it, of "
        f"{len(described)} described; {len(EXCEPTIONS)} are excepted and {len(deprecated)} deprecated",
        flush=True,
    )
    gaps = [f"{id} is not driven" for id in sorted(missing)]
    gaps += [f"{id} is an exception and driven all the same" for id in sorted(EXCEPTIONS.keys() & (driven | plain))]
    gaps += [f"hcloud has no method for {id}, it says" for id in sorted(plain - PLAIN)]
    for gap in gaps:
        print(f"hcloud: {gap}", flush=True)
    if gaps or len(driven) < LEAST:
        raise SystemExit(f"hcloud: FAILED: {len(gaps)} gaps")
