package import HTTPTypes

package import struct Foundation.Data

extension TransportLimits {
    /// What to throw when an answer is larger than allowed.
    func exceeded(by authority: String) -> CloudError {
        CloudError(
            .invalidResponse,
            "The answer of \(authority) is larger than \(maximumResponseBytes) bytes. "
                + "Ask for less at a time, or raise maximumResponseBytes."
        )
    }

    /// Refuses an answer, come by other ways than a network, that is larger than allowed.
    package func check(_ answer: Data, of request: HTTPRequest) throws(CloudError) {
        guard answer.count <= maximumResponseBytes else { throw exceeded(by: request.authority ?? "") }
    }
}
