internal import HTTPTypes

extension Hetzner {
    /// `POST /certificates`: adds a certificate, or has one issued by Let's Encrypt.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`.
    public struct CreateCertificate: Operation {
        /// Where the certificate comes from.
        public enum Source: Sendable {
            /// It is there already.
            ///
            /// - Parameters:
            ///   - certificate: The certificate and those that vouch for it, each for the one before: PEM, up to 5 and
            ///     30,000 bytes.
            ///   - privateKey: The key as PEM, up to 5,000 bytes.
            case uploaded(certificate: String, privateKey: Secret<String>)
            /// Hetzner has it issued and renewed for names in zones of the project.
            case managed(domainNames: [String])
        }

        /// The name, unique in the project.
        public var name: String
        /// Where it comes from.
        public var source: Source
        /// The labels.
        public var labels: Labels

        /// Adds a certificate.
        public init(name: String, _ source: Source, labels: Labels = Labels()) {
            self.name = name
            self.source = source
            self.labels = labels
        }

        /// Refuses names, certificates and keys outside the grammar and the limits.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(name: name)
            switch source {
            case .uploaded(let certificate, let privateKey):
                try HetznerGrammar.check(certificate: certificate, privateKey: privateKey)
            case .managed(let names): try HetznerGrammar.check(domainNames: names)
            }
        }

        private struct Body: Encodable {
            let name: String
            let source: Source
            let labels: Labels

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(name, forKey: .name)
                try container.encode(labels, forKey: .labels)
                switch source {
                case .uploaded(let certificate, let privateKey):
                    try container.encode(Certificate.Kind.uploaded, forKey: .type)
                    try container.encode(certificate, forKey: .certificate)
                    try privateKey.withUnsafeValue { try container.encode($0, forKey: .privateKey) }
                case .managed(let names):
                    try container.encode(Certificate.Kind.managed, forKey: .type)
                    try container.encode(names, forKey: .domainNames)
                }
            }

            private enum CodingKeys: String, CodingKey {
                case name
                case labels
                case type
                case certificate
                case privateKey = "private_key"
                case domainNames = "domain_names"
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["certificates"],
                body: Body(name: name, source: source, labels: labels),
                isRepeatable: true
            )
        }

        /// The certificate and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The certificate.
            public let certificate: Certificate
            /// The issuing, of managed ones.
            public let action: Action?
        }
    }
}
