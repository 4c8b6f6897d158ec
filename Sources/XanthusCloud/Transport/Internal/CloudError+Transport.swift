/// What may go wrong on the way, in words that are the same for every transport.
extension CloudError {
    /// What to tell whoever cannot know whether the server acted.
    private static let fateUnknown =
        "The request may or may not have been carried out; look before repeating one that changes something."

    static func unreachable(_ authority: String, _ reason: String) -> CloudError {
        CloudError(
            .unreachable,
            "Could not reach \(authority): \(reason). Nothing was sent. Check the endpoint, and the network or proxy."
        )
    }

    static func untrusted(_ authority: String, _ reason: String) -> CloudError {
        CloudError(
            .untrusted,
            "\(authority) did not prove its identity: \(reason). Nothing was sent. "
                + "Check the endpoint, and this machine's certificate authorities and clock."
        )
    }

    static func broken(_ authority: String, _ reason: String) -> CloudError {
        CloudError(.transport, "The connection to \(authority) broke: \(reason). \(fateUnknown)")
    }

    static func endedWithoutAnswer(_ authority: String) -> CloudError {
        CloudError(.transport, "The connection to \(authority) ended without an answer. \(fateUnknown)")
    }

    static func late(_ authority: String, _ what: String) -> CloudError {
        CloudError(.timedOut, "\(authority) \(what). \(fateUnknown)")
    }
}
