// swift-tools-version: 6.2

import PackageDescription

// A package of its own, since only `swift build --sanitize fuzzer` can link what is here: libFuzzer has the main function.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "XanthusCloud", path: "../..")],
    targets: ["ConfigReader", "PEMReader", "ResponseDecoder"].map { name in
        .executableTarget(
            name: name,
            dependencies: [.product(name: "XanthusCloud", package: "XanthusCloud")],
            path: name,
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]
        )
    }
)
