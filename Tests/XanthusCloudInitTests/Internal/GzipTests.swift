import CXanthusZlib
import Foundation
import Testing

@testable import XanthusCloudInit

@Suite("Gzip")
struct GzipTests {
    static let samples = [
        Data(), Data("a".utf8), Data(repeating: 0x61, count: 200_000),
        Data((0..<70_000).map { UInt8($0 * 7919 >> 5 & 255) }),
    ]

    @Test(arguments: samples)
    func `is undone by zlib and by the gzip program`(sample: Data) throws {
        let packed = try Gzip.compress(sample)
        #expect(try inflated(packed, capacity: sample.count + 1) == sample)

        try withTemporaryFolder { folder in
            let path = folder.appending(path: "sample.gz")
            try packed.write(to: path)
            let result = try run("gzip", ["-dc", path.path])
            #expect(result.status == 0)
            #expect(result.output == sample)
        }
    }

    @Test func `gives the same bytes each time, without name or time`() throws {
        let packed = try Gzip.compress(Data("the same".utf8))
        #expect(try Gzip.compress(Data("the same".utf8)) == packed)
        #expect(Array(packed.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }

    private func inflated(_ data: Data, capacity: Int) throws -> Data {
        var stream = z_stream()
        try #require(xanthus_inflate_init(&stream, 15 + 16) == Z_OK)
        defer { inflateEnd(&stream) }
        var input = [UInt8](data)
        var output = [UInt8](repeating: 0, count: capacity)
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        try #require(status == Z_STREAM_END)
        return Data(output.prefix(Int(stream.total_out)))
    }
}
