import Testing

@testable import XanthusCloud

@Suite("Backoff")
struct BackoffTests {
    @Test func `doubles up to its maximum`() {
        let backoff = Backoff(base: .seconds(1), maximum: .seconds(10))
        #expect((0..<6).map(backoff.ceiling) == [1, 2, 4, 8, 10, 10].map { Duration.seconds($0) })
    }

    @Test func `grows by its factor`() {
        let backoff = Backoff(base: .milliseconds(500), factor: 1.5, maximum: .seconds(5))
        #expect((0..<4).map { backoff.ceiling($0).milliseconds } == [500, 750, 1125, 1687])
        #expect(backoff.ceiling(20) == .seconds(5))
    }

    @Test(
        arguments: [
            Backoff(base: .seconds(1), maximum: .seconds(60)),
            Backoff(base: .nanoseconds(1), maximum: .seconds(Int64.max)),
            Backoff(base: .seconds(Int64.max), factor: 1e300, maximum: .seconds(Int64.max)),
            Backoff(base: .seconds(1), factor: .infinity, maximum: .seconds(60)),
        ]
    )
    func `never overflows`(backoff: Backoff) {
        for index in [1_000, 1_000_000, Int.max] {
            #expect(backoff.ceiling(index) == backoff.maximum)
        }
        #expect(backoff.ceiling(-1) == backoff.ceiling(0))
    }

    @Test func `without growth stays where it is, however often`() {
        #expect(Backoff(base: .seconds(2), factor: 1, maximum: .seconds(60)).ceiling(.max) == .seconds(2))
        #expect(Backoff(base: .seconds(2), factor: 0.1, maximum: .seconds(60)).ceiling(9) == .seconds(2))
        #expect(Backoff(base: .seconds(2), factor: .nan, maximum: .seconds(60)).ceiling(9) == .seconds(2))
        #expect(Backoff(base: .zero, factor: 2, maximum: .seconds(60)).ceiling(.max) == .zero)
        #expect(Backoff(base: .seconds(9), maximum: .seconds(3)).ceiling(0) == .seconds(3))
    }

    @Test func `draws evenly between zero and the ceiling`() {
        let backoff = Backoff(base: .seconds(1), maximum: .seconds(60))
        let randomness = Randomness(seed: 1)
        for index in 0..<8 {
            let ceiling = backoff.ceiling(index)
            let draws = (0..<2_000).map { _ in backoff.jittered(index, using: randomness) }
            #expect(draws.allSatisfy { $0 >= .zero && $0 <= ceiling })
            // Four standard errors of the mean of 2,000 even draws are 2.6 % of the ceiling.
            let mean = draws.reduce(.zero, +) / 2_000
            #expect(abs(mean / ceiling - 0.5) < 0.026)
            #expect(draws.contains { $0 < ceiling * 0.01 } && draws.contains { $0 > ceiling * 0.99 })
        }
    }

    @Test func `draws the same for the same seed`() {
        let backoff = Backoff(base: .seconds(1), maximum: .seconds(60))
        func draws(_ seed: UInt64) -> [Duration] {
            let randomness = Randomness(seed: seed)
            return (0..<5).map { backoff.jittered($0, using: randomness) }
        }
        #expect(draws(7) == draws(7))
        #expect(draws(7) != draws(8))
    }
}
