/// What a body says of a thing that people know by a name.
protocol OCIDisplayNamed {
    /// The name. Names may repeat.
    var displayName: String? { get }
}

extension OCI.AttachVnic.Details: OCIDisplayNamed {}
extension OCI.CaptureConsoleHistory.Details: OCIDisplayNamed {}
extension OCI.CreateImage.Details: OCIDisplayNamed {}
extension OCI.LaunchInstance.Details: OCIDisplayNamed {}
extension OCI.UpdateConsoleHistory.Details: OCIDisplayNamed {}
extension OCI.UpdateImage.Details: OCIDisplayNamed {}
extension OCI.UpdateInstance.Details: OCIDisplayNamed {}
extension OCI.CreateDhcpOptions.Details: OCIDisplayNamed {}
extension OCI.CreateInternetGateway.Details: OCIDisplayNamed {}
extension OCI.CreateIpv6.Details: OCIDisplayNamed {}
extension OCI.CreateNatGateway.Details: OCIDisplayNamed {}
extension OCI.CreateNetworkSecurityGroup.Details: OCIDisplayNamed {}
extension OCI.CreatePrivateIp.Details: OCIDisplayNamed {}
extension OCI.CreatePublicIp.Details: OCIDisplayNamed {}
extension OCI.CreateRouteTable.Details: OCIDisplayNamed {}
extension OCI.CreateSecurityList.Details: OCIDisplayNamed {}
extension OCI.CreateSubnet.Details: OCIDisplayNamed {}
extension OCI.CreateVcn.Details: OCIDisplayNamed {}
extension OCI.UpdateDhcpOptions.Details: OCIDisplayNamed {}
extension OCI.UpdateInternetGateway.Details: OCIDisplayNamed {}
extension OCI.UpdateIpv6.Details: OCIDisplayNamed {}
extension OCI.UpdateNatGateway.Details: OCIDisplayNamed {}
extension OCI.UpdateNetworkSecurityGroup.Details: OCIDisplayNamed {}
extension OCI.UpdatePrivateIp.Details: OCIDisplayNamed {}
extension OCI.UpdatePublicIp.Details: OCIDisplayNamed {}
extension OCI.UpdateRouteTable.Details: OCIDisplayNamed {}
extension OCI.UpdateSecurityList.Details: OCIDisplayNamed {}
extension OCI.UpdateSubnet.Details: OCIDisplayNamed {}
extension OCI.UpdateVcn.Details: OCIDisplayNamed {}
extension OCI.UpdateVnic.Details: OCIDisplayNamed {}
extension OCI.AttachBootVolume.Details: OCIDisplayNamed {}
extension OCI.AttachVolume.Details: OCIDisplayNamed {}
extension OCI.CopyBootVolumeBackup.Details: OCIDisplayNamed {}
extension OCI.CopyVolumeBackup.Details: OCIDisplayNamed {}
extension OCI.CreateBootVolume.Details: OCIDisplayNamed {}
extension OCI.CreateBootVolumeBackup.Details: OCIDisplayNamed {}
extension OCI.CreateVolume.Details: OCIDisplayNamed {}
extension OCI.CreateVolumeBackup.Details: OCIDisplayNamed {}
extension OCI.CreateVolumeBackupPolicy.Details: OCIDisplayNamed {}
extension OCI.UpdateBootVolume.Details: OCIDisplayNamed {}
extension OCI.UpdateBootVolumeBackup.Details: OCIDisplayNamed {}
extension OCI.UpdateVolume.Details: OCIDisplayNamed {}
extension OCI.UpdateVolumeBackup.Details: OCIDisplayNamed {}
extension OCI.UpdateVolumeBackupPolicy.Details: OCIDisplayNamed {}
