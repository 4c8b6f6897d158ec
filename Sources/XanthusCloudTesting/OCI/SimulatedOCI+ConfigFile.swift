private import Foundation
private import XanthusCloud

extension SimulatedOCI {
    /// Writes what `~/.oci` holds: a file `config` with a profile `DEFAULT`, whose key is beside it, and a profile
    /// `SESSION` with the session of an hour that was opened just now; all for the owner's eyes only.
    ///
    /// - Parameter directory: Where to; it is made if it is missing.
    /// - Returns: The path of `config`.
    /// - Throws: `ConfigurationError` if one of the files is there already: it may be the key to a real account.
    public nonisolated func writeConfigFile(in directory: String) throws -> String {
        let folder = URL(fileURLWithPath: directory, isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let keyFile = folder.appendingPathComponent("oci_api_key.pem").path
        let configFile = folder.appendingPathComponent("config").path
        let sessionKeyFile = folder.appendingPathComponent("session_key.pem").path
        let tokenFile = folder.appendingPathComponent("session_token").path
        for path in [configFile, keyFile, sessionKeyFile, tokenFile] where FileManager.default.fileExists(atPath: path)
        {
            throw ConfigurationError(
                "directory",
                rule: "It must not hold the file that is to be written.",
                nextStep: "Name a new or an empty directory.",
                source: path
            )
        }
        try Self.write(key.pem.withUnsafeValue { $0 }, to: keyFile)
        let sessionKey = try RSAPrivateKey.generate()
        try Self.write(sessionKey.pem.withUnsafeValue { $0 }, to: sessionKeyFile)
        try Self.write(openSession(for: sessionKey.publicKey), to: tokenFile)
        try Self.write(
            """
            [DEFAULT]
            user=\(user)
            fingerprint=\(key.fingerprint)
            tenancy=\(tenancy)
            region=\(region)
            key_file=\(keyFile)

            [SESSION]
            fingerprint=\(sessionKey.fingerprint)
            tenancy=\(tenancy)
            region=\(region)
            key_file=\(sessionKeyFile)
            security_token_file=\(tokenFile)

            """,
            to: configFile
        )
        return configFile
    }

    private static func write(_ text: String, to path: String) throws {
        let isWritten = FileManager.default.createFile(
            atPath: path,
            contents: Data(text.utf8),
            attributes: [.posixPermissions: 0o600]
        )
        guard isWritten else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
    }
}
