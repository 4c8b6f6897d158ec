/// What no address in a private network is, whichever network it is.
extension HetznerGrammar {
    /// Checks what a thing asks for in a network: private IPv4 addresses, each once, and the first in the subnet's range
    /// if both are given (API description, `POST /servers/{id}/actions/attach_to_network`).
    static func check(
        privateIP ip: String? = nil,
        in range: String? = nil,
        aliasIPs: [String] = []
    ) throws(ConfigurationError) {
        let address = try ip.map { text throws(ConfigurationError) in try privateAddress(text, field: "ip") }
        let subnet = try range.map { text throws(ConfigurationError) in
            try privateBlock(text, field: "ipRange", prefix: subnetPrefix)
        }
        if let address, let subnet, !subnet.contains(address) {
            throw ConfigurationError(
                "ip",
                rule: "'\(ip ?? "")' is not within '\(subnet)'.",
                nextStep: "Choose an address of the range, or leave one of them out."
            )
        }
        var taken = address.map { [$0] } ?? []
        for text in aliasIPs { taken.append(try privateAddress(text, field: "aliasIPs")) }
        try check(distinct: taken, field: "aliasIPs")
    }

    private static func privateAddress(_ text: String, field: String) throws(ConfigurationError) -> CIDR {
        try check(address: text, field: field)
        guard let block = try? CIDR("\(text)/32"), block.family == .ipv4, block != publicGateway,
            privateRanges.contains(where: { $0.contains(block) })
        else {
            throw ConfigurationError(
                field,
                rule: "'\(text)' is no private IPv4 address, or 172.31.1.1, the gateway of servers' public side.",
                nextStep: "Choose one of the network's, which are in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."
            )
        }
        return block
    }
}
