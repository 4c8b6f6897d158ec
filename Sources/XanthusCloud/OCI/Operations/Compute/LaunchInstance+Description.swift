extension OCI.LaunchInstance.Details: CustomStringConvertible, CustomReflectable {
    /// The name and the place. Metadata is left out, because user data may hold secrets.
    public var description: String { "\(shape) '\(displayName ?? "")' in \(availabilityDomain)" }
    /// A mirror without metadata, so that `dump` does not show it either.
    public var customMirror: Mirror {
        Mirror(
            self,
            children: ["displayName": displayName ?? "", "shape": shape, "availabilityDomain": availabilityDomain]
        )
    }
}
