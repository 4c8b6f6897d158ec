public import struct Foundation.Date

extension OCI {
    /// Work that goes on after the API has answered.
    public struct WorkRequest: Decodable, Sendable, Identifiable {
        /// How far the work is.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The state's name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Not begun.
            public static let accepted = Status(rawValue: "ACCEPTED")
            /// Under way.
            public static let inProgress = Status(rawValue: "IN_PROGRESS")
            /// Failed; `ListWorkRequestErrors` says why.
            public static let failed = Status(rawValue: "FAILED")
            /// Done.
            public static let succeeded = Status(rawValue: "SUCCEEDED")
            /// Being called off.
            public static let canceling = Status(rawValue: "CANCELING")
            /// Called off.
            public static let canceled = Status(rawValue: "CANCELED")
        }

        /// Something that the work is about.
        public struct Resource: Decodable, Sendable {
            /// `CREATED`, `UPDATED`, `DELETED`, `RELATED` or `IN_PROGRESS`.
            public let actionType: String?
            /// The kind, such as `instance`.
            public let entityType: String?
            /// The OCID.
            public let identifier: String?
            /// The path to read it at.
            public let entityUri: String?
        }

        /// The OCID.
        public let id: String
        /// What is done, such as `LaunchInstance`.
        public let operationType: String?
        /// The compartment it is in.
        public let compartmentId: String?
        /// How far the work is.
        public let status: Status
        /// Percent done, 0 to 100.
        public let percentComplete: Double?
        /// What the work is about.
        public let resources: [Resource]?
        /// When it was accepted.
        public let timeAccepted: Date?
        /// When it began.
        public let timeStarted: Date?
        /// When it ended.
        public let timeFinished: Date?
    }

    /// A work request as a list shows it: without what it is about.
    public struct WorkRequestSummary: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// What is done, such as `LaunchInstance`.
        public let operationType: String?
        /// The compartment it is in.
        public let compartmentId: String?
        /// How far the work is.
        public let status: WorkRequest.Status
        /// Percent done, 0 to 100.
        public let percentComplete: Double?
        /// When it was accepted.
        public let timeAccepted: Date?
        /// When it began.
        public let timeStarted: Date?
        /// When it ended.
        public let timeFinished: Date?
    }

    /// Why work failed.
    public struct WorkRequestError: Decodable, Sendable {
        /// Oracle's code.
        public let code: String?
        /// Oracle's words.
        public let message: String
        /// When.
        public let timestamp: Date?
    }

    /// What was noted about work.
    public struct WorkRequestLogEntry: Decodable, Sendable {
        /// Oracle's words.
        public let message: String
        /// When.
        public let timestamp: Date?
    }
}
