#if AsyncHTTPClient
    internal import AsyncHTTPClient
    internal import Foundation
    internal import HTTPTypes
    internal import NIOCore
    internal import NIOHTTP1

    /// One request under way: the first of answer, limit and cancellation ends it.
    struct AsyncHTTPClientExchange: Sendable {
        private let client: HTTPClient
        private let authority: String
        private let limits: TransportLimits
        private let watch: LimitWatch

        init(client: HTTPClient, authority: String, limits: TransportLimits) {
            self.client = client
            self.authority = authority
            self.limits = limits
            watch = LimitWatch(authority: authority, limits: limits)
        }

        /// Sends the request and returns the answer.
        func run(_ request: HTTPClientRequest, body: Data?) async throws -> (HTTPResponse, Data) {
            var request = request
            if let body, !body.isEmpty {
                request.body = .stream(BodyPieces(body: body, watch: watch), length: .known(Int64(body.count)))
            }
            let complete = request
            do {
                return try await withThrowingTaskGroup(of: (HTTPResponse, Data)?.self) { group in
                    group.addTask { try await answer(to: complete) }
                    group.addTask {
                        guard let late = await watch.expiry() else { return nil }
                        throw late
                    }
                    defer { group.cancelAll() }
                    // The watch returns nothing only once it is cancelled, and then the call is as well.
                    while let first = try await group.next() {
                        if let first { return first }
                    }
                    throw CancellationError()
                }
            } catch {
                try Task.checkCancellation()
                throw error as? CloudError ?? CloudError(asyncHTTPClient: error, authority: authority)
            }
        }

        private func answer(to request: HTTPClientRequest) async throws -> (HTTPResponse, Data) {
            // The watch ends it before.
            let response = try await client.execute(request, deadline: .distantFuture)
            watch.progressed()
            var data = Data()
            for try await piece in response.body {
                watch.progressed()
                // Whoever stops reading closes the connection.
                guard piece.readableBytes <= limits.maximumResponseBytes - data.count else {
                    throw limits.exceeded(by: authority)
                }
                data.append(contentsOf: piece.readableBytesView)
            }
            try Task.checkCancellation()
            return (HTTPResponse(response), data)
        }
    }

    /// A body in pieces, so that it shows when one was taken.
    private struct BodyPieces: AsyncSequence, Sendable {
        typealias Element = ByteBuffer

        let body: Data
        let watch: LimitWatch

        struct AsyncIterator: AsyncIteratorProtocol {
            var rest: Data
            let watch: LimitWatch

            mutating func next() async throws -> ByteBuffer? {
                watch.progressed()
                guard !rest.isEmpty else { return nil }
                let piece = rest.prefix(65_536)
                rest = rest.dropFirst(piece.count)
                return ByteBuffer(bytes: piece)
            }
        }

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(rest: body, watch: watch)
        }
    }

    extension HTTPClientRequest {
        /// Translates a request without its body.
        init(_ request: HTTPRequest, address: URL) {
            self.init(url: address.absoluteString)
            method = NIOHTTP1.HTTPMethod(rawValue: request.method.rawValue)
            for field in request.headerFields { headers.add(name: field.name.rawName, value: field.value) }
            if !headers.contains(name: "Host") { headers.add(name: "Host", value: request.authority ?? "") }
        }
    }

    extension HTTPResponse {
        /// Translates an answer with all its header fields.
        init(_ response: HTTPClientResponse) {
            var fields = HTTPFields()
            for (name, value) in response.headers {
                guard let name = HTTPField.Name(name) else { continue }
                fields.append(HTTPField(name: name, value: value))
            }
            self.init(status: .init(code: Int(response.status.code)), headerFields: fields)
        }
    }
#endif
