/// Which K3s a machine gets.
public struct K3sRelease: Sendable, Hashable {
    enum Choice: Sendable, Hashable {
        case version(String)
        case channel(String)
    }
    let choice: Choice

    /// Exactly one version, such as `v1.33.5+k3s1`: machines made later are the same.
    public static func version(_ version: String) -> K3sRelease { K3sRelease(choice: .version(version)) }
    /// What a channel of K3s names on the day of the boot: `stable`, `latest`, `testing`, or a minor version such as
    /// `v1.33`.
    public static func channel(_ channel: String) -> K3sRelease { K3sRelease(choice: .channel(channel)) }
    /// The channel that K3s recommends for production.
    public static let stable = channel("stable")

    var version: String? { if case .version(let version) = choice { version } else { nil } }
    var channel: String? { if case .channel(let channel) = choice { channel } else { nil } }

    func validate() throws(UserDataError) {
        switch choice {
        case .version(let version):
            guard version.wholeMatch(of: /v[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}(-rc[0-9]{1,3})?\+k3s[0-9]{1,3}/) != nil
            else {
                throw UserDataError(
                    "release",
                    rule: "'\(version.prefix(80))' is no K3s version.",
                    nextStep: "Write it as on K3s's release page, such as 'v1.33.5+k3s1'."
                )
            }
        case .channel(let channel):
            guard channel.wholeMatch(of: /stable|latest|testing|v[0-9]{1,3}\.[0-9]{1,3}(-testing)?/) != nil else {
                throw UserDataError(
                    "release",
                    rule: "'\(channel.prefix(80))' is no channel of K3s.",
                    nextStep: "Use 'stable', 'latest', 'testing' or a minor version such as 'v1.33'."
                )
            }
        }
    }
}
