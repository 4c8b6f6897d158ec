extension SimulatedCloud {
    /// A method of the protocol or of a facet, as it is counted and made to fail.
    public struct Method: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        /// The method's name.
        public let rawValue: String

        /// Names a method.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A page of the regions.
        public static let regions = Method(rawValue: "regions")
        /// A page of the server types.
        public static let serverTypes = Method(rawValue: "serverTypes")
        /// A page of the images.
        public static let images = Method(rawValue: "images")
        /// The creation of a server.
        public static let createServer = Method(rawValue: "createServer")
        /// The reading of one server.
        public static let server = Method(rawValue: "server")
        /// A page of the servers.
        public static let servers = Method(rawValue: "servers")
        /// The removal of a server.
        public static let deleteServer = Method(rawValue: "deleteServer")
        /// Switching on.
        public static let startServer = Method(rawValue: "startServer")
        /// Switching off.
        public static let stopServer = Method(rawValue: "stopServer")
        /// Restarting.
        public static let rebootServer = Method(rawValue: "rebootServer")
        /// One look of a wait.
        public static let wait = Method(rawValue: "wait")
        /// A page of the login keys.
        public static let keys = Method(rawValue: "sshKeys.keys")
        /// Finding or making a login key.
        public static let findOrCreateKey = Method(rawValue: "sshKeys.findOrCreate")
        /// The removal of a login key.
        public static let deleteKey = Method(rawValue: "sshKeys.delete")
        /// The reading of a console.
        public static let consoleLog = Method(rawValue: "console.log")

        static let all: [Method] = [
            .regions, .serverTypes, .images, .createServer, .server, .servers, .deleteServer, .startServer, .stopServer,
            .rebootServer, .wait, .keys, .findOrCreateKey, .deleteKey, .consoleLog,
        ]
        /// Those whose work goes on after the answer.
        static let withWork: [Method] = [.createServer, .deleteServer, .startServer, .stopServer, .rebootServer]

        /// The method's name.
        public var description: String { rawValue }
    }
}
