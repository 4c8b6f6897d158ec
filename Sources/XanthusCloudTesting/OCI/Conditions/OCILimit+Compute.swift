internal import Foundation

extension OCILimit {
    /// Of instances. Oracle names them in the order memory, memory of the region, cores, cores of the region (seen in
    /// its refusals); the numbers beyond what is free are assumed.
    static let compute: [OCILimit] =
        free + flexible("e4", memoryInGB: 1_600) + flexible("e5", memoryInGB: 1_200) + fixed

    private static let free: [OCILimit] = [
        ampere("standard-a1-memory-count", "Memory of A1 in GB", .domain, \.memory, paid: 512, of: memory),
        ampere("standard-a1-memory-regional-count", "Memory of A1", .region, \.memory, paid: 1_536, of: memory),
        ampere("standard-a1-core-count", "OCPUs of A1", .domain, \.ocpus, paid: 80, of: ocpus),
        ampere("standard-a1-core-regional-count", "OCPUs of A1", .region, \.ocpus, paid: 240, of: ocpus),
        // One OCPU is counted for each, though it is an eighth. Two are free, in the one domain that has them.
        OCILimit(
            service: "compute",
            name: "standard-e2-micro-core-count",
            description: "Micro instances",
            scope: .domain,
            value: { _, world, domain in
                domain.map { world.offers("VM.Standard.E2.1.Micro", in: $0) } ?? true ? 2 : 0
            },
            used: { $0.living("VM.Standard.E2.1.Micro", in: $1).count }
        ),
    ]

    private static func flexible(_ series: String, memoryInGB: Int) -> [OCILimit] {
        let name = series.uppercased()
        let shape = "VM.Standard.\(name).Flex"
        let prefix = "standard-\(series)"
        return [
            OCILimit("compute", "\(prefix)-memory-count", "Memory of \(name) in GB", .domain, 0, 96, memoryInGB) {
                memory($0.living(shape, in: $1))
            },
            OCILimit("compute", "\(prefix)-core-count", "OCPUs of \(name)", .domain, 0, 6, 100) {
                ocpus($0.living(shape, in: $1))
            },
        ]
    }

    private static let fixed = [
        OCILimit("compute", "standard2-core-count", "OCPUs of Standard2", .domain, 0, 6, 100) {
            ocpus($0.living("VM.Standard2.1", in: $1))
        },
        // That its usage is not told is assumed: a limit of this kind there has to be, for clients to meet.
        OCILimit("compute", "custom-image-count", "Custom images", .region, 100, 100, 100, used: nil),
    ]

    private static func ampere(
        _ name: String,
        _ description: String,
        _ scope: Scope,
        _ allowance: @escaping @Sendable (OCIAllowance) -> Int,
        paid: Int,
        of measure: @escaping @Sendable ([OCIRecord]) -> Int
    ) -> OCILimit {
        OCILimit(
            service: "compute",
            name: name,
            description: description,
            scope: scope,
            value: { account, world, _ in
                account.kind == .payAsYouGo ? paid : allowance(OCIAllowance.ampere(on: world.now))
            },
            used: { world, domain in measure(world.living("VM.Standard.A1.Flex", in: domain)) }
        )
    }

    private static func memory(_ instances: [OCIRecord]) -> Int { sum("memoryInGBs", of: instances) }
    private static func ocpus(_ instances: [OCIRecord]) -> Int { sum("ocpus", of: instances) }

    private static func sum(_ member: String, of instances: [OCIRecord]) -> Int {
        let sum = instances.reduce(0) { $0 + ($1.document["shapeConfig"]?[member]?.number ?? 0) }
        return Int(sum.rounded(.up))
    }
}

extension OCIShape {
    /// What an instance of a size counts for, in the order of Oracle's refusals.
    func demand(_ config: JSON) -> [(name: String, amount: Double)] {
        [("memory", "memoryInGBs"), ("core", "ocpus")].flatMap { word, member in
            quotas.filter { $0.contains(word) }.flatMap { name in
                // There is a limit for the region beside that for each domain, for some shapes.
                [name, name.replacingOccurrences(of: "-count", with: "-regional-count")].map {
                    ($0, config[member]?.number ?? 0)
                }
            }
        }
    }
}

extension OCIWorld {
    /// The instances of a shape that have not ended.
    func living(_ shape: String, in domain: String?) -> [OCIRecord] {
        living(.instance, in: domain).filter { $0["shape"] == shape }
    }
}
