extension SimulatedRule {
    static let hetznerZones: [SimulatedRule] = [
        .hetznerZoneName, .hetznerZoneTTL, .hetznerZoneMode, .hetznerZoneContent, .hetznerRRSetName,
        .hetznerRRSetUnique, .hetznerRRSetRecords, .hetznerRRSetProtected, .hetznerRRSetTTLAgrees,
        .hetznerRecordsDistinct, .hetznerRecordValue, .hetznerCNAMEAlone, .hetznerSOAStays, .hetznerZonefileOrigin,
        .hetznerZonefileClass, .hetznerZonefileSOA, .hetznerZonefileNameservers, .hetznerZonefileTTLAgrees,
        .hetznerZonefileProtected,
    ]

    static let hetznerZoneName = SimulatedRule(
        "hetzner-zone-name",
        "A zone's name is in lower case, has two parts at least and no dot at the end.",
        .documented,
        source: "API description, POST /zones"
    )

    static let hetznerZoneTTL = SimulatedRule(
        "hetzner-zone-ttl",
        "Records are remembered for 60 to 2,147,483,647 seconds.",
        .documented,
        source: "API description, POST /zones"
    )

    static let hetznerZoneMode = SimulatedRule(
        "hetzner-zone-mode",
        "What is for primary zones is refused of secondary ones, and the other way round: "
            + "`incorrect_zone_mode`.",
        .documented,
        source: "API description, Zones"
    )

    static let hetznerZoneContent = SimulatedRule(
        "hetzner-zone-content",
        "A zone is made with RRSets or with a zone file, not with both.",
        .documented,
        source: "API description, POST /zones"
    )

    static let hetznerRRSetName = SimulatedRule(
        "hetzner-rrset-name",
        "A name within a zone is in lower case, without the zone's own name and without a dot at the "
            + "end; `@` is the zone's own.",
        .documented,
        source: "API description, POST /zones/{id_or_name}/rrsets"
    )

    static let hetznerRRSetUnique = SimulatedRule(
        "hetzner-rrset-unique",
        "A zone has one RRSet of a name and type: `uniqueness_error`.",
        .documented,
        source: "API description, Zone RRSets"
    )

    static let hetznerRRSetRecords = SimulatedRule(
        "hetzner-rrset-records",
        "An RRSet is made with records, and a change of records has 1 to 50.",
        .documented,
        source: "API description, POST /zones/{id_or_name}/rrsets, set_records"
    )

    static let hetznerRRSetProtected = SimulatedRule(
        "hetzner-rrset-protected",
        "What is protected from changes is not changed: `protected`.",
        .documented,
        source: "API description, Zone RRSets, \"Error Codes\""
    )

    static let hetznerRRSetTTLAgrees = SimulatedRule(
        "hetzner-rrset-ttl-agrees",
        "Records are added with the TTL that their RRSet has, or with none.",
        .documented,
        source: "API description, add_records"
    )

    static let hetznerRecordsDistinct = SimulatedRule(
        "hetzner-records-distinct",
        "The records of an RRSet are distinct.",
        .documented,
        source: "API description, POST /zones/{id_or_name}/rrsets"
    )

    static let hetznerRecordValue = SimulatedRule(
        "hetzner-record-value",
        "A record has the form of its type; text is quoted, in pieces of up to 255 octets.",
        .documented,
        source: "docs.hetzner.com, DNS record types; hcloud-go 2.47, exp/zoneutil"
    )

    static let hetznerCNAMEAlone = SimulatedRule(
        "hetzner-cname-alone",
        "A CNAME record is the only one of its name.",
        .assumed
    )

    static let hetznerSOAStays = SimulatedRule(
        "hetzner-soa-stays",
        "The SOA record of a zone is not removed.",
        .assumed
    )

    static let hetznerZonefileOrigin = SimulatedRule(
        "hetzner-zonefile-origin",
        "The `$ORIGIN` of a zone file is the zone's name with a dot at the end.",
        .documented,
        source: "API description, \"Zone file import\""
    )

    static let hetznerZonefileClass = SimulatedRule(
        "hetzner-zonefile-class",
        "The records of a zone file are of the class IN.",
        .documented,
        source: "API description, \"Zone file import\""
    )

    static let hetznerZonefileSOA = SimulatedRule(
        "hetzner-zonefile-soa",
        "A zone file has a SOA record.",
        .documented,
        source: "API description, \"Zone file import\""
    )

    static let hetznerZonefileNameservers = SimulatedRule(
        "hetzner-zonefile-nameservers",
        "A zone file has Hetzner's nameservers as NS records.",
        .documented,
        source: "API description, \"Zone file import\""
    )

    static let hetznerZonefileTTLAgrees = SimulatedRule(
        "hetzner-zonefile-ttl-agrees",
        "The records of a name and type in a zone file have one TTL.",
        .assumed
    )

    static let hetznerZonefileProtected = SimulatedRule(
        "hetzner-zonefile-protected",
        "No zone file replaces records that are protected from changes.",
        .documented,
        source: "API description, import_zonefile"
    )
}
