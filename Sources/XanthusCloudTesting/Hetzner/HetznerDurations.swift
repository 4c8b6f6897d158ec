/// How long a simulated Hetzner project takes over things.
///
/// Assumed, of the order that users report; `speed` divides all of them.
public struct HetznerDurations: Sendable, Hashable {
    /// From the creation's answer until the disk is there and the start begins.
    public var create: Duration
    /// From the start until the server counts as running.
    public var start: Duration
    /// Until a removed server is gone.
    public var delete: Duration
    /// From a shutdown's signal until the operating system is off.
    public var shutdown: Duration
    /// A hard power switch.
    public var power: Duration
    /// A restart.
    public var reboot: Duration
    /// A small change, such as of protection or of records.
    public var change: Duration
    /// Whatever is done to a volume.
    public var volume: Duration
    /// Until a managed certificate is issued, or not.
    public var issuance: Duration
    /// A copy of a server's disk.
    public var image: Duration
    /// A server's move to another type.
    public var migrate: Duration
    /// How far firewalls are behind the labels that they are applied to.
    public var selection: Duration

    /// Sets the durations; ordinary ones unless told.
    public init(
        create: Duration = .seconds(8),
        start: Duration = .seconds(4),
        delete: Duration = .seconds(3),
        shutdown: Duration = .seconds(6),
        power: Duration = .seconds(2),
        reboot: Duration = .seconds(5),
        change: Duration = .seconds(1),
        volume: Duration = .seconds(2),
        issuance: Duration = .seconds(40),
        image: Duration = .seconds(20),
        migrate: Duration = .seconds(15),
        selection: Duration = .seconds(3)
    ) {
        self.create = create
        self.start = start
        self.delete = delete
        self.shutdown = shutdown
        self.power = power
        self.reboot = reboot
        self.change = change
        self.volume = volume
        self.issuance = issuance
        self.image = image
        self.migrate = migrate
        self.selection = selection
    }
}

extension HetznerDurations {
    /// All of them by name.
    static var named: [(String, WritableKeyPath<HetznerDurations, Duration>)] {
        [
            ("create", \.create),
            ("start", \.start),
            ("delete", \.delete),
            ("shutdown", \.shutdown),
            ("power", \.power),
            ("reboot", \.reboot),
            ("change", \.change),
            ("volume", \.volume),
            ("issuance", \.issuance),
            ("image", \.image),
            ("migrate", \.migrate),
            ("selection", \.selection),
        ]
    }

    /// The same spans, each several times as long.
    func times(_ factor: Int) -> HetznerDurations {
        var result = self
        for (_, path) in Self.named { result[keyPath: path] = self[keyPath: path] * factor }
        return result
    }
}
