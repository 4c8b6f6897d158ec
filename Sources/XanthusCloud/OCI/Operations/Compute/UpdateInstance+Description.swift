extension OCI.UpdateInstance.Details: CustomStringConvertible, CustomReflectable {
    /// The name and the shape, where they change. Metadata is left out, because user data may hold secrets.
    public var description: String { "change of '\(displayName ?? "")' \(shape ?? "")" }
    /// A mirror without metadata, so that `dump` does not show it either.
    public var customMirror: Mirror {
        Mirror(self, children: ["displayName": displayName ?? "", "shape": shape ?? ""])
    }
}
