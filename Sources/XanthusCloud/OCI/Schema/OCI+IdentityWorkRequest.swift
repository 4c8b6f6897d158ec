public import struct Foundation.Date

extension OCI {
    /// Work of the identity service that goes on after its answer: the removal of a compartment.
    ///
    /// Oracle calls it `WorkRequest` like that of compute. It is another: it lives on the identity host and brings its
    /// errors along.
    public struct IdentityWorkRequest: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// What is done, such as `DELETE_COMPARTMENT`.
        public let operationType: String?
        /// The compartment that it is about.
        public let compartmentId: String?
        /// How far the work is.
        public let status: WorkRequest.Status
        /// What the work is about.
        public let resources: [WorkRequest.Resource]?
        /// Why it failed, if it did.
        public let errors: [WorkRequestError]?
        /// Percent done, 0 to 100.
        public let percentComplete: Double?
        /// When it was accepted.
        public let timeAccepted: Date?
        /// When it began.
        public let timeStarted: Date?
        /// When it ended.
        public let timeFinished: Date?
    }
}
