internal import Foundation
internal import XanthusCloud

/// A path and a query to encode as our clients do, one JSON object a line of standard input.
struct WireTarget: Decodable {
    let path: [String]
    let query: [WireOperation.Parameter]

    static func run() throws {
        while let line = readLine() {
            let wish = try JSONDecoder().decode(Self.self, from: Data(line.utf8))
            print(try RequestTarget(wish.path, query: wish.query.map { ($0.name, $0.value) }).text)
        }
    }
}
