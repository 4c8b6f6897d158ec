// swift-tools-version: 6.2

import PackageDescription

// A package of its own, since only `swift build --sanitize fuzzer` can link what is here: libFuzzer has the main function.
let cloud = Target.Dependency.product(name: "XanthusCloud", package: "XanthusCloud")

/// A link to a target of the package above, which has no product with it.
func linked(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: name,
        swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault")]
    )
}

/// A program that libFuzzer calls.
func fuzzed(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name,
        dependencies: dependencies,
        path: name,
        swiftSettings: [.unsafeFlags(["-parse-as-library"])]
    )
}

let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "XanthusCloud", path: "../..")],
    targets: [
        linked("SchemaProbe", []),
        linked("OCISamples", ["SchemaProbe", cloud]),
        fuzzed("ConfigReader", [cloud]),
        fuzzed("ContextReader", [cloud]),
        fuzzed("PEMReader", [cloud]),
        fuzzed("ResponseDecoder", ["OCISamples", cloud]),
    ]
)
