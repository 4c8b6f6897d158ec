// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "XanthusCloud",
    platforms: [.macOS(.v15)],
    products: [
        // What every cloud promises, how HTTP reaches it, and the two clouds that keep the promise.
        .library(name: "XanthusCloud", targets: ["XanthusCloud"]),
        // User data as values: rendered, checked against each cloud's limits.
        .library(name: "XanthusCloudInit", targets: ["XanthusCloudInit"]),
        // From no network to a reachable one, repeatably; and back.
        .library(name: "XanthusNetworkBootstrap", targets: ["XanthusNetworkBootstrap"]),
        // One call from nothing to a running machine; one call back to nothing, proved.
        .library(name: "XanthusProvisioning", targets: ["XanthusProvisioning"]),
        // Clouds that cost nothing: simulators that speak the wire, and a clock you move.
        .library(name: "XanthusCloudTesting", targets: ["XanthusCloudTesting"]),
    ],
    traits: [
        .trait(
            name: "AsyncHTTPClient",
            description: "A transport on SwiftNIO's AsyncHTTPClient besides the one on URLSession."
        )
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // For the trait of that name alone; without it they are not even fetched.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        // Only the sample command and the simulator server use these two. Their targets have no product,
        // so packages that depend on us never fetch them.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // C modules carry our prefix because C module names are global to a build graph.
        .systemLibrary(
            name: "CXanthusOpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .systemLibrary(
            name: "CXanthusZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),

        .target(
            name: "XanthusCloud",
            dependencies: [
                "CXanthusOpenSSL",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
                .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .whenAsyncHTTPClient),
                .product(name: "NIOCore", package: "swift-nio", condition: .whenAsyncHTTPClient),
                .product(name: "NIOHTTP1", package: "swift-nio", condition: .whenAsyncHTTPClient),
                .product(name: "NIOPosix", package: "swift-nio", condition: .whenAsyncHTTPClient),
                .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .whenAsyncHTTPClient),
            ]
        ),
        .target(
            name: "XanthusCloudInit",
            dependencies: ["CXanthusZlib", "Yams"],
            resources: [.embedInCode("Scripts")]
        ),
        .target(name: "XanthusNetworkBootstrap", dependencies: ["XanthusCloud"]),
        .target(
            name: "XanthusProvisioning",
            dependencies: ["XanthusCloud", "XanthusCloudInit", "XanthusNetworkBootstrap"]
        ),
        .target(
            name: "XanthusCloudTesting",
            dependencies: [
                "XanthusCloud",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),

        // Without a product: see `dependencies`.
        .target(
            name: "XanthusSimulatorServer",
            dependencies: [
                "XanthusCloud",
                "XanthusCloudTesting",
                .product(name: "FlyingFox", package: "FlyingFox"),
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .executableTarget(
            name: "xanthus-cloud",
            dependencies: [
                "XanthusCloud",
                "XanthusCloudInit",
                "XanthusNetworkBootstrap",
                "XanthusProvisioning",
                "XanthusCloudTesting",
                "XanthusSimulatorServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Examples/xanthus-cloud"
        ),

        // One filled-in value of each operation, and what those are on the wire, for comparison with the vendors' SDKs.
        .target(name: "SchemaProbe", path: "Tests/SchemaProbe"),
        .target(name: "OCISamples", dependencies: ["SchemaProbe", "XanthusCloud"], path: "Tests/OCISamples"),
        .target(name: "HetznerSamples", dependencies: ["SchemaProbe", "XanthusCloud"], path: "Tests/HetznerSamples"),
        // Servers with certificates of every kind, by OpenSSL's command.
        .target(name: "TransportTrials", dependencies: ["XanthusCloudTesting"], path: "Tests/TransportTrials"),
        .executableTarget(
            name: "xanthus-wire",
            dependencies: [
                "HetznerSamples",
                "OCISamples",
                "SchemaProbe",
                "TransportTrials",
                "XanthusCloud",
                "XanthusCloudTesting",
                "XanthusSimulatorServer",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ],
            path: "Tests/Wire"
        ),

        // Tells the thread sanitizer which of its reports on FlyingFox are known to be none.
        .target(name: "CXanthusSanitizers", path: "Tests/CXanthusSanitizers"),
        .testTarget(
            name: "XanthusCloudTests",
            dependencies: [
                "HetznerSamples",
                "OCISamples",
                "SchemaProbe",
                "TransportTrials",
                "XanthusCloud",
                "XanthusCloudTesting",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "InMemoryLogging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "MetricsTestKit", package: "swift-metrics"),
                .product(name: "Tracing", package: "swift-distributed-tracing"),
                .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
            ],
            exclude: ["Hetzner/Fixtures", "OCI/Fixtures"]
        ),
        .testTarget(
            name: "XanthusCloudInitTests",
            dependencies: ["XanthusCloudInit", "CXanthusZlib", "Yams"]
        ),
        .testTarget(
            name: "XanthusNetworkBootstrapTests",
            dependencies: [
                "XanthusCloud",
                "XanthusCloudTesting",
                "XanthusNetworkBootstrap",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(
            name: "XanthusProvisioningTests",
            dependencies: [
                "XanthusCloud", "XanthusCloudInit", "XanthusCloudTesting", "XanthusNetworkBootstrap",
                "XanthusProvisioning",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(
            name: "XanthusCloudTestingTests",
            dependencies: [
                "TransportTrials",
                "XanthusCloud",
                "XanthusCloudTesting",
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(
            name: "XanthusSimulatorServerTests",
            dependencies: [
                "CXanthusSanitizers",
                "XanthusCloud",
                "XanthusCloudTesting",
                "XanthusSimulatorServer",
                .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ]
        ),
        .testTarget(
            name: "XanthusCommandTests",
            dependencies: [
                "xanthus-cloud",
                "XanthusCloud",
                "XanthusCloudInit",
                "XanthusCloudTesting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
    ]
)

extension TargetDependencyCondition {
    fileprivate static var whenAsyncHTTPClient: TargetDependencyCondition { .when(traits: ["AsyncHTTPClient"])! }
}

for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
            .enableUpcomingFeature("ExistentialAny"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
            .enableUpcomingFeature("MemberImportVisibility"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
            .enableUpcomingFeature("InternalImportsByDefault"),
            // https://github.com/swiftlang/swift-evolution/blob/main/proposals/0461-async-function-isolation.md
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        ]
}
