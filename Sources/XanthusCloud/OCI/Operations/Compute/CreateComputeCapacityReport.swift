internal import HTTPTypes

extension OCI {
    /// `POST /computeCapacityReports`: asks whether there is room for shapes in an availability domain.
    ///
    /// The answer is a look, no reservation: a launch a moment later may still find none.
    public struct CreateComputeCapacityReport: Operation {
        /// What to look for.
        public struct Details: Encodable, Sendable {
            /// The tenancy: no other compartment will do.
            public var compartmentId: String
            /// The availability domain to look in.
            public var availabilityDomain: String
            /// The shapes to look for.
            public var shapeAvailabilities: [Wish]

            /// Looks for shapes.
            public init(compartmentId: String, availabilityDomain: String, shapeAvailabilities: [Wish]) {
                self.compartmentId = compartmentId
                self.availabilityDomain = availabilityDomain
                self.shapeAvailabilities = shapeAvailabilities
            }
        }

        /// A shape to look for: Oracle's `CreateCapacityReportShapeAvailabilityDetails`.
        public struct Wish: Encodable, Sendable {
            /// The name of the shape.
            public var instanceShape: String
            /// How much of a flexible shape.
            public var instanceShapeConfig: ComputeCapacityReport.ShapeConfig?
            /// The fault domain to look in; `nil` for all together.
            public var faultDomain: String?

            /// Looks for a shape.
            public init(
                _ instanceShape: String,
                config: ComputeCapacityReport.ShapeConfig? = nil,
                faultDomain: String? = nil
            ) {
                self.instanceShape = instanceShape
                instanceShapeConfig = config
                self.faultDomain = faultDomain
            }
        }

        /// What to look for.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Asks whether there is room.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["computeCapacityReports"], body: details, repetition: .withToken(retryToken))
        }

        /// What there is room for.
        public typealias Response = ComputeCapacityReport
    }
}
