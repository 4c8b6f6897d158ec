/// What operations answer 501 for, though the API knows it: values of fields that are not read.
enum HetznerGaps {
    static let all: [String: [String]] = [
        "create_certificate": ["certificate=Ed25519"],
        "create_zone": zonefile,
        "import_zone_zonefile": zonefile,
    ]

    private static let zonefile = ["zonefile=$INCLUDE", "zonefile=$GENERATE", "zonefile=1h"]
}
