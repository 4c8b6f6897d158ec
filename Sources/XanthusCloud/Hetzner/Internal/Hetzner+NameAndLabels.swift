extension Hetzner {
    /// What a `PUT` changes of most things; what is `nil` stays.
    struct NameAndLabels: Encodable {
        var name: String?
        var labels: Labels?
    }
}
