internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    static let certificateRoutes: [Route<HetznerWorld>] = [
        Route("list_certificates", .get, "/v1/certificates") { world, call in
            let types = try choices("type", ["uploaded", "managed"], call)
            let found = world.certificates.values.filter { types.isEmpty || types.contains($0.type) }
            return try list("certificates", found, call, filters: ["type"]) { world.json($0, at: call.now) }
        },
        Route("get_certificate", .get, "/v1/certificates/{id}") { world, call in
            SimulatedAnswer(200, ["certificate": world.json(try world.certificate(call), at: call.now)])
        },
        Route("create_certificate", .post, "/v1/certificates") { world, call in
            try world.createCertificate(call)
        },
        Route("update_certificate", .put, "/v1/certificates/{id}") { world, call in
            var certificate = try world.certificate(call)
            let fields = try HetznerFields(call, knowing: ["name", "labels"])
            if let name = try fields.string("name"), name != certificate.name {
                certificate.name = try world.checked(certificateName: name, fields)
            }
            certificate.labels = try fields.labels(else: certificate.labels)
            world.certificates[certificate.id] = certificate
            return SimulatedAnswer(200, ["certificate": world.json(certificate, at: call.now)])
        },
        Route("delete_certificate", .delete, "/v1/certificates/{id}") { world, call in
            let certificate = try world.certificate(call)
            try world.demand(
                .hetznerCertificateInUse,
                world.balancers(with: certificate.id).isEmpty,
                else: HetznerRefusal(status: 422, code: "resource_in_use", message: "certificate is still in use")
            )
            world.certificates[certificate.id] = nil
            return SimulatedAnswer(204)
        },
        Route("retry_certificate", .post, "/v1/certificates/{id}/actions/retry") { world, call in
            var certificate = try world.certificate(call)
            try world.demandFree(Resource(.certificate, certificate.id), at: call.now)
            try world.demand(
                .hetznerCertificateRetry,
                certificate.failure(at: call.now) != nil,
                else: HetznerRefusal(
                    status: 422,
                    code: "invalid_input",
                    message: "only a managed certificate whose issuance or renewal failed can be retried"
                )
            )
            return world.answer(try world.issue(&certificate, "issue_certificate", at: call.now), call)
        },
    ]

    private func certificate(_ call: SimulatedCall) throws -> HetznerCertificate {
        guard let certificate = certificates[try number(of: .certificate, call)] else {
            throw HetznerRefusal.notFound("certificate", call.parameter("id"))
        }
        return certificate
    }

    func checked(certificateName name: String, _ fields: HetznerFields) throws -> String {
        guard !name.isEmpty else { throw fields.invalid("name", "Shorter than minimum length 1.") }
        try demandUnique(name, among: certificates)
        return name
    }

    func json(_ certificate: HetznerCertificate, at now: Date) -> JSON {
        certificate.json(usedBy: balancers(with: certificate.id), at: now)
    }

    /// The load balancers that use a certificate.
    private func balancers(with certificate: Int) -> [Int] {
        loadBalancers.values.filter { $0.certificates.contains(certificate) }.map(\.id).sorted()
    }
}
