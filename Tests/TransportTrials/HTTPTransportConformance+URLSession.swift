package import XanthusCloudTesting

extension HTTPTransportConformance {
    /// Why Foundation does not let `URLSessionTransport` keep this promise on this system, if so.
    package var brokenByFoundation: String? {
        #if canImport(FoundationNetworking)
            switch self {
            case .trailersPassedOver, .endWithinHeadIsTransport:
                return
                    "Foundation ends the process on Linux (NativeProtocol.swift: \"Transfer completed, but there's no "
                    + "response\"); see the notes at URLSessionTransport."
            default: return nil
            }
        #else
            return nil
        #endif
    }
}
