public import struct Foundation.Data

/// What a command left behind.
public struct ShellOutput: Sendable, Hashable {
    /// The exit status; 0 for success, 127 for a command that is not there.
    public var status: Int32
    /// What it wrote to its standard output.
    public var output: Data
    /// What it wrote to its standard error.
    public var errorOutput: Data

    /// Describes the end of a command.
    public init(status: Int32 = 0, output: Data = Data(), errorOutput: Data = Data()) {
        self.status = status
        self.output = output
        self.errorOutput = errorOutput
    }

    /// The standard output as text; what is no UTF-8 is replaced.
    public var text: String { String(decoding: output, as: UTF8.self) }
}
