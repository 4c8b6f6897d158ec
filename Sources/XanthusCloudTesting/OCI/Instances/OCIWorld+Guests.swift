internal import XanthusCloud

extension OCIWorld {
    /// An instance as somebody on it, or at its console, sees it.
    func guest(of instance: OCIRecord) -> GuestSight {
        let metadata = instance.document["metadata"]
        let keys = (metadata?["ssh_authorized_keys"]?.string ?? "").split(whereSeparator: \.isNewline)
        return GuestSight(
            of: conditions.guests.guest(
                named: instance["displayName"],
                hasUserData: metadata?.member("user_data") != nil
            ),
            power: instance.power,
            hostKey: instance.unseen["hostKey"]?.string ?? "",
            loginKeys: keys.map(String.init),
            speed: speed,
            at: now
        )
    }

    /// The instance that a public address leads to.
    func instance(at address: String) -> OCIRecord? {
        let vnic: String
        if let record = all(.ipv6).first(where: { $0["ipAddress"] == address && !$0.isLeaving }) {
            vnic = record["vnicId"]
        } else {
            let publicIP = all(.publicIp).first { $0["ipAddress"] == address && $0.state == "ASSIGNED" }
            guard let publicIP, let entity = try? record(.privateIp, publicIP["assignedEntityId"]) else { return nil }
            vnic = entity["vnicId"]
        }
        return (try? record(.vnic, vnic)).flatMap { vnic in
            vnic.owner.flatMap { try? record(.instance, $0) }
        }
    }
}
