internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/rebuild`: makes a server anew from an image. **All data on its disk is lost.**
    ///
    /// Addresses, volumes and networks stay. Not repeatable: the second would interrupt the first boot, and make another
    /// root password.
    public struct RebuildServer: Operation {
        /// The number.
        public var id: ID<Server>
        /// The image, of the server's architecture and no larger than its disk.
        public var image: Reference<Image>
        /// User data, at most 32,768 bytes; `nil` for what the server has.
        public var userData: String?

        /// Makes a server anew.
        public init(id: ID<Server>, image: Reference<Image>, userData: String? = nil) {
            self.id = id
            self.image = image
            self.userData = userData
        }

        private struct Body: Encodable, CustomReflectable {
            let image: Reference<Image>
            let userData: String?

            // A request that is printed shows its body.
            var customMirror: Mirror { Mirror(self, children: ["image": image]) }

            private enum CodingKeys: String, CodingKey {
                case image
                case userData = "user_data"
            }
        }

        /// Refuses user data that is too long.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(userData: userData) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "rebuild"],
                body: Body(image: image, userData: userData)
            )
        }

        /// The work to wait for, and how to log in.
        public typealias Response = RootPasswordResponse
    }
}

extension Hetzner.RebuildServer: CustomStringConvertible, CustomReflectable {
    /// The number and the image. User data is left out, because it may hold secrets.
    public var description: String { "server \(id) from \(image)" }
    /// A mirror without user data, so that `dump` does not show it either.
    public var customMirror: Mirror { Mirror(self, children: ["id": id, "image": image]) }
}
