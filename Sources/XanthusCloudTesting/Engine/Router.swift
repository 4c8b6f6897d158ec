package import Foundation
package import HTTPTypes

/// One simulated operation: its name, its place, and what it does to a world.
package struct Route<World>: Sendable {
    package typealias Handler = @Sendable (inout World, SimulatedCall) throws -> SimulatedAnswer

    let method: HTTPRequest.Method
    let pattern: [Substring]
    package let operation: String
    /// The parameters of the query that are minded, where the cloud refuses others by this.
    package let parameters: Set<String>
    package let handler: Handler

    /// - Parameters:
    ///   - pattern: The path below the root, such as `/v1/servers/{id}`.
    ///   - parameters: The parameters of the query that are minded.
    package init(
        _ operation: String,
        _ method: HTTPRequest.Method,
        _ pattern: String,
        knowing parameters: Set<String> = [],
        _ handler: @escaping Handler
    ) {
        self.operation = operation
        self.method = method
        self.parameters = parameters
        self.pattern = pattern.split(separator: "/", omittingEmptySubsequences: false)
        self.handler = handler
    }

    fileprivate var placeholders: Int { pattern.count { $0.hasPrefix("{") } }
}

/// Finds the operation for a request.
package struct Router<World>: Sendable {
    /// What was found: the route, and the call taken apart.
    package enum Match {
        case route(Route<World>, SimulatedCall)
        /// The path is known, but not with this verb.
        case otherMethod
        case none
    }

    let routes: [Route<World>]

    /// - Parameter routes: In any order: of two that fit, the one with fewer placeholders is taken.
    package init(_ routes: [Route<World>]) {
        self.routes = routes.enumerated().sorted {
            ($0.element.placeholders, $0.offset) < ($1.element.placeholders, $1.offset)
        }
        .map(\.element)
    }

    /// The names of all operations, sorted.
    package var operations: [String] { routes.map(\.operation).sorted() }

    package func match(_ request: HTTPRequest, body: Data, now: Date) -> Match {
        let (path, query) = request.path.map(Self.split) ?? ("", nil)
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        var knowsPath = false
        for route in routes {
            guard let parameters = Self.parameters(of: route.pattern, in: segments) else { continue }
            knowsPath = true
            guard route.method == request.method else { continue }
            let call = SimulatedCall(
                request: request,
                operation: route.operation,
                parameters: parameters,
                query: Self.parse(query),
                body: JSON(parsing: body) ?? .null,
                now: now
            )
            return .route(route, call)
        }
        return knowsPath ? .otherMethod : .none
    }

    private static func split(_ target: String) -> (Substring, Substring?) {
        guard let mark = target.firstIndex(of: "?") else { return (target[...], nil) }
        return (target[..<mark], target[target.index(after: mark)...])
    }

    private static func parameters(of pattern: [Substring], in segments: [Substring]) -> [String: String]? {
        guard pattern.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (part, segment) in zip(pattern, segments) {
            if part.hasPrefix("{"), !segment.isEmpty {
                parameters[String(part.dropFirst().dropLast())] = segment.removingPercentEncoding ?? String(segment)
            } else if part != segment {
                return nil
            }
        }
        return parameters
    }

    private static func parse(_ query: Substring?) -> [(name: String, value: String)] {
        (query ?? "").split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decode(parts[0]), parts.count > 1 ? decode(parts[1]) : "")
        }
    }

    private static func decode(_ text: Substring) -> String {
        let spaced = text.replacingOccurrences(of: "+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
    }
}
