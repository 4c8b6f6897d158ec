extension Sequence where Element: Sendable {
    /// Transforms all elements, at most `limit` of them at once, and keeps their order. None is begun after a
    /// cancellation.
    func concurrentMap<Result: Sendable>(
        limit: Int,
        _ transform: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results: [Int: Result] = [:]
            for (index, element) in self.enumerated() {
                if index >= limit, let (index, result) = try await group.next() { results[index] = result }
                try Task.checkCancellation()
                group.addTask { (index, try await transform(element)) }
            }
            for try await (index, result) in group { results[index] = result }
            return results.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
