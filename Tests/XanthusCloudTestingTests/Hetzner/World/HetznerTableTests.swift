import Foundation
import Testing

@testable import XanthusCloudTesting

@Suite("Things of simulated Hetzner by number, name and owner")
struct HetznerTableTests {
    private struct Thing: HetznerNamed, Equatable {
        let id: Int
        var name: String
        var holder: Int?
        var labels: [String: String] { [:] }
        var created: Date { Date(timeIntervalSince1970: 0) }
    }

    @Test func `a thing is found by what it is called and who has it, as it is now`() {
        var table = HetznerTable<Thing>()
        table[1] = Thing(id: 1, name: "a", holder: 7)
        table[3] = Thing(id: 3, name: "b", holder: 7)
        table[2] = Thing(id: 2, name: "a")
        #expect(table.keys == [1, 2, 3] && table.numbers(named: "a") == [1, 2])
        #expect(table.held(by: 7).map(\.id) == [1, 3])
        table[1]?.holder = 8
        table[2]?.name = "c"
        #expect(table.held(by: 7).map(\.id) == [3] && table.held(by: 8).map(\.id) == [1])
        #expect(table.has("a") && !table.has("a", besides: 1) && table.has("c", besides: 1))
        table[1] = nil
        #expect(!table.has("a") && table.held(by: 8).isEmpty && table.count == 2)
    }

    @Test func `what is to come comes in its order, unless it is dropped`() {
        func at(_ second: Double) -> Date { Date(timeIntervalSince1970: second) }
        var agenda = HetznerAgenda()
        agenda.plan(.removeZone(1), at: at(3))
        agenda.plan(.server(2, status: "running"), at: at(1))
        agenda.plan(.removeZone(4), at: at(3))
        agenda.plan(.server(2, status: "off"), at: at(2))
        agenda.plan(.backup(server: 2), at: at(2))
        #expect(agenda.contains(.backup(server: 2)) && !agenda.contains(.backup(server: 1)))
        agenda.drop(of: 2) { if case .server = $0 { true } else { false } }
        let tooEarly = agenda.next(by: at(1))
        let first = agenda.next(by: at(9))
        #expect(tooEarly == nil && first?.effect == .backup(server: 2) && first?.date == at(2))
        #expect(!agenda.contains(.backup(server: 2)))
        let (second, third, fourth) = (agenda.next(by: at(3)), agenda.next(by: at(3)), agenda.next(by: .distantFuture))
        #expect(second?.effect == .removeZone(1) && third?.effect == .removeZone(4) && fourth == nil)
    }

    @Test func `addresses are handed out from the lowest, those that came back first, and end`() {
        var pool = PublicAddressPool()
        let first = (0..<300).compactMap { _ in pool.take(.ipv4)?.text }
        #expect(first.prefix(2) == ["198.51.100.1", "198.51.100.2"])
        #expect(first[253...254] == ["198.51.100.254", "198.19.0.1"])
        pool.give(back: PublicAddress(version: .ipv4, text: "198.51.100.9"))
        pool.give(back: PublicAddress(version: .ipv4, text: "198.51.100.4"))
        let next = (0..<3).map { _ in pool.take(.ipv4)?.text }
        #expect(next == ["198.51.100.4", "198.51.100.9", "198.19.0.47"])
        let network = pool.take(.ipv6)
        while pool.take(.ipv6) != nil {}
        pool.give(back: PublicAddress(version: .ipv6, text: "2001:db8:ff::/64"))
        let last = (pool.take(.ipv6), pool.take(.ipv6))
        #expect(network?.text == "2001:db8:1::/64" && last.0?.text == "2001:db8:ff::/64" && last.1 == nil)
    }
}
