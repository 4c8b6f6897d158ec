#if os(Linux)
    import Foundation
    import HTTPTypes
    import Testing
    import XanthusCloud
    import XanthusCloudTesting

    /// Each test runs in a process of its own, since the environment belongs to the whole process.
    ///
    /// Linux only: macOS reads the system's settings and never proxies loopback.
    @Suite("Transport: proxies", .timeLimit(.minutes(15)))
    struct TransportProxyTests {
        @Test func `sends other hosts through the proxy of the environment`() async {
            await #expect(processExitsWith: .success) {
                let proxy = try LoopbackServer { connection in
                    while let request = connection.request() { connection.answer(request.line) }
                }
                setenv("http_proxy", "http://\(proxy.authority)", 1)
                let answer = try await URLSessionTransport().call(.get, "example.invalid", "/a%2Fb?c=%2B")
                #expect(
                    String(decoding: answer.body, as: UTF8.self)
                        == "GET http://example.invalid/a%2Fb?c=%2B HTTP/1.1"
                )
                #expect(proxy.requests.first?.values("Host") == ["example.invalid"])
            }
        }

        @Test func `keeps loopback away from any proxy`() async {
            await #expect(processExitsWith: .success) {
                let proxy = try LoopbackServer { $0.answer(status: "502 Proxied") }
                let server = try LoopbackServer { connection in
                    while connection.request() != nil { connection.answer() }
                }
                setenv("http_proxy", "http://\(proxy.authority)", 1)
                setenv("all_proxy", "http://\(proxy.authority)", 1)
                setenv("NO_PROXY", "internal.example, other.example", 1)
                for host in ["127.0.0.1", "localhost", "127.1.2.3"] {
                    for method in [HTTPRequest.Method.get, .post] {
                        // Nobody listens on 127.1.2.3, which must show as such and not as the proxy's answer.
                        let answer = try? await URLSessionTransport().call(method, "\(host):\(server.port)")
                        #expect(answer?.response.status == (host == "127.1.2.3" ? nil : .ok))
                    }
                }
                await #expect(throws: CloudError.self) { try await URLSessionTransport().call(.get, "[::1]:1") }
                #expect(proxy.accepted == 0)
                let exempt = getenv("no_proxy").map { String(cString: $0) }
                #expect(exempt == "internal.example, other.example,127.0.0.1,localhost,127.1.2.3,::1")
            }
        }

        @Test func `leaves the environment alone where no proxy is set`() async {
            await #expect(processExitsWith: .success) {
                for name in ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy"] {
                    unsetenv(name)
                }
                await #expect(throws: CloudError.self) { try await URLSessionTransport().call(.get, "127.0.0.1:1") }
                #expect(getenv("no_proxy") == nil)
            }
        }

        @Test func `leaves an exemption of every host alone`() async {
            await #expect(processExitsWith: .success) {
                let proxy = try LoopbackServer { $0.answer(status: "502 Proxied") }
                setenv("http_proxy", "http://\(proxy.authority)", 1)
                setenv("no_proxy", "*", 1)
                await #expect(throws: CloudError.self) { try await URLSessionTransport().call(.get, "127.0.0.1:1") }
                #expect(getenv("no_proxy").map { String(cString: $0) } == "*")
                #expect(proxy.accepted == 0)
            }
        }

        @Test func `calls a host unreachable whose proxy refuses the tunnel`() async {
            await #expect(processExitsWith: .success) {
                let proxy = try LoopbackServer { connection in
                    while connection.request() != nil { connection.answer(status: "403 Forbidden") }
                }
                setenv("https_proxy", "http://\(proxy.authority)", 1)
                let error = await #expect(throws: CloudError.self) {
                    try await URLSessionTransport().call(.post, "example.invalid", scheme: "https")
                }
                #expect(error?.code == .unreachable)
                #expect(proxy.requests.first?.line == "CONNECT example.invalid:443 HTTP/1.1")
            }
        }
    }
#endif
