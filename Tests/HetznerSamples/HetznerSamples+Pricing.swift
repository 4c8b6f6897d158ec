internal import XanthusCloud

extension HetznerSamples {
    static let pricing: [any Hetzner.Operation] = [Hetzner.GetPricing()]
}
