import Foundation
import HTTPTypes
import Testing

@testable import XanthusCloud

/// The requests that Oracle publishes with their signatures (oracle/oci-go-sdk, `common/http_signer_test.go`), and two
/// more, made with Oracle's Python SDK and the same key.
@Suite("OCI request signer")
struct OCIRequestSignerTests {
    static let host = "iaas.us-phoenix-1.oraclecloud.com"
    // Oracle's own example; that day was a Sunday.
    static let date = "Thu, 05 Jan 2014 21:31:40 GMT"
    static let keyID =
        "ocid1.tenancy.oc1..aaaaaaaaba3pv6wkcr4jqae5f15p2b2m2yt2j6rx32uzr4h25vqstifsfdsq/"
        + "ocid1.user.oc1..aaaaaaaat5nvwcna5j6aqzjcaty5eqbb6qt2jvpkanghtgdaqedqw3rynjq/"
        + "20:3b:97:13:55:1c:5b:0d:d3:37:d8:50:4e:c5:3a:34"
    static let instances =
        "/20160918/instances?availabilityDomain=Pjwf%3A%20PHX-AD-1&compartmentId=ocid1.compartment.oc1.."
        + "aaaaaaaam3we6vgnherjq5q2idnccdflvjsnog7mlr6rtdb25gilchfeyjxa&displayName=TeamXInstances&"
        + "volumeId=ocid1.volume.oc1.phx.abyhqljrgvttnlx73nmrwfaux7kcvzfs3s66izvxf2h4lgvyndsdsnoiwr5q"
    static let attachment = Data(
        """
        {
            "compartmentId": "ocid1.compartment.oc1..aaaaaaaam3we6vgnherjq5q2idnccdflvjsnog7mlr6rtdb25gilchfeyjxa",
            "instanceId": "ocid1.instance.oc1.phx.abuw4ljrlsfiqw6vzzxb43vyypt4pkodawglp3wqxjqofakrwvou52gb6s5a",
            "volumeId": "ocid1.volume.oc1.phx.abyhqljrgvttnlx73nmrwfaux7kcvzfs3s66izvxf2h4lgvyndsdsnoiwr5q"
        }
        """.utf8
    )
    static let bodiless = "date (request-target) host"
    static let bodied = "date (request-target) host content-length content-type x-content-sha256"
    static let emptyDigest = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

