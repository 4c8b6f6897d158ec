import Testing

@testable import XanthusCloud

@Suite("Endpoint")
struct EndpointTests {
    @Test(
        arguments: [
            ("https://api.hetzner.cloud/v1", "https", "api.hetzner.cloud", "/v1"),
            ("https://api.hetzner.cloud/v1///", "https", "api.hetzner.cloud", "/v1"),
            ("https://example.com", "https", "example.com", ""),
            ("HTTPS://example.com:8443/a/b", "https", "example.com:8443", "/a/b"),
            ("http://127.0.0.1:8080", "http", "127.0.0.1:8080", ""),
            ("http://127.9.9.9/v1", "http", "127.9.9.9", "/v1"),
            ("http://localhost:1/v1", "http", "localhost:1", "/v1"),
            ("http://LocalHost:1", "http", "LocalHost:1", ""),
            ("http://[::1]", "http", "[::1]", ""),
            ("http://[::1]:8080/v1", "http", "[::1]:8080", "/v1"),
            ("https://[2001:db8::1]:443", "https", "[2001:db8::1]:443", ""),
        ]
    )
    func `reads addresses`(address: String, scheme: String, authority: String, path: String) throws {
        let endpoint = try Endpoint(address)
        #expect(endpoint.scheme == scheme)
        #expect(endpoint.authority == authority)
        #expect(endpoint.basePath == path)
        #expect("\(endpoint)" == "\(scheme)://\(authority)\(path)")
    }

    @Test(
        arguments: [
            "", "example.com", "https://", "https:///v1", "://x", "ftp://example.com", "file:///etc/passwd",
            "https://a b", "https://example.com/v1?x=1", "https://example.com/#x", "https://user:pw@example.com",
            "https://example.com\n", "https://exämple.com", "https://example.com/ä", "https://:8080",
            "https://example.com:", "https://example.com:x", "https://example.com:99999", "https://[::1",
            "https://a\\b",
            // In clear only to this machine.
            "http://example.com", "http://10.0.0.1", "http://127.0.0.1.example.com", "http://localhost.example.com",
            "http://127.0.0.256", "http://127.1", "http://127.+0.+0.+1", "http://127.0.0.", "http://127.0.0.-1",
            "http://[::1].example.com", "http://[::1]example.com",
            "http://[::2]", "http://0.0.0.0", "http://127.0.0.1:80@example.com",
        ]
    )
    func `refuses what is no address, or would carry credentials in clear`(address: String) {
        let error = #expect(throws: ConfigurationError.self) { try Endpoint(address, source: "HCLOUD_ENDPOINT") }
        #expect(error?.source == "HCLOUD_ENDPOINT")
        // The address may hold a password.
        #expect(error.map { "\($0)".contains("pw@") } == false)
    }

    @Test(arguments: [
        "http://169.254.169.254/opc/v2/", "http://[fd00:c1::A9FE:a9fe]/opc/v2", "http://127.0.0.1:1/opc/v2",
    ])
    func `of a metadata service may be one of the two link-local addresses`(address: String) throws {
        #expect(try Endpoint(metadataService: address).basePath == "/opc/v2")
    }

    @Test(
        arguments: [
            "http://169.254.169.253", "http://169.254.169.254.evil.com", "http://[fd00:c1::a9fe:a9ff]",
            "http://metadata.example", "ftp://169.254.169.254", "http://evil@169.254.169.254",
        ]
    )
    func `of a metadata service may be no other in clear`(address: String) {
        #expect(throws: ConfigurationError.self) { try Endpoint(metadataService: address) }
    }

    @Test
    func `of anything else may not be the metadata service's`() {
        #expect(throws: ConfigurationError.self) { try Endpoint("http://169.254.169.254/opc/v2") }
    }
}
