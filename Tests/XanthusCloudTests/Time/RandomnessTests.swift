import Testing
import XanthusCloud

@Suite("Randomness")
struct RandomnessTests {
    @Test func `a seed gives the published SplitMix64 sequence`() {
        let randomness = Randomness(seed: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in randomness.next() } == expected)
    }

    @Test func `copies and tasks share one sequence`() async {
        let randomness = Randomness(seed: 1)
        let copy = randomness
        let drawn = await withTaskGroup(of: [UInt64].self) { group in
            for generator in [randomness, copy, randomness, copy] {
                group.addTask { (0..<100).map { _ in generator.next() } }
            }
            return await group.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
        }
        let alone = Randomness(seed: 1)
        #expect(drawn == Set((0..<400).map { _ in alone.next() }))
    }

    @Test func `a token is of the wished length and fit for a label and an idempotency token`() throws {
        let token = Randomness(seed: 9).token(length: 60)
        #expect(token.count == 60)
        #expect(token == Randomness(seed: 9).token(length: 60))
        #expect(token != Randomness(seed: 10).token(length: 60))
        var spec = ServerSpec(name: "blog", type: "cx23")
        spec.idempotencyToken = token
        try spec.validate()
    }
}
