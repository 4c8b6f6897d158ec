internal import Foundation

extension HetznerWorld {
    /// What has to be paid for, at the prices that are answered today.
    var rates: [Resource: (name: String, rate: HetznerLedger.Rate)] {
        var rates: [Resource: (name: String, rate: HetznerLedger.Rate)] = [:]
        for server in servers.values {
            // Backups cost a fifth of the server.
            let share: Decimal = server.backupWindow == nil ? 1 : 1.2
            let rate = HetznerLedger.Rate(
                hourly: decimal(server.type.hourly) * share,
                monthly: decimal(server.type.monthly) * share
            )
            rates[Resource(.server, server.id)] = (server.name, rate)
        }
        for balancer in loadBalancers.values {
            rates[Resource(.loadBalancer, balancer.id)] = (
                balancer.name,
                .init(hourly: decimal(balancer.type.hourly), monthly: decimal(balancer.type.monthly))
            )
        }
        for address in primaryIPs.values {
            let price = HetznerPrices.addresses.first { $0.type == address.address.version.rawValue }
            rates[Resource(.primaryIP, address.id)] = (
                address.name, .init(hourly: decimal(price?.hourly), monthly: decimal(price?.monthly))
            )
        }
        for address in floatingIPs.values {
            let price = HetznerPrices.floating.first { $0.type == address.address.version.rawValue }
            rates[Resource(.floatingIP, address.id)] = (
                address.name, .init(hourly: 0, monthly: decimal(price?.monthly), isWhole: true)
            )
        }
        for volume in volumes.values {
            rates[Resource(.volume, volume.id)] = (
                volume.name, byTheGigabyte(Decimal(volume.size), decimal(HetznerPrices.volume))
            )
        }
        for image in images.values where image.type == "snapshot" {
            rates[Resource(.image, image.id)] = (
                image.description, byTheGigabyte(Decimal(image.size ?? 0), decimal(HetznerPrices.image))
            )
        }
        return rates
    }

    private func byTheGigabyte(_ size: Decimal, _ price: Decimal) -> HetznerLedger.Rate {
        .init(hourly: size * price / 720, monthly: size * price)
    }

    private func decimal(_ text: String?) -> Decimal {
        text.map(HetznerPrices.net) ?? 0
    }
}
