internal import ArgumentParser

/// The clouds by the names that the command line knows.
enum CloudName: String, CaseIterable, ExpressibleByArgument {
    case oci
    case hetzner
}

/// One cloud, or both.
enum CloudSelection: String, CaseIterable, ExpressibleByArgument {
    case oci
    case hetzner
    case all

    var clouds: [CloudName] {
        CloudName(rawValue: rawValue).map { [$0] } ?? CloudName.allCases
    }
}
