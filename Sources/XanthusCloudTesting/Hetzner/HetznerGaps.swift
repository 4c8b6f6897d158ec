/// What operations answer 501 for, though the API knows it: fields of bodies. All of it is the private side of load
/// balancers; that of servers is simulated. The operations of that side are no routes, and so are named by their absence.
enum HetznerGaps {
    static let all: [String: [String]] = [
        "create_load_balancer": ["network", "targets.use_private_ip"],
        "add_load_balancer_target": ["use_private_ip"],
    ]
}
