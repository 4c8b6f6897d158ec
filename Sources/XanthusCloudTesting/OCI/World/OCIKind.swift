/// The kinds of things that a simulated OCI holds.
enum OCIKind: String, Sendable, CaseIterable {
    case instance
    case vnicAttachment
    case vnic
    case privateIp
    case publicIp
    case ipv6
    case vcn
    case internetGateway
    case natGateway
    case routeTable
    case securityList
    case networkSecurityGroup
    case dhcpOptions
    case subnet
    case volume
    case volumeAttachment
    case volumeBackup
    case distantVolumeBackup
    case bootVolume
    case bootVolumeAttachment
    case bootVolumeBackup
    case distantBootVolumeBackup
    case volumeBackupPolicy
    case volumeBackupPolicyAssignment
    case image
    case consoleHistory
    case instanceConsoleConnection
    case workRequest
    case compartment
    case policy
    case apiKey
    case identityWorkRequest
    /// Of a region that the tenancy has subscribed to since the beginning.
    case regionSubscription

    /// The second part of an OCID.
    var ocidType: String {
        switch self {
        case .workRequest: "coreservicesworkrequest"
        case .distantVolumeBackup: OCIKind.volumeBackup.ocidType
        case .distantBootVolumeBackup: OCIKind.bootVolumeBackup.ocidType
        default: rawValue.lowercased()
        }
    }

    /// Whether Oracle puts tags of its own on it, as the models of its SDK say.
    var hasSystemTags: Bool {
        switch self {
        case .vnicAttachment, .natGateway, .privateIp, .publicIp, .workRequest, .volumeAttachment,
            .bootVolumeAttachment, .volumeBackupPolicy, .volumeBackupPolicyAssignment, .image, .consoleHistory,
            .instanceConsoleConnection, .compartment, .policy, .apiKey, .identityWorkRequest, .regionSubscription:
            false
        default: true
        }
    }

    /// Whether the date it was made at is shown.
    var hasCreationDate: Bool {
        ![.workRequest, .identityWorkRequest, .instanceConsoleConnection, .regionSubscription].contains(self)
    }

    /// Whether it is the tenancy's and in no region.
    var isOfTenancy: Bool {
        switch self {
        case .compartment, .policy, .apiKey, .identityWorkRequest, .regionSubscription: true
        default: false
        }
    }

    /// The kind in Oracle's messages.
    var label: String {
        switch self {
        case .instance: "instance"
        case .vnicAttachment: "VNIC Attachment"
        case .vnic: "VNIC"
        case .privateIp: "Private IP"
        case .publicIp: "Public IP"
        case .ipv6: "IPv6"
        case .vcn: "VCN"
        case .internetGateway: "Internet Gateway"
        case .natGateway: "NAT Gateway"
        case .routeTable: "Route Table"
        case .securityList: "Security List"
        case .networkSecurityGroup: "Network Security Group"
        case .dhcpOptions: "DHCP Options"
        case .subnet: "Subnet"
        case .volume: "Volume"
        case .volumeAttachment: "Volume Attachment"
        case .volumeBackup, .distantVolumeBackup: "Volume Backup"
        case .bootVolume: "Boot Volume"
        case .bootVolumeAttachment: "Boot Volume Attachment"
        case .bootVolumeBackup, .distantBootVolumeBackup: "Boot Volume Backup"
        case .volumeBackupPolicy: "Volume Backup Policy"
        case .volumeBackupPolicyAssignment: "Volume Backup Policy Assignment"
        case .image: "image"
        case .consoleHistory: "console history"
        case .instanceConsoleConnection: "instance console connection"
        case .workRequest: "Work Request"
        case .compartment: "Compartment"
        case .policy: "Policy"
        case .apiKey: "API Key"
        case .identityWorkRequest: "Work Request"
        case .regionSubscription: "Region Subscription"
        }
    }
}
