extension OCIPage {
    static let rules: [SimulatedRule] = [.pageSize, .defaultPageSize, .pageToken, .emptyPages]
}

extension SimulatedRule {
    static let pageSize = SimulatedRule(
        "page-size",
        "The limit of a page is from 1 to 1000.",
        .documented,
        source: "Oracle's Python SDK, limit of the list operations"
    )
    static let defaultPageSize = SimulatedRule(
        "page-size-default",
        "A list that is asked for without a limit has 100 things a page.",
        .assumed
    )
    static let pageToken = SimulatedRule(
        "page-token",
        "A page that no list has named is 400 PaginationTokenFormat.",
        .documented,
        source: "Content/API/References/apierrors.htm; that every list answers so is assumed"
    )
    static let emptyPages = SimulatedRule(
        "page-empty",
        "Where the conditions say so, lists answer empty pages that have a next page all the same.",
        .documented,
        source: "Content/API/Concepts/usingapi.htm, List Pagination"
    )
}
