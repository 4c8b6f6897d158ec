extension Hetzner {
    /// A nameserver that hands a secondary zone over.
    public struct PrimaryNameserver: Codable, Sendable {
        /// How a transfer is signed (TSIG).
        public struct Algorithm: RawRepresentable, Codable, Hashable, Sendable {
            /// The algorithm's name on the wire.
            public let rawValue: String
            /// Names an algorithm.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// HMAC over MD5.
            public static let hmacMD5 = Algorithm(rawValue: "hmac-md5")
            /// HMAC over SHA-1.
            public static let hmacSHA1 = Algorithm(rawValue: "hmac-sha1")
            /// HMAC over SHA-256.
            public static let hmacSHA256 = Algorithm(rawValue: "hmac-sha256")
        }

        /// The public IPv4 or IPv6 address.
        public var address: String
        /// The port; 53 unless given.
        public var port: Int?
        /// The key that signs transfers, in base64.
        public var tsigKey: Secret<String>?
        /// How transfers are signed.
        public var tsigAlgorithm: Algorithm?

        /// Names a nameserver.
        public init(
            address: String,
            port: Int? = nil,
            tsigKey: Secret<String>? = nil,
            tsigAlgorithm: Algorithm? = nil
        ) {
            self.address = address
            self.port = port
            self.tsigKey = tsigKey
            self.tsigAlgorithm = tsigAlgorithm
        }

        /// Writes what the API reads, the key included.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(address, forKey: .address)
            try container.encodeIfPresent(port, forKey: .port)
            try tsigKey?.withUnsafeValue { try container.encode($0, forKey: .tsigKey) }
            try container.encodeIfPresent(tsigAlgorithm, forKey: .tsigAlgorithm)
        }

        private enum CodingKeys: String, CodingKey {
            case address
            case port
            case tsigKey = "tsig_key"
            case tsigAlgorithm = "tsig_algorithm"
        }
    }
}
