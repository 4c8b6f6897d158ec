package import XanthusCloud

private import struct Foundation.Date

extension OCISamples {
    /// Those of identity, limits, usage, metrics and prices.
    package static let tenancy: [any OCI.Operation] = identity + limits + measures

    private static let root = "ocid1.tenancy.oc1..aaaaroot"
    private static let compartment = "ocid1.compartment.oc1..aaaachild"
    private static let user = "ocid1.user.oc1..aaaauser"
    private static let policy = "ocid1.policy.oc1..aaaapolicy"
    private static let domain = "Uocm:PHX-AD-1"
    private static let tags = ["owner": "nobody"]
    private static let statement = "Allow group Operators to manage instances in compartment child"
    /// 1 November 2026 and the day after, in UTC.
    private static let day = Date(timeIntervalSince1970: 1_793_491_200)
    private static let nextDay = Date(timeIntervalSince1970: 1_793_577_600)

    private static let identity: [any OCI.Operation] = [
        OCI.GetTenancy(id: root),
        OCI.ListRegions(),
        OCI.ListRegionSubscriptions(tenancyId: root),
        OCI.CreateRegionSubscription(tenancyId: root, .init(regionKey: "FRA"), retryToken: "token"),
        OCI.ListAvailabilityDomains(compartmentId: root),
        OCI.ListFaultDomains(compartmentId: root, availabilityDomain: domain),
        OCI.CreateCompartment(
            made(OCI.CreateCompartment.Details(compartmentId: root, name: "child", description: "A child")) {
                $0.freeformTags = tags
            },
            retryToken: "token"
        ),
        OCI.GetCompartment(id: compartment),
        made(
            OCI.ListCompartments(
                compartmentId: root,
                accessLevel: "ACCESSIBLE",
                compartmentIdInSubtree: true,
                name: "child",
                sortBy: "NAME",
                sortOrder: "ASC",
                lifecycleState: .active
            )
        ) { $0.page = "page" },
        OCI.UpdateCompartment(
            id: compartment,
            made(OCI.UpdateCompartment.Details()) {
                $0.name = "grandchild"
                $0.description = "Another"
                $0.freeformTags = tags
            },
            ifMatch: "etag"
        ),
        OCI.MoveCompartment(
            id: compartment,
            .init(targetCompartmentId: root),
            ifMatch: "etag",
            retryToken: "token"
        ),
        OCI.DeleteCompartment(id: compartment, ifMatch: "etag"),
        OCI.GetIdentityWorkRequest(id: "ocid1.identityworkrequest.oc1..aaaawork"),
        OCI.GetUser(id: user),
        made(
            OCI.ListUsers(
                compartmentId: root,
                identityProviderId: "ocid1.saml2idp.oc1..aaaaidp",
                externalIdentifier: "somebody",
                name: "some.body@example.com",
                sortBy: "NAME",
                sortOrder: "DESC",
                lifecycleState: .active
            )
        ) { $0.page = "page" },
        OCI.ListApiKeys(userId: user),
        OCI.UploadApiKey(userId: user, .init(key: "-----BEGIN PUBLIC KEY-----"), retryToken: "token"),
        OCI.DeleteApiKey(
            userId: user,
            fingerprint: "20:3b:97:13:55:1c:5b:0d:d3:37:d8:50:4e:c5:3a:34",
            ifMatch: "etag"
        ),
        OCI.CreatePolicy(
            made(
                OCI.CreatePolicy.Details(
                    compartmentId: root,
                    name: "operators",
                    statements: [statement],
                    description: "For operators"
                )
            ) {
                $0.versionDate = day
                $0.freeformTags = tags
            },
            retryToken: "token"
        ),
        OCI.GetPolicy(id: policy),
        made(
            OCI.ListPolicies(
                compartmentId: root,
                name: "operators",
                sortBy: "TIMECREATED",
                sortOrder: "ASC",
                lifecycleState: .active
            )
        ) { $0.page = "page" },
        OCI.UpdatePolicy(
            id: policy,
            made(OCI.UpdatePolicy.Details()) {
                $0.description = "For operators"
                $0.statements = [statement]
                $0.versionDate = day
                $0.freeformTags = tags
            },
            ifMatch: "etag"
        ),
        OCI.DeletePolicy(id: policy, ifMatch: "etag"),
    ]

    private static let limits: [any OCI.Operation] = [
        made(OCI.ListServices(compartmentId: root, sortBy: "name", sortOrder: "ASC")) { $0.page = "page" },
        made(
            OCI.ListLimitDefinitions(
                compartmentId: root,
                serviceName: "compute",
                name: "standard-a1-core-count",
                sortBy: "name",
                sortOrder: "ASC"
            )
        ) { $0.page = "page" },
        made(
            OCI.ListLimitValues(
                compartmentId: root,
                serviceName: "compute",
                scopeType: .availabilityDomain,
                availabilityDomain: domain,
                name: "standard-a1-core-count",
                sortBy: "name",
                sortOrder: "ASC"
            )
        ) { $0.page = "page" },
        OCI.GetResourceAvailability(
            serviceName: "compute",
            limitName: "standard-a1-core-count",
            compartmentId: root,
            availabilityDomain: domain
        ),
    ]

    private static let measures: [any OCI.Operation] = [
        made(OCI.RequestSummarizedUsages(usage)) { $0.page = "page" },
        OCI.SummarizeMetricsData(
            compartmentId: root,
            made(
                OCI.SummarizeMetricsData.Details(
                    namespace: "oci_computeagent",
                    query: #"CpuUtilization[1m]{resourceId = "ocid1.instance.oc1.phx.aaaainstance"}.mean()"#
                )
            ) {
                $0.resourceGroup = "group"
                $0.startTime = day
                $0.endTime = nextDay
                $0.resolution = "5m"
            },
            compartmentIdInSubtree: true
        ),
        made(
            OCI.ListMetrics(
                compartmentId: root,
                made(OCI.ListMetrics.Details()) {
                    $0.name = "CpuUtilization"
                    $0.namespace = "oci_computeagent"
                    $0.resourceGroup = "group"
                    $0.dimensionFilters = ["resourceId": "ocid1.instance.oc1.phx.aaaainstance"]
                    $0.groupBy = ["name"]
                    $0.sortBy = "NAME"
                    $0.sortOrder = "ASC"
                },
                compartmentIdInSubtree: true
            )
        ) { $0.page = "page" },
        OCI.ListProducts(currencyCode: "EUR", partNumber: "B93297"),
    ]

    private static let usage = made(
        OCI.RequestSummarizedUsages.Details(tenantId: root, from: day, until: nextDay, granularity: .daily)
    ) {
        let tag = OCI.UsageTag(namespace: "project", key: "name", value: "blog")
        $0.isAggregateByTime = true
        $0.queryType = "COST"
        $0.groupBy = ["service", "skuPartNumber"]
        $0.groupByTag = [tag]
        $0.compartmentDepth = 2
        $0.filter = OCI.RequestSummarizedUsages.Filter(
            operator: "OR",
            dimensions: [.init(key: "service", value: "COMPUTE")],
            tags: [tag],
            filters: [.init(operator: "NOT", dimensions: [.init(key: "region", value: "us-ashburn-1")])]
        )
        var forecast = OCI.RequestSummarizedUsages.Forecast(from: day, until: nextDay)
        forecast.forecastType = "BASIC"
        $0.forecast = forecast
    }
}
