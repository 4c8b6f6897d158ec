internal import Foundation
internal import HTTPTypes

extension SimulatedExchange {
    /// Makes something else of the answer.
    mutating func spoil(by fault: Fault.Kind) {
        switch fault {
        // Bytes that are no UTF-8 either.
        case .garbage: body = Data([0xFF, 0x00, 0xFE]) + Data("<~%noise%~>".utf8) + body.reversed().prefix(64)
        case .empty: body = Data()
        case .wrongType: response.headerFields[.contentType] = "text/plain; charset=utf-8"
        case .unknown(let member):
            guard let json = JSON(parsing: body) else { return }
            body = json.replacing(member.map { [$0] } ?? ["lifecycleState", "status"]).data
        default: return
        }
    }

    /// A gateway's answer.
    static func gatewayPage(_ status: Int) -> SimulatedExchange {
        let status = HTTPResponse.Status(code: status)
        let title = "\(status.code) \(status.reasonPhrase)"
        let page = """
            <html>
            <head><title>\(title)</title></head>
            <body><center><h1>\(title)</h1></center><hr><center>nginx</center></body>
            </html>

            """
        return SimulatedExchange(
            HTTPResponse(status: status, headerFields: [.contentType: "text/html"]),
            Data(page.utf8)
        )
    }
}

extension JSON {
    /// The value with other texts in the members of these names, at whatever depth.
    fileprivate func replacing(_ members: Set<String>) -> JSON {
        switch self {
        case .array(let elements): .array(elements.map { $0.replacing(members) })
        case .object(let values):
            .object(
                Dictionary(
                    uniqueKeysWithValues: values.map { name, value in
                        let isMeant = members.contains(name) && value.string != nil
                        return (name, isMeant ? "FROM_THE_FUTURE" : value.replacing(members))
                    }
                )
            )
        default: self
        }
    }
}
