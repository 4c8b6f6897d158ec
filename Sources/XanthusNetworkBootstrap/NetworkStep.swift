internal import XanthusCloud

/// One thing to do on the way from what there is to what shall be, or back to nothing.
///
/// Steps are data: a driver computes them without any call, and carries them out one by one. Those that don't wait
/// for each other are carried out together.
public struct NetworkStep: Sendable, Hashable, Identifiable {
    /// What a step does to its part.
    public enum Action: String, Sendable, Hashable {
        /// Makes it.
        case make
        /// Adds what the blueprint wants and it lacks. Nothing is taken away.
        case change
        /// Takes our share out of what stays or goes with something else.
        case release
        /// Removes it.
        case remove
    }

    /// What it does.
    public let action: Action
    /// The kind of the part.
    public let kind: NetworkResource.Kind
    /// The name of the part.
    public let name: String
    /// The part, where it exists already.
    public let target: NetworkResource?
    /// The steps that must be done before.
    public let after: [ID]

    /// Describes a step.
    public init(
        _ action: Action,
        _ kind: NetworkResource.Kind,
        named name: String,
        target: NetworkResource? = nil,
        after: [ID] = []
    ) {
        self.action = action
        self.kind = kind
        self.name = name
        self.target = target
        self.after = after
    }

    /// Describes a step on a part that exists.
    public init(_ action: Action, _ target: NetworkResource, after: [ID] = []) {
        self.init(action, target.kind, named: target.name, target: target, after: after)
    }

    /// What tells the step from others: names may repeat, so where the part exists it is named by its id.
    public var id: String { "\(action.rawValue) \(kind) \(target?.id.rawValue ?? name)" }
}

extension NetworkStep: CustomStringConvertible {
    /// The step as a sentence without an end, such as `make subnet xanthus-public-subnet-us-phoenix-1`.
    public var description: String { "\(action.rawValue) \(kind) \(name)" }
}
