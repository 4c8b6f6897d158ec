public import struct Foundation.Decimal

extension Hetzner {
    /// What everything costs, in the currency and with the tax of the project's owner.
    public struct Pricing: Resource {
        /// What it is called in an answer.
        public static let singular = "pricing"
        /// What it is called in an answer: there is one.
        public static let plural = "pricing"

        /// What a size of machine or of load balancer costs.
        public struct OfType<Type: Sendable>: Decodable, Sendable {
            /// The number of the type.
            public let id: Hetzner.ID<Type>
            /// The name of the type.
            public let name: String
            /// The price in each location that has it.
            public let prices: [LocationPrice]
        }

        /// What an address costs.
        public struct OfAddress: Decodable, Sendable {
            /// `ipv4` or `ipv6`.
            public let type: String
            /// The price in each location.
            public let prices: [LocationPrice]
        }

        /// What storage costs.
        public struct OfStorage: Decodable, Sendable {
            /// A GB for a month.
            public let perGBMonth: Amount

            private enum CodingKeys: String, CodingKey {
                case perGBMonth = "price_per_gb_month"
            }
        }

        /// What backups of a server cost.
        public struct OfBackup: Decodable, Sendable {
            private let text: DecimalText
            /// What is added to the server's own price, in percent of it.
            public var percentage: Decimal { text.value }

            private enum CodingKeys: String, CodingKey {
                case text = "percentage"
            }
        }

        /// The currency (ISO 4217), such as `EUR`.
        public let currency: String
        private let vatRateText: DecimalText
        /// The tax that the gross prices hold, in percent.
        public var vatRate: Decimal { vatRateText.value }
        /// Servers, by their types.
        public let serverTypes: [OfType<ServerType>]?
        /// Load balancers, by their types.
        public let loadBalancerTypes: [OfType<LoadBalancerType>]?
        /// Primary IPs, by the hour, whether a server has them or not.
        public let primaryIPs: [OfAddress]?
        /// Floating IPs, by the month.
        public let floatingIPs: [OfAddress]?
        /// Snapshots and backups, by their size.
        public let image: OfStorage?
        /// Volumes, by their size.
        public let volume: OfStorage?
        /// Backups of servers.
        public let serverBackup: OfBackup?

        private enum CodingKeys: String, CodingKey {
            case currency
            case vatRateText = "vat_rate"
            case serverTypes = "server_types"
            case loadBalancerTypes = "load_balancer_types"
            case primaryIPs = "primary_ips"
            case floatingIPs = "floating_ips"
            case image
            case volume
            case serverBackup = "server_backup"
        }
    }
}
