internal import ArgumentParser
internal import XanthusCloud
internal import XanthusNetworkBootstrap

/// Reads a span such as `250ms`, `1.5s`, `20m` or `1h`.
@Sendable
func parseDuration(_ text: String) throws -> Duration {
    let units: [(suffix: String, seconds: Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600)]
    guard let unit = units.first(where: { text.hasSuffix($0.suffix) }) else {
        throw ValidationError("'\(text)' has no unit; write a span such as 250ms, 1.5s, 20m or 1h.")
    }
    let number = text.dropLast(unit.suffix.count)
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
        let value = Double(number), value * unit.seconds <= 86_400
    else {
        throw ValidationError("'\(text)' is no span of up to a day such as 250ms, 1.5s, 20m or 1h.")
    }
    return .seconds(value * unit.seconds)
}

/// Reads an image: a distribution and version such as `ubuntu-24.04`, or an id in the cloud's own form.
@Sendable
func parseImage(_ text: String) throws -> ImageChoice {
    if text.hasPrefix("ocid1.image.") || !text.isEmpty && text.utf8.allSatisfy(isDigit) { return .id(Image.ID(text)) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.first.map(isDigit) == true else {
        throw ValidationError("'\(text)' is neither a distribution and version such as ubuntu-24.04 nor an image id.")
    }
    return .newest(operatingSystem: parts[0].lowercased(), version: String(parts[1]))
}

/// Reads a block of IP addresses.
@Sendable
func parseBlock(_ text: String) throws -> CIDR {
    do {
        return try CIDR(text)
    } catch {
        throw ValidationError("\(error.rule) \(error.nextStep)")
    }
}

/// Reads a tag of the form `key=value`. Those by which the SDK knows its own are not the caller's to set.
@Sendable
func parseTag(_ text: String) throws -> Tag {
    guard let mark = text.firstIndex(of: "="), mark != text.startIndex else {
        throw ValidationError("'\(text)' is no tag of the form key=value.")
    }
    let key = text[..<mark].lowercased()
    guard key != Ownership.managerKey, !key.hasPrefix("xanthus-") else {
        throw ValidationError("The tag '\(key)' is reserved: it tells what this command made. Choose another key.")
    }
    return Tag(key: String(text[..<mark]), value: String(text[text.index(after: mark)...]))
}

/// A tag of the caller's own.
struct Tag: Equatable {
    let key: String
    let value: String
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
