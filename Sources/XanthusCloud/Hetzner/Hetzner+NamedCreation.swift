extension Hetzner {
    /// A thing of the project's own, which has a name and labels.
    public protocol LabelledResource: Resource {
        /// The number.
        var id: ID<Self> { get }
        /// The name, unique among the things of its kind.
        var name: String { get }
        /// The labels.
        var labels: [String: String]? { get }
        /// Whether it is being removed. No, unless a kind says otherwise.
        var isLeaving: Bool { get }
    }

    /// A creation under a name that is given once, so that a repetition meets what an earlier attempt has made.
    public protocol NamedCreation<Subject>: Operation {
        /// What is made.
        associatedtype Subject: LabelledResource
        /// How it is looked for.
        associatedtype Search: ListOperation where Search.Element == Subject

        /// The labels that it shall have.
        var labels: Labels { get set }
        /// The search for its name; `nil` where it shall have none of the caller's.
        var search: Search? { get }
        /// Whether the API lists what was done to things of the kind. Yes, unless a creation says otherwise.
        static var listsActions: Bool { get }
        /// Reads an answer.
        static func made(by response: Response) -> Made<Subject>
        /// Says in what a thing is not what was asked for, such as `its size is 10 GB`; nothing, unless a creation says
        /// otherwise.
        func contradiction(with subject: Subject) -> String?
    }

    /// What a creation has made, or found because an earlier attempt had made it.
    public struct Made<Subject: LabelledResource>: Work {
        /// The thing, which need not be finished.
        public let subject: Subject
        /// The work to wait for. Of what was found it is the making and what is still under way.
        public let stages: [[Action]]
        /// Whether it was there already.
        public let isAdopted: Bool

        init(_ subject: Subject, _ stages: [[Action]] = [], isAdopted: Bool = false) {
            self.subject = subject
            self.stages = stages
            self.isAdopted = isAdopted
        }
    }
}

extension Hetzner.LabelledResource {
    /// No.
    public var isLeaving: Bool { false }
}

extension Hetzner.NamedCreation {
    /// Yes.
    public static var listsActions: Bool { true }
    /// Nothing.
    public func contradiction(with subject: Subject) -> String? { nil }
}
