import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

@Suite("Hetzner errors")
struct HetznerErrorsTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let status: Int
        let code: String
        let meaning: CloudError.Code
        var testDescription: String { "\(status) \(code)" }

        init(_ status: Int, _ code: String, _ meaning: CloudError.Code) {
            self.status = status
            self.code = code
            self.meaning = meaning
        }
    }

    // Every code of the API description, of hcloud-go's table and of recorded traffic, with the status it comes with.
    static let general = [
        Row(400, "json_error", .invalidRequest),
        Row(401, "unauthorized", .unauthenticated),
        Row(401, "token_readonly", .forbidden),
        Row(403, "token_readonly", .forbidden),
        Row(403, "forbidden", .forbidden),
        Row(403, "maintenance", .locked),
        Row(403, "resource_limit_exceeded", .quotaExceeded),
        Row(404, "not_found", .notFound),
        Row(405, "method_not_allowed", .unsupported),
        Row(409, "uniqueness_error", .conflict),
        Row(409, "conflict", .busy),
        Row(410, "deprecated_api_endpoint", .unsupported),
        Row(412, "resource_unavailable", .outOfCapacity),
        Row(422, "invalid_input", .invalidRequest),
        Row(422, "service_error", .failed),
        Row(422, "unsupported_error", .unsupported),
        Row(423, "locked", .locked),
        Row(423, "protected", .conflict),
        Row(423, "resource_locked", .locked),
        Row(429, "rate_limit_exceeded", .rateLimited),
        Row(500, "server_error", .serverFault),
        Row(502, "bad_gateway", .serverFault),
        Row(503, "unavailable", .serverFault),
        Row(503, "robot_unavailable", .serverFault),
        Row(504, "timeout", .serverFault),
        Row(500, "unknown_error", .serverFault),
    ]
    static let specific = [
        Row(422, "placement_error", .outOfCapacity),
        Row(422, "no_space_left_in_location", .outOfCapacity),
        Row(422, "invalid_server_type", .invalidRequest),
        Row(422, "invalid_load_balancer_type", .invalidRequest),
        Row(422, "server_not_stopped", .conflict),
        Row(422, "networks_overlap", .conflict),
        Row(422, "server_already_attached", .conflict),
        Row(422, "load_balancer_already_attached", .conflict),
        Row(422, "volume_already_attached", .conflict),
        Row(422, "vswitch_id_already_used", .conflict),
        Row(422, "already_in_placement_group", .conflict),
        Row(422, "primary_ip_assigned", .conflict),
        Row(422, "primary_ip_already_assigned", .conflict),
        Row(422, "floating_ip_assigned", .conflict),
        Row(422, "server_has_ipv4", .conflict),
        Row(422, "server_has_ipv6", .conflict),
        Row(422, "server_is_load_balancer_target", .conflict),
        Row(422, "primary_ip_datacenter_mismatch", .invalidRequest),
        Row(412, "primary_ip_version_mismatch", .conflict),
        Row(422, "must_be_unassigned", .conflict),
        Row(422, "ip_not_available", .conflict),
        Row(422, "no_subnet_available", .invalidRequest),
        Row(422, "server_already_added", .conflict),
        Row(422, "incompatible_network_type", .invalidRequest),
        Row(422, "firewall_resource_not_found", .notFound),
        Row(404, "firewall_resource_not_found", .notFound),
        Row(422, "firewall_already_applied", .conflict),
        Row(422, "firewall_managed_by_label_selector", .invalidRequest),
        Row(422, "private_net_only_server", .invalidRequest),
        Row(422, "resource_in_use", .locked),
        Row(412, "source_port_already_used", .conflict),
        Row(422, "source_port_already_used", .conflict),
        Row(422, "target_already_defined", .conflict),
        Row(422, "ip_not_owned", .invalidRequest),
        Row(422, "cloud_resource_ip_not_allowed", .invalidRequest),
        Row(422, "server_not_attached_to_network", .invalidRequest),
        Row(422, "missing_ipv4", .invalidRequest),
        Row(422, "ip_not_in_vswitch_subnet", .invalidRequest),
        Row(422, "network_has_no_vswitch_subnet", .invalidRequest),
        Row(422, "load_balancer_public_interface_disabled", .invalidRequest),
        Row(422, "load_balancer_not_attached_to_network", .invalidRequest),
        Row(422, "resolve_cloud_private_targets_error", .invalidRequest),
        Row(422, "targets_without_use_private_ip", .invalidRequest),
        Row(422, "caa_record_does_not_allow_ca", .invalidRequest),
        Row(422, "incorrect_zone_mode", .invalidRequest),
    ]

    private func error(_ status: Int, _ body: String, headers: HTTPFields = [:]) -> CloudError {
        HetznerErrors.error(
            for: HTTPResponse(status: .init(code: status), headerFields: headers),
            body: Data(body.utf8)
        )
    }

    @Test(arguments: general + specific)
    func `every known code has its meaning`(row: Row) {
        let body = #"{"error":{"code":"\#(row.code)","message":"words of the cloud","details":null}}"#
        let error = error(row.status, body)
        #expect(error.code == row.meaning)
        #expect(error.providerCode == row.code)
        #expect(error.message.hasPrefix("words of the cloud."))
    }

    @Test(
        arguments: [
            (301, .invalidResponse), (400, .invalidRequest), (401, .unauthenticated), (403, .forbidden),
            (404, .notFound), (405, .unsupported), (408, .invalidRequest), (409, .conflict), (410, .unsupported),
            (412, .conflict), (418, .invalidRequest), (422, .invalidRequest), (423, .locked), (429, .rateLimited),
            (500, .serverFault), (501, .unsupported), (502, .serverFault), (503, .serverFault), (504, .serverFault),
            (599, .serverFault),
        ] as [(Int, CloudError.Code)]
    )
    func `an unknown code, or none, means what the status means`(status: Int, meaning: CloudError.Code) {
        #expect(error(status, #"{"error":{"code":"brand_new","message":"m"}}"#).code == meaning)
        for body in [
            "", "<html><body>502 Bad Gateway</body></html>", #"{"error":{"code":"uniq"#, "null", "[]", "7",
            #"{"error":null}"#, #"{"error":"conflict"}"#, #"{"error":{"code":7,"message":[]}}"#, #"{"message":"no"}"#,
            "\u{FFFD}\0",
        ] {
            let error = error(status, body)
            #expect(error.code == meaning)
            #expect(error.providerCode == nil)
            #expect(error.message.contains("HTTP \(status)"))
            #expect(!error.message.contains("<html>"))
        }
    }

    @Test func `a message that is empty, missing or of another type is replaced`() {
        for message in [#""message":"""#, #""message":7"#, #""x":1"#] {
            let error = error(409, #"{"error":{"code":"uniqueness_error",\#(message)}}"#)
            #expect(error.code == .conflict && error.providerCode == "uniqueness_error")
            #expect(error.message.contains("HTTP 409"))
        }
    }

    @Test(
        arguments: [
            (#"{"fields":[{"name":"name","messages":["too long","odd"]}]}"#, "[name: too long, odd]"),
            (#"{"fields":[{"name":"a"},{"name":"b","messages":["x"]}]}"#, "[a; b: x]"),
            (#"{"fields":[{"messages":["x"]}]}"#, "[?: x]"),
            (#"{"limits":[{"name":"server_limit"}]}"#, "[server_limit]"),
            (#"{"fields":[]}"#, "words."), (#"{"fields":"name"}"#, "words."),
            (#"{"announcement":"https://x"}"#, "words."),
            ("[]", "words."), ("null", "words."), ("7", "words."),
        ]
    )
    func `details are told where they have a known form`(details: String, expected: String) {
        let message = error(422, #"{"error":{"code":"invalid_input","message":"words","details":\#(details)}}"#).message
        #expect(message.contains(expected))
    }

    @Test func `endless words are cut`() {
        let long = String(repeating: "x", count: 100_000)
        let body =
            #"{"error":{"code":"invalid_input","message":"\#(long)","#
            + #""details":{"fields":[{"name":"\#(long)","messages":["\#(long)"]}],"limits":[{"name":"\#(long)"}]}}}"#
        #expect(error(422, body).message.count < 2_000)
    }

    @Test(arguments: [("3600", 1.0), ("7200", 0.5), ("60", 60), (nil, 1), ("0", 3_600), ("x", 1), ("-5", 3_600)])
    func `a limited rate says after how long one call fits again`(limit: String?, seconds: Double) {
        var headers: HTTPFields = [:]
        headers[HTTPField.Name("RateLimit-Limit")!] = limit
        // When the bucket is full again: an hour away, and no reason to wait that long.
        headers[HTTPField.Name("RateLimit-Reset")!] = "1793538000"
        let body = #"{"error":{"code":"rate_limit_exceeded","message":"limit of 3600 requests per hour reached"}}"#
        #expect(error(429, body, headers: headers).retryAfter == .seconds(seconds))
        #expect(error(409, body.replacing("rate_limit_exceeded", with: "conflict"), headers: headers).retryAfter == nil)
    }

    @Test func `the next step is told where there is one`() {
        #expect(
            error(412, #"{"error":{"code":"resource_unavailable","message":"error during placement"}}"#).message
                == "error during placement. Try another location or server type; the catalogue says which are available."
        )
    }

    @Test func `a failed action is told in the cloud's words, and missing capacity is recognised`() throws {
        func error(_ command: String, _ failure: String) throws -> CloudError {
            let json = #"{"id":1,"command":"\#(command)","status":"error","error":\#(failure)}"#
            return HetznerErrors.error(forAction: try JSONCoding.decode(Hetzner.Action.self, from: Data(json.utf8)))
        }
        let plain = try error("start_server", #"{"code":"action_failed","message":"Action failed"}"#)
        #expect(plain.code == .failed)
        #expect(plain.message == "The action start_server failed: Action failed.")
        #expect(
            plain.provider == "hetzner" && plain.operation == "start_server" && plain.providerCode == "action_failed"
        )
        let full = try error("create_server", #"{"code":"resource_unavailable","message":"no room"}"#)
        #expect(full.code == .outOfCapacity)
        let blank = try error("create_server", "null")
        #expect(blank.code == .failed && blank.message.contains("no explanation"))
    }
}
