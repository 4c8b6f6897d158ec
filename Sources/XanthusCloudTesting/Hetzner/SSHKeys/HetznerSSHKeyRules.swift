extension SimulatedRule {
    static let hetznerSSHKeys: [SimulatedRule] = [.hetznerSSHKeyOnce]

    static let hetznerSSHKeyOnce = SimulatedRule(
        "hetzner-ssh-key-once",
        "A login key is in a project once, under whatever name (`uniqueness_error`).",
        .documented,
        source: "API description, \"Error Codes\", `uniqueness_error`"
    )
}
