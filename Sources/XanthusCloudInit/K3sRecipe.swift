/// A machine that ends as a K3s server, or says in which phase and line it failed.
///
/// On the machine one script does the work, `/opt/xanthus/setup.sh`, with its values in `/opt/xanthus/xanthus.env`
/// and K3s's own options in `/etc/rancher/k3s/config.yaml`. Each phase is a line of `/opt/xanthus/status`, whose last
/// line is `ready` or `failed:<phase>:<line>` in the end; the details are in `/var/log/xanthus-setup.log`. Running the
/// script again heals what failed and leaves alone what stands.
///
/// ```swift
/// var recipe = K3sRecipe(release: .version("v1.33.5+k3s1"))
/// recipe.tlsSANs = ["blog.example.com"]
/// spec.userData = try recipe.userData(for: .oci, authorizedKeys: keys.map(\.line)).bytes
/// ```
public struct K3sRecipe: Sendable, Hashable {
    /// Which K3s: the stable channel unless told.
    public var release: K3sRelease
    /// Names and addresses besides the machine's own for which the API server's certificate holds.
    public var tlsSANs: [String]
    /// More options of `k3s server`, as its command line takes them: `--name` or `--name=value`.
    ///
    /// They go into K3s's configuration file, so neither a shell nor systemd reads them. Options that carry a secret
    /// are refused, because user data is readable on the machine and stored by the cloud.
    public var extraArguments: [String]
    /// Who may read the kubeconfig on the machine, in octal: root alone unless told.
    public var kubeconfigMode: UInt16
    /// Where K3s's install script comes from: `https`, or `http` with a checksum.
    public var installScriptURL: String
    /// The SHA-256 of the install script in hexadecimal, checked before it runs.
    public var installScriptSHA256: String?
    /// What the machine's own packet filter lets in, where it has one: the API server's port unless told. Web traffic
    /// needs none, since it is forwarded to pods.
    public var hostRules: [HostRule]
    /// How long the node may take from the end of the installation until it is Ready, in whole seconds.
    public var readyTimeout: Duration
    /// What the machine gets besides: packages, time zone, files, and commands that run before K3s.
    public var base: CloudConfig

    /// Describes a K3s server.
    public init(
        release: K3sRelease = .stable,
        tlsSANs: [String] = [],
        extraArguments: [String] = [],
        kubeconfigMode: UInt16 = 0o600,
        installScriptURL: String = "https://get.k3s.io",
        installScriptSHA256: String? = nil,
        hostRules: [HostRule] = [.tcp(6443)],
        readyTimeout: Duration = .seconds(600),
        base: CloudConfig = CloudConfig()
    ) {
        self.release = release
        self.tlsSANs = tlsSANs
        self.extraArguments = extraArguments
        self.kubeconfigMode = kubeconfigMode
        self.installScriptURL = installScriptURL
        self.installScriptSHA256 = installScriptSHA256
        self.hostRules = hostRules
        self.readyTimeout = readyTimeout
        self.base = base
    }
}
