package import XanthusCloud

/// One value of each operation with every choice made, so that whatever goes over all operations sees every field.
///
/// The values mean nothing; texts are grammatical where Oracle has a grammar.
package enum OCISamples {
    /// All of them.
    package static let all: [any OCI.Operation] = compute + network + storage + tenancy
}
