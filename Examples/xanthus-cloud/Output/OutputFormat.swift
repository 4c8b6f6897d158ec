internal import ArgumentParser
private import Foundation

/// How results are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table
    case json

    /// Renders a list: an array, or a table with these columns.
    func render(_ records: [Record], columns: [String]) -> String {
        switch self {
        case .json: Self.json(records)
        case .table: Self.table(records, columns)
        }
    }

    /// Renders one thing: an object, or one line for each of these fields.
    func render(_ record: Record, fields: [String]) -> String {
        switch self {
        case .json: return Self.json(record)
        case .table:
            let width = fields.map(\.count).max() ?? 0
            return fields.map { name in
                name.padding(toLength: width + 2, withPad: " ", startingAt: 0) + (record.fields[name]?.cell ?? "-")
            }.joined(separator: "\n")
        }
    }

    private static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Texts, flags and finite numbers always encode.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private static func table(_ records: [Record], _ columns: [String]) -> String {
        let rows =
            [columns.map(heading)]
            + records.map { record in
                columns.map { record.fields[$0]?.cell ?? "-" }
            }
        let widths = columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths)
                .map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
                .joined(separator: "  ")
                .trimmingCharacters(in: .whitespaces)
        }.joined(separator: "\n")
    }

    /// A key as a heading: `memoryInGB` as `MEMORY IN GB`.
    private static func heading(_ key: String) -> String {
        var heading = ""
        for letter in key {
            if letter.isUppercase, heading.last?.isLowercase == true { heading.append(" ") }
            heading.append(letter)
        }
        return heading.uppercased()
    }
}
