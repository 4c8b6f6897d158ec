import Foundation

/// An authority that nobody knows, and what it signs.
struct CertificateMaker {
    /// A file with a certificate and its key.
    let authority: URL
    private let folder: URL
    private static let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]

    init(in folder: URL) throws {
        self.folder = folder
        authority = folder.appending(path: "authority.pem")
        try OpenSSLServer.run(
            ["req", "-x509"] + Self.key + [
                "-days", "2", "-subj", "/CN=XanthusCloud tests",
                "-keyout", folder.appending(path: "authority.key").path, "-out", authority.path,
            ]
        )
    }

    /// Makes a certificate for a host and returns the file that holds it and its key.
    func make(
        _ name: String,
        host: String = "localhost",
        days: Int = 1,
        signedByAuthority: Bool = true
    ) throws -> URL {
        let (key, request) = (path(name, "key"), path(name, "request"))
        let (certificate, extensions) = (path(name, "certificate"), path(name, "extensions"))
        try Data("subjectAltName=DNS:\(host)\n".utf8).write(to: URL(filePath: extensions))
        try OpenSSLServer.run(["req", "-new"] + Self.key + ["-subj", "/CN=\(host)", "-keyout", key, "-out", request])
        let signer =
            signedByAuthority
            ? ["-CA", authority.path, "-CAkey", folder.appending(path: "authority.key").path, "-set_serial", "2"]
            : ["-signkey", key]
        try OpenSSLServer.run(
            ["x509", "-req", "-in", request, "-days", "\(days)", "-extfile", extensions, "-out", certificate] + signer
        )
        let both = folder.appending(path: "\(name).pem")
        let parts = try [certificate, key].map { try Data(contentsOf: URL(filePath: $0)) }
        try parts.reduce(Data(), +).write(to: both)
        return both
    }

    private func path(_ name: String, _ kind: String) -> String {
        folder.appending(path: "\(name).\(kind)").path
    }
}
