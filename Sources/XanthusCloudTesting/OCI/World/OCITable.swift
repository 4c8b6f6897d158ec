internal import Foundation

/// The things of one kind, in the order of their creation.
struct OCITable: Sendable {
    private(set) var records: [OCIRecord] = []
    private var places: [String: Int] = [:]

    subscript(id: String) -> OCIRecord? {
        get { places[id].map { records[$0] } }
        set {
            switch (places[id], newValue) {
            case (let place?, let record?): records[place] = record
            case (nil, let record?):
                places[id] = records.count
                records.append(record)
            case (let place?, nil):
                records.remove(at: place)
                places[id] = nil
                for later in place..<records.count { places[records[later].id] = later }
            case (nil, nil): break
            }
        }
    }

    /// Lets time pass, and notes the states that are entered.
    ///
    /// - Returns: What is not there any more.
    mutating func advance(to now: Date, _ changes: inout [WorldChange]) -> [OCIRecord] {
        var ended: [OCIRecord] = []
        for index in records.indices where records[index].isDue(now) {
            if !records[index].advance(to: now, &changes) {
                places[records[index].id] = nil
                ended.append(records[index])
            }
        }
        guard !ended.isEmpty else { return [] }
        records.removeAll { places[$0.id] == nil }
        places = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1.id, $0) })
        return ended
    }

    /// The next date at which something changes by itself.
    var due: Date { records.lazy.map(\.due).min() ?? .distantFuture }
}
