/// What the SDK calls itself on the wire.
enum UserAgent {
    static let text = "xanthus-cloud/0.1.0"
}
