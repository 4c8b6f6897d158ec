/// What can be launched in a simulated OCI, and where. The shapes are conditions of a day.
struct OCICatalogue: Sendable {
    let images: [OCIImage]
    /// The domains' ids by name.
    let domainIDs: [String: String]

    init(_ mint: inout OCIDMint, _ account: OCIAccount) {
        images = OCIImage.all(&mint, region: account.home)
        var ids: [String: String] = [:]
        for name in account.availabilityDomains { ids[name] = mint.ocid("availabilitydomain") }
        domainIDs = ids
    }
}

extension OCIWorld {
    /// Finds a shape in a domain.
    ///
    /// - Throws: The 404 that a micro instance gets in all domains but one. Observed.
    func shape(_ name: String, in domain: String) throws(OCIRefusal) -> OCIShape {
        let shape = conditions.shapes.first { $0.name == name }
        guard let shape, offers(name, in: domain) || !keeps(.absentShape) else {
            throw .init(404, "NotAuthorizedOrNotFound", "shape \(name) not found")
        }
        return shape
    }
}
