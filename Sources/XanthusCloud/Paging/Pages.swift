/// One answer to a list request.
public struct Page<Element: Sendable>: Sendable {
    /// The elements of this page. A page may be empty though more follow.
    public var elements: [Element]
    /// Where the next page starts; `nil` after the last.
    public var next: String?
    /// All pages after this one, where the cloud says how many there are; they can be fetched together.
    public var following: [String]?

    /// Creates a page.
    public init(elements: [Element], next: String?, following: [String]? = nil) {
        self.elements = elements
        self.next = next
        self.following = following
    }

    /// Returns the page with its elements converted.
    public func map<Other: Sendable>(_ transform: (Element) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(elements: try elements.map(transform), next: next, following: following)
    }
}

/// A list that is fetched page by page while it is read.
///
/// No request is made before the first element is asked for, and none after cancellation. ``all()`` reads the
/// whole list, and does so in parallel where the cloud tells how many pages there are.
///
/// ```swift
/// for try await server in cloud.servers() { … }
/// let types = try await cloud.serverTypes().all()
/// ```
public struct Pages<Element: Sendable>: AsyncSequence, Sendable {
    /// Fetches the page at a cursor, the first one at `nil`.
    public typealias Fetch = @Sendable (_ cursor: String?) async throws -> Page<Element>

    /// How many pages ``all()`` fetches at once.
    public static var parallelism: Int { 8 }

    private let fetch: Fetch

    /// Makes a list of a page-fetching closure.
    public init(_ fetch: @escaping Fetch) {
        self.fetch = fetch
    }

    /// Makes a list of what one call returns whole.
    public init(once: @escaping @Sendable () async throws -> [Element]) {
        fetch = { _ in Page(elements: try await once(), next: nil) }
    }

    /// Returns a list of converted elements; nothing is fetched by that.
    public func converted<Other: Sendable>(
        _ transform: @escaping @Sendable (Page<Element>) async throws -> Page<Other>
    ) -> Pages<Other> {
        let fetch = fetch
        return Pages<Other> { try await transform(try await fetch($0)) }
    }

    /// Reads the whole list.
    public func all() async throws -> [Element] {
        try Task.checkCancellation()
        var page = try await fetch(nil)
        var elements = page.elements
        var seen: Set<String> = []
        while let next = page.next {
            try Task.checkCancellation()
            if let following = page.following, following.count > 1 {
                let fetch = fetch
                return elements
                    + (try await following.concurrentMap(limit: Self.parallelism) { try await fetch($0).elements })
                    .flatMap(\.self)
            }
            page = try await Self.page(at: next, fetch, seen: &seen)
            elements += page.elements
        }
        return elements
    }

    /// Fetches a page that leads on: one that names itself or an earlier one as the next would be read for ever.
    private static func page(
        at cursor: String?,
        _ fetch: Fetch,
        seen: inout Set<String>
    ) async throws -> Page<Element> {
        if let cursor { seen.insert(cursor) }
        let page = try await fetch(cursor)
        guard let next = page.next, seen.contains(next) else { return page }
        throw CloudError(
            .invalidResponse,
            "A page of the list names \(next == cursor ? "itself" : "an earlier one") as the next, so the rest cannot be "
                + "read. Read the list again later."
        )
    }

    /// Starts reading from the first page.
    public func makeAsyncIterator() -> Iterator {
        Iterator(fetch: fetch)
    }

    /// Reads one element after the other.
    public struct Iterator: AsyncIteratorProtocol {
        private enum Position {
            case first
            case more(String)
            case end
        }

        private let fetch: Fetch
        private var position = Position.first
        private var buffer: ArraySlice<Element> = []
        private var seen: Set<String> = []

        init(fetch: @escaping Fetch) {
            self.fetch = fetch
        }

        /// Returns the next element, fetching a page if none is left, or `nil` at the end.
        public mutating func next() async throws -> Element? {
            while buffer.isEmpty {
                let cursor: String?
                switch position {
                case .first: cursor = nil
                case .more(let next): cursor = next
                case .end: return nil
                }
                try Task.checkCancellation()
                let page = try await Pages.page(at: cursor, fetch, seen: &seen)
                buffer = page.elements[...]
                position = page.next.map(Position.more) ?? .end
            }
            return buffer.removeFirst()
        }
    }
}
