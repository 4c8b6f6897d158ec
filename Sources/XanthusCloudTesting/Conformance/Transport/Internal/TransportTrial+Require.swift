internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension TransportTrial {
    func require(_ isSo: Bool, _ expected: @autoclosure () -> String, seen: @autoclosure () -> String) throws {
        guard isSo else { throw Broken(expected: expected(), seen: seen()) }
    }

    func require<Value: Equatable>(_ what: String, _ seen: Value, is expected: Value) throws {
        func short(_ value: Value) -> String {
            if let data = value as? Data, data.count > 100 { return "\(data.count) bytes" }
            let text = (value as? Data).map { String(decoding: $0, as: UTF8.self) } ?? "\(value)"
            return text.count > 200 ? "\(text.prefix(200))… (\(text.count) characters)" : text
        }
        try require(seen == expected, "\(what) to be \(short(expected))", seen: short(seen))
    }

    /// Expects a call to fail with a code, and returns the error.
    @discardableResult
    func require(
        _ code: CloudError.Code,
        of what: String,
        _ call: () async throws -> (response: HTTPResponse, body: Data)
    ) async throws -> CloudError {
        do {
            let answer = try await call()
            throw Broken(expected: "\(what) to fail as \(code)", seen: "the answer \(answer.response.status)")
        } catch let error as CloudError {
            try require(error.code == code, "\(what) to fail as \(code)", seen: "\(error)")
            return error
        } catch let broken as Broken {
            throw broken
        } catch {
            throw Broken(expected: "\(what) to fail as \(code)", seen: "\(type(of: error)): \(error)")
        }
    }

    /// Expects something that sockets bring about within a minute, which a busy machine may need.
    func eventually(_ what: String, _ isSo: () -> Bool) async throws {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(60)
        while !isSo() {
            guard clock.now < end else { throw Broken(expected: what, seen: "nothing of it within a minute") }
            try await clock.sleep(for: .milliseconds(2))
        }
    }
}
