internal import OCISamples
internal import XanthusCloud

/// Prints what this SDK would put on the wire, for programs that compare it with the vendors' own.
@main
enum Wire {
    static func main() {
        for operation in OCISamples.all { print(type(of: operation)) }
    }
}
