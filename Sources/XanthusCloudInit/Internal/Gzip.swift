internal import CXanthusZlib

internal import struct Foundation.Data

/// The one place that knows zlib.
enum Gzip {
    /// Packs `data` as one gzip member.
    ///
    /// The header carries neither name nor time, so the same bytes always pack to the same bytes.
    static func compress(_ data: Data) throws(UserDataError) -> Data {
        var stream = z_stream()
        // 15 is the largest window; 16 more ask for the gzip wrapper instead of zlib's own.
        guard xanthus_deflate_init(&stream, Z_BEST_COMPRESSION, 15 + 16) == Z_OK else { throw failure }
        defer { deflateEnd(&stream) }

        // deflateBound promises that one call with FINISH is enough.
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(data.count))))
        var input = [UInt8](data)
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = uInt(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END else { throw failure }
        return Data(output.prefix(Int(stream.total_out)))
    }

    private static var failure: UserDataError {
        UserDataError(
            "user data",
            rule: "zlib could not compress it, which means that memory ran out.",
            nextStep: "Free memory, or send it without compression."
        )
    }
}
