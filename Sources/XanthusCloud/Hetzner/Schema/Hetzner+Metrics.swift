public import struct Foundation.Date

extension Hetzner {
    /// What a server did, or what went through a load balancer, over a span of time.
    public struct Metrics: Resource {
        /// What they are called in an answer.
        public static let singular = "metrics"
        /// What they are called in an answer; there are no lists of them.
        public static let plural = "metrics"

        /// One measurement.
        public struct Sample: Hashable, Sendable, Decodable {
            /// When.
            public let date: Date
            /// How much, in the unit of its series.
            public let value: Double

            /// Reads a pair of seconds since 1970 and a number that is written as text.
            public init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                date = Date(timeIntervalSince1970: try container.decode(Double.self))
                guard let value = Double(try container.decode(String.self)) else {
                    throw DecodingError.dataCorruptedError(in: container, debugDescription: "It is no number.")
                }
                self.value = value
            }
        }

        private struct Series: Decodable {
            let values: [Sample]
        }

        /// The start of the span.
        public let start: Date
        /// Its end.
        public let end: Date
        /// The seconds between samples.
        public let step: Double
        /// The samples by the names of their series, oldest first.
        public let series: [String: [Sample]]

        /// Reads the span and all series.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            start = try container.decode(Date.self, forKey: .start)
            end = try container.decode(Date.self, forKey: .end)
            step = try container.decode(Double.self, forKey: .step)
            series = try container.decode([String: Series].self, forKey: .series).mapValues(\.values)
        }

        private enum CodingKeys: String, CodingKey {
            case start
            case end
            case step
            case series = "time_series"
        }
    }
}
