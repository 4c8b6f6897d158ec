internal import HTTPTypes

extension OCI {
    /// A change of the ranges of a network or of a subnet. All of Oracle's have one form: an action, answered with
    /// nothing but the name of a work request. Until that has succeeded what is changed is `UPDATING`.
    ///
    /// ```swift
    /// let reply = try await client.reply(to: OCI.AddVcnCidr(id: vcn, .init(cidrBlock: "10.1.0.0/16")))
    /// ```
    public protocol RangeOperation: Operation where Response == Nothing {
        /// What to change.
        associatedtype Details: Encodable & Sendable
        /// The path, but for the OCID: whose ranges, and the action.
        static var path: (collection: String, action: String) { get }
        /// Whose ranges to change, and how.
        var change: RangeChange<Details> { get set }

        /// Makes a change.
        init(_ change: RangeChange<Details>)
    }

    /// A change of ranges.
    public struct RangeChange<Details: Encodable & Sendable>: Sendable {
        /// The OCID of the virtual cloud network or subnet.
        public var id: String
        /// What to change.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?
        /// The etag that the virtual cloud network or subnet must still have.
        public var ifMatch: String?

        /// Describes a change.
        public init(id: String, _ details: Details, retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }
    }

    /// An IPv4 range of a network.
    public struct Ipv4Range: Encodable, Sendable {
        /// The range, from /16 to /30, beside the others of the network.
        public var cidrBlock: String

        /// Names a range.
        public init(cidrBlock: String) { self.cidrBlock = cidrBlock }
    }

    /// An IPv6 range of a network or subnet.
    public struct Ipv6Range: Encodable, Sendable {
        /// The range; that of a subnet is a /64 within the network's.
        public var ipv6CidrBlock: String

        /// Names a range.
        public init(ipv6CidrBlock: String) { self.ipv6CidrBlock = ipv6CidrBlock }
    }
}

extension OCI.RangeOperation {
    /// Changes ranges.
    public init(id: String, _ details: Details, retryToken: String? = nil, ifMatch: String? = nil) {
        self.init(OCI.RangeChange(id: id, details, retryToken: retryToken, ifMatch: ifMatch))
    }

    /// What to send.
    public var request: OCI.OperationRequest {
        OCI.OperationRequest(
            .post,
            [Self.path.collection, change.id, "actions", Self.path.action],
            body: change.details,
            repetition: .withToken(change.retryToken),
            ifMatch: change.ifMatch
        )
    }
}
