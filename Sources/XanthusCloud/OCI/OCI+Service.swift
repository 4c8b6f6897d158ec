extension OCI {
    /// A part of the API with hosts and a version of its own.
    ///
    /// The templates of the hosts are those of Oracle's Python SDK, 2.189.0.
    public struct Service: Sendable, Hashable {
        /// The template of the host, in which `{region}` and `{domain}` stand for those of a region.
        let template: String
        /// What begins each path: the date of the API.
        package let version: String
        /// Whether requests are signed.
        var isSigned = true

        /// Compute, networks, volumes and their work requests.
        public static let core = Service(template: "iaas.{region}.{domain}", version: "20160918")
        /// Tenancies, compartments, availability domains, users and policies.
        public static let identity = Service(template: "identity.{region}.oci.{domain}", version: "20160918")
        /// Limits of the tenancy and what is left of them.
        public static let limits = Service(template: "limits.{region}.oci.{domain}", version: "20190729")
        /// Usage and its cost.
        public static let usage = Service(template: "usageapi.{region}.oci.{domain}", version: "20200107")
        /// Metrics.
        public static let monitoring = Service(template: "telemetry.{region}.{domain}", version: "20180401")
        /// The public price list: one host for all regions, and one path, whose last slash is part of it.
        public static let prices = Service(
            template: "apexapps.oracle.com",
            version: "pls/apex/cetools/api/v1/products/",
            isSigned: false
        )

        /// Tokens for other services; asked by the SDK itself.
        package static let auth = Service(template: "auth.{region}.{domain}", version: "v1")

        /// All services that operations are of.
        static let all = [core, identity, limits, usage, monitoring]

        /// The host that answers for a region.
        package func host(in region: OCIRegion) -> String {
            // As Oracle's SDKs do: what has a dot stands for all that follows.
            if region.isDomain, let end = template.firstRange(of: "{region}") {
                return template[..<end.lowerBound] + region.domain
            }
            return template.replacing("{region}", with: region.id.rawValue).replacing("{domain}", with: region.domain)
        }
    }
}
