/// One thing as the command shows it: the same fields as JSON and, a few of them, in a table.
struct Record: Encodable {
    /// A field's value. What is absent is `null` in JSON, so that keys are always there.
    enum Value: Encodable {
        case text(String?)
        case number(Double?)
        case flag(Bool?)
        case list([String])
        case map([String: String])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let value): try container.encode(value)
            case .number(let value): try container.encode(value)
            case .flag(let value): try container.encode(value)
            case .list(let value): try container.encode(value)
            case .map(let value): try container.encode(value)
            }
        }

        /// The value in a table's cell.
        var cell: String {
            switch self {
            case .text(let value): value ?? "-"
            case .number(let value): value.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "-"
            case .flag(let value): value.map { $0 ? "yes" : "no" } ?? "-"
            case .list(let value): value.isEmpty ? "-" : value.joined(separator: " ")
            case .map(let value):
                value.isEmpty ? "-" : value.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
            }
        }
    }

    /// The fields by their JSON keys.
    let fields: [String: Value]

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (name, value) in fields { try container.encode(value, forKey: Key(stringValue: name)) }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
