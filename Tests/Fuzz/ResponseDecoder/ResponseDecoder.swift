import Foundation
import HTTPTypes

@testable import XanthusCloud

/// The reader of answers: the first byte chooses an operation, the rest is what it is answered. There is a value or a
/// `CloudError`; and every refusal makes one.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnswer(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard let choice = bytes.first else { return 0 }
    let body = Data(bytes.dropFirst())
    operations[Int(choice) % operations.count].read(body)
    for status in [400, 401, 404, 409, 429, 500] {
        _ = OCIErrors.error(for: HTTPResponse(status: .init(code: status)), body: body, operation: "Fuzz")
    }
    return 0
}

extension OCI.Operation {
    fileprivate static func read(_ body: Data) { _ = try? response(from: body) }
}

private let operations: [any OCI.Operation.Type] = [
    OCI.GetInstance.self, OCI.ListInstances.self, OCI.ListShapes.self, OCI.ListImages.self, OCI.GetVnic.self,
    OCI.GetVcn.self, OCI.GetSubnet.self, OCI.GetRouteTable.self, OCI.GetSecurityList.self, OCI.GetPublicIp.self,
    OCI.GetBootVolume.self, OCI.GetVolumeAttachment.self, OCI.GetVolumeBackupPolicy.self, OCI.GetWorkRequest.self,
    OCI.ListWorkRequestErrors.self, OCI.ListAvailabilityDomains.self, OCI.GetDhcpOptions.self, OCI.ListIpv6s.self,
    OCI.ListNetworkSecurityGroupSecurityRules.self, OCI.ListVolumeBackups.self,
]
