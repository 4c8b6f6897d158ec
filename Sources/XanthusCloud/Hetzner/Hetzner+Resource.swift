extension Hetzner {
    /// A thing that the API reads out, alone or in lists, under names that are the same everywhere.
    public protocol Resource: Decodable, Sendable {
        /// What one is called in an answer, such as `server`.
        static var singular: String { get }
        /// What many are called in an answer, such as `servers`.
        static var plural: String { get }
    }

    /// A page of a list.
    public struct ListResponse<Element: Resource>: Decodable, Sendable {
        /// The elements.
        public let elements: [Element]
        /// Where the page stands in its list; absent where there are no pages.
        public let meta: Meta?

        /// Reads the array under the resource's plural.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: ResourceKey<Element>.self)
            elements = try container.decode([Element].self, forKey: .plural)
            meta = try container.decodeIfPresent(Meta.self, forKey: .meta)
        }
    }

    /// Where a page stands in its list.
    public struct Meta: Decodable, Sendable {
        /// Where a page stands in its list.
        public struct Pagination: Decodable, Sendable {
            /// The number of the next page, from 1; absent on the last.
            public let nextPage: Int?
            /// The number of the last page, where it is known.
            public let lastPage: Int?
            /// How many elements the whole list has, where it is known.
            public let totalEntries: Int?

            private enum CodingKeys: String, CodingKey {
                case nextPage = "next_page"
                case lastPage = "last_page"
                case totalEntries = "total_entries"
            }
        }
        /// Where a page stands in its list.
        public let pagination: Pagination?
    }

    /// An answer that holds one thing, under the resource's singular.
    package struct SingleResponse<Element: Resource>: Decodable, Sendable {
        let element: Element

        package init(from decoder: any Decoder) throws {
            element = try decoder.container(keyedBy: ResourceKey<Element>.self).decode(Element.self, forKey: .singular)
        }
    }

    /// The names under which a resource stands in an answer.
    private struct ResourceKey<Element: Resource>: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        static var singular: Self { Self(known: Element.singular) }
        static var plural: Self { Self(known: Element.plural) }
        static var meta: Self { Self(known: "meta") }

        private init(known: String) { stringValue = known }

        init?(stringValue: String) {
            guard [Element.singular, Element.plural, "meta"].contains(stringValue) else { return nil }
            self.stringValue = stringValue
        }

        init?(intValue: Int) { nil }
    }
}
