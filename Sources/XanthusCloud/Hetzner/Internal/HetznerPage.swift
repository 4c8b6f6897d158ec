extension Hetzner {
    /// Where a page stands in its list.
    struct Meta: Decodable, Sendable {
        struct Pagination: Decodable, Sendable {
            let nextPage: Int?
            let lastPage: Int?

            private enum CodingKeys: String, CodingKey {
                case nextPage = "next_page"
                case lastPage = "last_page"
            }
        }
        let pagination: Pagination?
    }

    /// The most elements that the API puts on a page.
    static let pageSize = 50
    /// The most pages that are planned ahead: a bound on what an answer can make us allocate, not on the list.
    static let plannedPages = 1_000
    /// The last page that can be: fifty million elements are in no project.
    static let pageLimit = 1_000_000
}

/// A list answer: an array under the resource's plural, and where it stands.
protocol HetznerListResponse: Decodable, Sendable {
    associatedtype Element: Sendable
    var elements: [Element] { get }
    var meta: Hetzner.Meta? { get }
}

/// An operation that lists, a page at a time.
protocol HetznerListOperation: Hetzner.Operation where Response: HetznerListResponse {
    /// The page to fetch, from 1.
    var page: Int { get set }
}

extension Hetzner.Client {
    /// Returns the list that an operation reads.
    func pages<List: HetznerListOperation>(_ operation: List) -> Pages<List.Response.Element> {
        Pages { cursor in
            var operation = operation
            operation.page = cursor.flatMap { Int($0) } ?? 1
            let answer = try await send(operation)
            let next = answer.meta?.pagination?.nextPage
            // One that does not lead on would be read for ever.
            if let next, next <= operation.page || next > Hetzner.pageLimit {
                throw CloudError(
                    .invalidResponse,
                    "After page \(operation.page) the answer leads to page \(next), which cannot be. Check the endpoint.",
                    provider: HetznerProvider.cloudName,
                    operation: String(describing: List.self)
                )
            }
            return Page(
                elements: answer.elements,
                next: next.map { String($0) },
                following: next.flatMap { next in
                    answer.meta?.pagination?.lastPage.flatMap { last in
                        (next..<next + Hetzner.plannedPages).contains(last) ? (next...last).map { String($0) } : nil
                    }
                }
            )
        }
    }
}
