extension OCI {
    /// A limit with what is used of it: Oracle's definition, value and availability in one.
    public struct LimitUsage: Sendable {
        /// What is limited.
        public let definition: LimitDefinitionSummary
        /// The availability domain, if that is the limit's scope.
        public let availabilityDomain: String?
        /// The most that there may be; `nil` if Oracle names no number.
        public let limit: Int?
        /// What is used and left; `nil` for limits of which Oracle does not tell.
        public let availability: ResourceAvailability?
    }
}

extension OCI.Client {
    /// Reads limits of a service together with what is left of them, in the region of the client.
    ///
    /// It takes one call for what there is, one for how much, and one for each limit and availability domain; so name
    /// those that matter. `compute` alone has hundreds.
    ///
    /// ```swift
    /// let limits = try await client.limitUsage(
    ///     of: "compute",
    ///     named: ["standard-a1-core-count", "standard-a1-memory-count"],
    ///     tenancy: credentials.tenancy
    /// )
    /// ```
    ///
    /// - Parameters:
    ///   - service: The service, such as `compute` or `block-storage`.
    ///   - names: The limits; all of the service if `nil`. One that the service does not have is left out.
    ///   - tenancy: The OCID of the tenancy.
    /// - Returns: One for each limit, and for each availability domain where that is the scope, in Oracle's order.
    /// - Throws: As ``send(_:)``. Limits of which Oracle does not tell what is left are no error.
    public func limitUsage(
        of service: String,
        named names: Set<String>? = nil,
        tenancy: String
    ) async throws -> [OCI.LimitUsage] {
        // One name can be asked for, several cannot.
        let name = names?.count == 1 ? names?.first : nil
        async let definitions = pages(
            OCI.ListLimitDefinitions(compartmentId: tenancy, serviceName: service, name: name)
        ).all()
        async let values = pages(
            OCI.ListLimitValues(compartmentId: tenancy, serviceName: service, name: name)
        ).all()
        let known = Dictionary(try await definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        return try await values.filter { names?.contains($0.name) ?? true }
            .compactMap { value in known[value.name].map { ($0, value) } }
            .concurrentMap(limit: OCIProvider.parallelism) { definition, value in
                OCI.LimitUsage(
                    definition: definition,
                    availabilityDomain: value.availabilityDomain,
                    limit: value.value,
                    availability: try await availability(of: value, definition, in: service, tenancy: tenancy)
                )
            }
    }

    private func availability(
        of value: OCI.LimitValueSummary,
        _ definition: OCI.LimitDefinitionSummary,
        in service: String,
        tenancy: String
    ) async throws -> OCI.ResourceAvailability? {
        guard definition.isResourceAvailabilitySupported != false else { return nil }
        // Oracle refuses a domain where the scope is not one, and its absence where it is.
        let isOfDomain = (definition.scopeType ?? value.scopeType) == .availabilityDomain
        do {
            return try await send(
                OCI.GetResourceAvailability(
                    serviceName: service,
                    limitName: value.name,
                    compartmentId: tenancy,
                    availabilityDomain: isOfDomain ? value.availabilityDomain : nil
                )
            )
        } catch let error as CloudError where error.code == .notFound {
            return nil
        }
    }
}
