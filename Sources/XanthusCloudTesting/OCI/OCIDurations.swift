/// How long things take in a simulated OCI.
///
/// The spans are those of a quiet day, as users report them; none is promised by Oracle.
public struct OCIDurations: Sendable, Hashable {
    /// From the launch to `RUNNING`.
    public var launch: Duration = .seconds(45)
    /// From the launch to the first network interface being `ATTACHED`, and so to the addresses.
    public var attachment: Duration = .seconds(15)
    /// From `STARTING` to `RUNNING`.
    public var start: Duration = .seconds(30)
    /// From `STOPPING` to `STOPPED`, pulling the plug.
    public var stop: Duration = .seconds(15)
    /// From `STOPPING` to `STOPPED`, asking the guest first.
    public var softStop: Duration = .seconds(40)
    /// From `TERMINATING` to `TERMINATED`.
    public var termination: Duration = .seconds(20)
    /// From asking for an image of an instance to `AVAILABLE`.
    public var imageCreation: Duration = .seconds(300)
    /// From asking for the history of a console to `SUCCEEDED`, and for a way to it to `ACTIVE`.
    public var console: Duration = .seconds(5)
    /// From the creation of a part of a network to `AVAILABLE`.
    public var networkCreation: Duration = .seconds(1)
    /// From the deletion of a part of a network to its disappearance.
    public var networkDeletion: Duration = .seconds(1)

    /// From a change of the ranges of a network or subnet to `AVAILABLE` again.
    public var networkUpdate: Duration = .seconds(2)
    /// From giving a reserved public address to a private one, or taking it away, to its being done.
    public var addressAssignment: Duration = .seconds(2)

    /// From the creation of a volume to `AVAILABLE`.
    public var volumeCreation: Duration = .seconds(10)
    /// From `AVAILABLE` of a volume that is made from another one or from a backup to all of it being there.
    public var volumeHydration: Duration = .seconds(120)
    /// From the deletion of a volume or backup to `TERMINATED`.
    public var volumeDeletion: Duration = .seconds(5)
    /// From attaching a volume to `ATTACHED`, and from detaching it to `DETACHED`.
    public var volumeAttachment: Duration = .seconds(10)
    /// From the creation of a backup to `AVAILABLE`.
    public var backup: Duration = .seconds(60)
    /// From asking for a copy of a backup in another region to its being there.
    public var backupCopy: Duration = .seconds(120)
    /// From the creation of a compartment, a policy or an API key to `ACTIVE`.
    public var identityCreation: Duration = .seconds(1)
    /// From the removal of a compartment to `DELETED`.
    public var compartmentDeletion: Duration = .seconds(60)

    /// Takes the usual spans.
    public init() {}

    /// The same spans, each divided.
    func divided(by speed: Double) -> OCIDurations {
        var result = self
        for (_, path) in Self.named { result[keyPath: path] = self[keyPath: path] / speed }
        return result
    }

    /// All of them by name.
    static var named: [(String, WritableKeyPath<OCIDurations, Duration>)] {
        [
            ("launch", \.launch),
            ("attachment", \.attachment),
            ("start", \.start),
            ("stop", \.stop),
            ("softStop", \.softStop),
            ("termination", \.termination),
            ("imageCreation", \.imageCreation),
            ("console", \.console),
            ("networkCreation", \.networkCreation),
            ("networkDeletion", \.networkDeletion),
            ("networkUpdate", \.networkUpdate),
            ("addressAssignment", \.addressAssignment),
            ("volumeCreation", \.volumeCreation),
            ("volumeHydration", \.volumeHydration),
            ("volumeDeletion", \.volumeDeletion),
            ("volumeAttachment", \.volumeAttachment),
            ("backup", \.backup),
            ("backupCopy", \.backupCopy),
            ("identityCreation", \.identityCreation),
            ("compartmentDeletion", \.compartmentDeletion),
        ]
    }
}
