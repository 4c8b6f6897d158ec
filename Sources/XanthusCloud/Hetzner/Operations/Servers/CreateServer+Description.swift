extension Hetzner.CreateServer.Details: CustomStringConvertible, CustomReflectable {
    /// The name and the size of machine. User data is left out, because it may hold secrets.
    public var description: String { "\(serverType) '\(name)'\(location.map { " in \($0)" } ?? "")" }
    /// A mirror without user data, so that `dump` does not show it either.
    public var customMirror: Mirror {
        Mirror(self, children: ["name": name, "serverType": serverType, "location": location ?? ""])
    }
}
