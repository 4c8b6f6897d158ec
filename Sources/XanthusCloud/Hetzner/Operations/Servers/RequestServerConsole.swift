internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/request_console`: asks for a way to a server's screen and keyboard, by VNC over a
    /// websocket.
    ///
    /// Repeatable because each console is one of its own, and those that nobody opens lapse after a minute.
    public struct RequestServerConsole: Operation {
        /// The number.
        public var id: ID<Server>

        /// Asks for a console.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "request_console"], isRepeatable: true)
        }

        /// The way to the console, once the work is done.
        public struct Response: Decodable, Sendable {
            /// Where to connect to, for a minute. The address holds a token.
            public let url: Secret<String>
            /// The password that VNC asks for.
            public let password: Secret<String>
            /// The work to wait for.
            public let action: Action

            /// Reads all.
            public init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                url = Secret(try container.decode(String.self, forKey: .url))
                password = Secret(try container.decode(String.self, forKey: .password))
                action = try container.decode(Action.self, forKey: .action)
            }

            private enum CodingKeys: String, CodingKey {
                case url = "wss_url"
                case password
                case action
            }
        }
    }
}
