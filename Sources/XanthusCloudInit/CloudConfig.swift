/// A `#cloud-config` document as a value.
///
/// It starts from what every machine of ours wants: a handful of packages, fresh package lists and UTC. Nothing
/// secret belongs in it: whoever may ask the machine's metadata service can read it.
///
/// ```swift
/// var config = CloudConfig()
/// config.timezone = "Europe/Berlin"
/// config.files.append(.init("/etc/motd", "Welcome\n"))
/// config.commands.append(["systemctl", "restart", "ssh"])
/// ```
public struct CloudConfig: Sendable, Hashable {
    /// Whether the package lists are fetched anew before anything is installed.
    public var updatesPackageLists: Bool
    /// Debian packages to install, by name.
    public var packages: [String]
    /// The time zone, as its name in the tz database.
    public var timezone: String
    /// Files to write, before any command runs.
    public var files: [File]
    /// Commands to run as root on the first boot, each as a program and its arguments; no shell reads them.
    public var commands: [[String]]

    /// Describes a machine's first boot.
    public init(
        updatesPackageLists: Bool = true,
        packages: [String] = ["curl", "wget", "git", "apt-transport-https", "ca-certificates", "gnupg", "jq"],
        timezone: String = "UTC",
        files: [File] = [],
        commands: [[String]] = []
    ) {
        self.updatesPackageLists = updatesPackageLists
        self.packages = packages
        self.timezone = timezone
        self.files = files
        self.commands = commands
    }
}

extension CloudConfig {
    /// A text file that cloud-init writes, owned by root.
    public struct File: Sendable, Hashable {
        /// The absolute path.
        public var path: String
        /// What the file holds.
        public var content: String
        /// Who may read, write and run it, in octal: `0o600` unless told.
        public var mode: UInt16

        /// Describes a file.
        public init(_ path: String, _ content: String, mode: UInt16 = 0o600) {
            self.path = path
            self.content = content
            self.mode = mode
        }
    }
}