    struct Vector: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let method: HTTPRequest.Method
        let path: String
        var body: Data?
        let headers: String
        let signature: String
    }

    private let key: RSAPrivateKey
    private let signer: OCIRequestSigner

    init() throws {
        key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs1))
        signer = OCIRequestSigner(keyID: Self.keyID, key: key)
    }

    private func request(_ method: HTTPRequest.Method, _ path: String, host: String = host) -> HTTPRequest {
        HTTPRequest(method: method, scheme: "https", authority: host, path: path)
    }

    @Test(
        arguments: [
            Vector(
                testDescription: "Oracle's GET",
                method: .get,
                path: instances,
                headers: bodiless,
                signature: "GBas7grhyrhSKHP6AVIj/h5/Vp8bd/peM79H9Wv8kjoaCivujVXlpbKLjMPeDUhxkFIWtTtLBj3sUzaFj34XE6YZ"
                    + "AHc9r2DmE4pMwOAy/kiITcZxa1oHPOeRheC0jP2dqbTll8fmTZVwKZOKHYPtrLJIJQHJjNvxFWeHQjMaR7M="
            ),
            Vector(
                testDescription: "Oracle's POST",
                method: .post,
                path: "/20160918/volumeAttachments",
                body: attachment,
                headers: bodied,
                signature: "Mje8vIDPlwIHmD/cTDwRxE7HaAvBg16JnVcsuqaNRim23fFPgQfLoOOxae6WqKb1uPjYEl0qIdazWaBy/Ml8DRhq"
                    + "locMwoSXv0fbukP8J5N80LCmzT/FFBvIvTB91XuXI3hYfP9Zt1l7S6ieVadHUfqBedWH0itrtPJBgKmrWso="
            ),
            Vector(
                testDescription: "POST without a body",
                method: .post,
                path: "/20160918/volumeAttachments",
                headers: bodied,
                signature: "YebLSmHp/IJ1HYae00Udz4kBArPDldBPPK79keGO3HgvB4aWrtjkev0hp6hmR3LSb5/Fy3WaI9W+A6kJUlSweboG"
                    + "X/GEBgKnXdpoNpJl655tJDZAly0jfQ8ZaYeyBosqRGN10EUDyHUEYGAxbo/8NDVlsrWGcMMYRw16DcnE9xg="
            ),
            Vector(
                testDescription: "POST with an empty body",
                method: .post,
                path: "/20160918/volumeAttachments",
                body: Data(),
                headers: bodied,
                signature: "YebLSmHp/IJ1HYae00Udz4kBArPDldBPPK79keGO3HgvB4aWrtjkev0hp6hmR3LSb5/Fy3WaI9W+A6kJUlSweboG"
                    + "X/GEBgKnXdpoNpJl655tJDZAly0jfQ8ZaYeyBosqRGN10EUDyHUEYGAxbo/8NDVlsrWGcMMYRw16DcnE9xg="
            ),
            Vector(
                testDescription: "DELETE",
                method: .delete,
                path: "/20160918/vcns/x",
                headers: bodiless,
                signature: "eB5i3S5VGTT2QmnX6XwwInb+VDLrdxKjAuVkVEf+bDdNUrZLavE3j7K+Rc56js30YLLWjhPPUEe5I5qZQeUOBIIi"
                    + "FqfghH1QtlP8RjTzu3SZF/EScDkMB75a+4zdy2OiKjDBhp+NN8hXz/rbw2Bx+L043vsRiRrwgc9FxmRDulI="
            ),
        ]
    )
    func `signs as Oracle does`(vector: Vector) throws {
        let signed = try signer.sign(request(vector.method, vector.path), body: vector.body, date: Self.date)
        #expect(
            signed.headerFields[.authorization]
                == "Signature version=\"1\",headers=\"\(vector.headers)\",keyId=\"\(Self.keyID)\","
                + "algorithm=\"rsa-sha256\",signature=\"\(vector.signature)\""
        )
        #expect(signed.path == vector.path)
        #expect(signed.headerFields.allSatisfy { $0.name.canonicalName != "host" })
    }

    @Test
    func `shows what it signed`() throws {
        let signed = try signer.sign(
            request(.post, "/20160918/volumeAttachments"),
            body: Self.attachment,
            date: Self.date
        )
        let signingString = try #require(OCISigningString(signed))
        #expect(signingString.headers.joined(separator: " ") == Self.bodied)
        #expect(
            "\(signingString)" == """
                date: Thu, 05 Jan 2014 21:31:40 GMT
                (request-target): post /20160918/volumeAttachments
                host: iaas.us-phoenix-1.oraclecloud.com
                content-length: 316
                content-type: application/json
                x-content-sha256: V9Z20UJTvkvpJ50flBzKE32+6m2zJjweHpDMX/U4Uy0=
                """
        )
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .patch])
    func `sends and signs length, type and digest even without a body`(method: HTTPRequest.Method) throws {
        let signed = try signer.sign(request(method, "/20160918/instances/x?action=STOP"), body: nil, date: Self.date)
        #expect(signed.headerFields[.contentLength] == "0")
        #expect(signed.headerFields[.contentType] == "application/json")
        #expect(signed.headerFields[.contentSHA256] == Self.emptyDigest)
        let authorization = try #require(signed.headerFields[.authorization])
        #expect(authorization.contains("headers=\"\(Self.bodied)\""))
    }

    @Test(arguments: [HTTPRequest.Method.get, .head, .delete])
    func `adds nothing about a body where there is none to have`(method: HTTPRequest.Method) throws {
        let signed = try signer.sign(request(method, "/20160918/vcns/x"), body: nil, date: Self.date)
        #expect(Set(signed.headerFields.map(\.name)) == [.date, .authorization])
    }

    @Test
    func `digests the bytes of the body`() throws {
        let signed = try signer.sign(request(.put, "/x"), body: Data(#"{"message":"hello"}"#.utf8), date: Self.date)
        #expect(signed.headerFields[.contentSHA256] == "my1Dr/v0mjZwKN8uFBT4TA4JmsmMPVSoqAFX/XdxryU=")
        #expect(signed.headerFields[.contentLength] == "19")
    }

    @Test(
        arguments: [
            "/20160918/images?operatingSystem=Canonical+Ubuntu", "/20160918/images?operatingSystem=Canonical%20Ubuntu",
            "/a%2Fb%2fc//d/../e?x=%2B&y=*~'()!&x=&z", "/20160918/vcns?", "/20160918/%C3%BC",
        ]
    )
    func `signs the path exactly as sent`(path: String) throws {
        let signed = try signer.sign(request(.get, path, host: "localhost:7000"), body: nil, date: Self.date)
        let lines = try #require(OCISigningString(signed)).text.split(separator: "\n")
        #expect(lines == ["date: \(Self.date)", "(request-target): get \(path)", "host: localhost:7000"])
        #expect(signed.path == path)
    }

    @Test
    func `keeps the content type it is given, and replaces what an earlier attempt signed`() throws {
        var request = request(.put, "/x")
        request.headerFields[.contentType] = "application/octet-stream"
        let first = try signer.sign(request, body: Data([1]), at: Date(timeIntervalSince1970: 0))
        let second = try signer.sign(first, body: Data([1, 2]), at: Date(timeIntervalSince1970: 300))
        #expect(second.headerFields[.contentType] == "application/octet-stream")
        #expect(second.headerFields[values: .date] == ["Thu, 01 Jan 1970 00:05:00 GMT"])
        #expect(second.headerFields[values: .contentLength] == ["2"])
        #expect(second.headerFields[values: .authorization].count == 1)
        #expect(second.headerFields[.authorization] != first.headerFields[.authorization])
    }

    @Test
    func `makes what the other side verifies from raw parts`() throws {
        let date = Date(timeIntervalSince1970: 1_795_469_127)
        let signed = try signer.sign(request(.post, "/20160918/vcns?a=b%20c"), body: Data("{}".utf8), at: date)
        let authorization = try #require(signed.headerFields[.authorization])
        let signature = try #require(authorization.split(separator: "signature=\"").last?.dropLast())
        let received = try #require(
            OCISigningString(
                headers: Self.bodied.split(separator: " ").map(String.init),
                method: "POST",
                target: "/20160918/vcns?a=b%20c",
                field: { name in
                    name == "host" ? Self.host : HTTPField.Name(name).flatMap { signed.headerFields[$0] }
                }
            )
        )
        let bytes = try #require(Data(base64Encoded: String(signature)))
        #expect(key.publicKey.isValid(bytes, for: received.text.utf8))
        #expect(!key.publicKey.isValid(bytes, for: received.text.replacing("b%20c", with: "b+c").utf8))
        #expect(HTTPDate.date(from: signed.headerFields[.date] ?? "") == date)
    }

    @Test(arguments: ["OPTIONS", "CONNECT", "TRACE", "get"])
    func `refuses verbs that Oracle does not take`(name: String) throws {
        let method = try #require(HTTPRequest.Method(name))
        let error = try #require(throws: CloudError.self) {
            try signer.sign(request(method, "/x"), body: nil, date: Self.date)
        }
        #expect(error.code == .invalidRequest)
        #expect(error.message.contains(name))
    }

    @Test
    func `refuses what it could not sign whole`() {
        #expect(throws: CloudError.self) { try signer.sign(request(.get, "/x"), body: Data([1]), date: Self.date) }
        for (authority, path) in [(nil, "/x"), (Self.host, nil)] as [(String?, String?)] {
            let request = HTTPRequest(method: .get, scheme: "https", authority: authority, path: path)
            #expect(throws: CloudError.self) { try signer.sign(request, body: nil, date: Self.date) }
        }
        #expect(OCISigningString(headers: ["date"], method: "GET", target: "/", field: { _ in nil }) == nil)
    }

    @Test
    func `shows no key`() {
        var dumped = ""
        dump(signer, to: &dumped)
        #expect(dumped.contains(Self.keyID))
        #expect(!dumped.contains(SampleKeys.fingerprint))
        #expect("\(signer)" == "OCI request signer \(Self.keyID)")
    }
}
