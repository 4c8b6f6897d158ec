extension HetznerCredentials {
    /// Finds a token, and the endpoint if there is one of its own, and checks them before any call is made.
    ///
    /// The first of these is taken:
    ///
    /// 1. A context or configuration file that is asked for here.
    /// 2. `HCLOUD_TOKEN`, or else `HETZNER_TOKEN`.
    /// 3. The file that `HCLOUD_TOKEN_FILE` names, without white space at its ends.
    /// 4. The context `HCLOUD_CONTEXT`, or else the active one, of the configuration of Hetzner's command line: the file
    ///    that `HCLOUD_CONFIG` names, or `~/.config/hcloud/cli.toml`.
    ///
    /// The endpoint is that of `HCLOUD_ENDPOINT`, or else the one that the preferences of the context or of all contexts
    /// name, even if the token is from a variable: that is how Hetzner's command line has it.
    ///
    /// - Parameters:
    ///   - environment: Where to look; `.current` for this process.
    ///   - context: The context to use.
    ///   - configFile: The file to use. `~` stands for the home directory.
    /// - Throws: ``ConfigurationError`` that names the place and the next step if there is no token, or if what is there
    ///   is wrong. Nothing that was found is ever passed over because it is wrong.
    public static func discovered(
        in environment: Environment,
        context: String? = nil,
        configFile: String? = nil
    ) throws(ConfigurationError) -> HetznerCredentials {
        let discovery = HetznerDiscovery(environment: environment, context: context, configFile: configFile)
        return try discovery.credentials()
    }
}
