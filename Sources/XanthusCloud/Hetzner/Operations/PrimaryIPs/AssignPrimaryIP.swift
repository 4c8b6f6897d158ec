internal import HTTPTypes

extension Hetzner {
    /// `POST /primary_ips/{id}/actions/assign`: gives a primary IP to a server of its location that is off and has none
    /// of that version.
    ///
    /// Repeatable because it goes to that server only once: the second time answers `primary_ip_already_assigned`.
    public struct AssignPrimaryIP: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<PrimaryIP>
        /// The server.
        public var server: ID<Server>

        /// Gives a primary IP to a server.
        public init(id: ID<PrimaryIP>, to server: ID<Server>) {
            self.id = id
            self.server = server
        }

        private struct Body: Encodable {
            let assigneeType = "server"
            let assigneeID: ID<Server>

            private enum CodingKeys: String, CodingKey {
                case assigneeType = "assignee_type"
                case assigneeID = "assignee_id"
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["primary_ips", "\(id)", "actions", "assign"],
                body: Body(assigneeID: server),
                isRepeatable: true
            )
        }
    }
}
