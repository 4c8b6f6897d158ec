import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

/// Signs requests by hand, so that each part of a signature can be got wrong.
struct SignedCaller {
    /// What is wrong with a request, if anything.
    struct Mistakes {
        var key: RSAPrivateKey?
        var keyID: String?
        var unsigned: Set<String> = []
        /// The body that is sent instead of the one that was signed.
        var sentBody: Data?
        /// The target that is sent instead of the one that was signed.
        var sentPath: String?
        var dateOffset: TimeInterval = 0
        var usesXDate = false
        var alter: (@Sendable (String) -> String)?
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let json: JSON

        var code: String? { json["code"]?.string }
        var message: String? { json["message"]?.string }
        var id: String { json["id"]?.string ?? "" }
        var state: String? { json["lifecycleState"]?.string }
        var names: [String] { (json.array ?? []).compactMap { $0["displayName"]?.string } }
    }

    let cloud: SimulatedOCI
    let clock: ManualClock
    var authority = "127.0.0.1:8080"
    /// What paths begin with: the version of the service.
    var version = "/20160918"

    init(_ cloud: SimulatedOCI, _ clock: ManualClock) {
        self.cloud = cloud
        self.clock = clock
    }

    /// Calls a service of another version.
    func at(
        _ version: String,
        _ method: HTTPRequest.Method,
        _ path: String,
        _ json: JSON? = nil
    ) async throws -> Answer {
        var copy = self
        copy.version = version
        return try await copy(method, path, json)
    }

    func callAsFunction(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ json: JSON? = nil,
        headers: HTTPFields = [:],
        mistakes: Mistakes = Mistakes()
    ) async throws -> Answer {
        let target = version + path
        var request = HTTPRequest(method: method, scheme: "http", authority: authority, path: target)
        request.headerFields = headers
        let date = OCIDate.http(clock.date.addingTimeInterval(mistakes.dateOffset))
        let dateName: HTTPField.Name = mistakes.usesXDate ? .xDate : .date
        request.headerFields[dateName] = date
        var lines = [
            ("(request-target)", "\(method.rawValue.lowercased()) \(target)"), ("host", authority),
            (dateName.canonicalName, date),
        ]
        let body = json?.data ?? Data()
        if [.post, .put, .patch].contains(method) {
            request.headerFields[.contentType] = "application/json"
            request.headerFields[.contentLength] = String(body.count)
            request.headerFields[.xContentSHA256] = Digest.sha256(body).base64
            lines += [
                ("content-length", String(body.count)), ("content-type", "application/json"),
                ("x-content-sha256", Digest.sha256(body).base64),
            ]
        }
        lines.removeAll { mistakes.unsigned.contains($0.0) }
        let text = lines.map { "\($0.0): \($0.1)" }.joined(separator: "\n")
        let key = mistakes.key ?? cloud.key
        let signature = try key.signature(for: text.utf8).base64EncodedString()
        let authorization = """
            Signature version="1",headers="\(lines.map(\.0).joined(separator: " "))",\
            keyId="\(mistakes.keyID ?? cloud.keyID)",algorithm="rsa-sha256",signature="\(signature)"
            """
        request.headerFields[.authorization] = mistakes.alter?(authorization) ?? authorization
        if let path = mistakes.sentPath { request.path = version + path }
        let (response, data) = await cloud.respond(to: request, body: mistakes.sentBody ?? body)
        return Answer(
            status: response.status.code,
            headers: response.headerFields,
            json: JSON(parsing: data) ?? .null
        )
    }
}
