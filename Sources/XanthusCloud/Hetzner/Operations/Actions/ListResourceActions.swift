internal import HTTPTypes

extension Hetzner {
    /// `GET /{things}/actions` and `GET /{things}/{id}/actions`: lists what was done to things of one kind, or to one.
    ///
    /// ```swift
    /// client.pages(Hetzner.ListResourceActions(of: Hetzner.Server.self, 42, statuses: [.error]))
    /// ```
    ///
    /// The kinds are those that work is done to: all but login keys, placement groups and the catalogue.
    public struct ListResourceActions<Subject: Resource>: ListOperation {
        /// What is listed.
        public typealias Element = Action

        /// The page to fetch, from 1.
        public var page = 1
        /// The one thing, or all of the kind.
        public var subject: Reference<Subject>?
        /// The states to look for; all if empty.
        public var statuses: [Action.Status]
        /// The order: by id, command, status, start or end.
        public var sort: [Sort] = []

        /// Lists what was done.
        ///
        /// - Parameters:
        ///   - kind: The kind of things.
        ///   - subject: The one thing; a name for zones only. All of the kind unless given.
        ///   - statuses: The states to look for; all unless given.
        public init(of kind: Subject.Type, _ subject: Reference<Subject>? = nil, statuses: [Action.Status] = []) {
            self.subject = subject
            self.statuses = statuses
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: [Subject.plural] + (subject.map { ["\($0)"] } ?? []) + ["actions"],
                query: statuses.map { ("status", $0.rawValue) },
                sort: sort,
                page: page
            )
        }
    }
}
