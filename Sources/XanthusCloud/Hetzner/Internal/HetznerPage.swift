extension Hetzner {
    /// The most pages that are planned ahead: a bound on what an answer can make us allocate, not on the list.
    static let plannedPages = 1_000
    /// The last page that can be: fifty million elements are in no project.
    static let pageLimit = 1_000_000
}

extension Hetzner.Client {
    /// Returns the list that an operation reads, page by page as they are asked for.
    public func pages<List: Hetzner.ListOperation>(_ operation: List) -> Pages<List.Element> {
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
