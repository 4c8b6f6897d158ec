import Testing

@testable import XanthusCloud

@Suite("Pages")
struct PagesTests {
    /// A list of numbered pages that notes which were fetched.
    private func pages(_ contents: [[Int]], saysHowMany: Bool = false, asked: Recorder<String>) -> Pages<Int> {
        Pages { cursor in
            asked.note(cursor ?? "first")
            let index = cursor.flatMap { Int($0) } ?? 0
            let isLast = index == contents.count - 1
            return Page(
                elements: contents[index],
                next: isLast ? nil : String(index + 1),
                following: saysHowMany && !isLast ? (index + 1..<contents.count).map { String($0) } : nil
            )
        }
    }

    @Test func `ask nothing before the first element is wanted, and no page ahead of need`() async throws {
        let asked = Recorder<String>()
        let pages = pages([[1, 2], [3]], asked: asked)
        var iterator = pages.converted { $0.map { $0 * 10 } }.makeAsyncIterator()
        #expect(asked.values == [])
        #expect(try await iterator.next() == 10)
        #expect(asked.values == ["first"])
        #expect(try await iterator.next() == 20)
        #expect(asked.values == ["first"])
        #expect(try await iterator.next() == 30)
        #expect(asked.values == ["first", "1"])
        #expect(try await iterator.next() == nil)
        #expect(try await iterator.next() == nil)
        #expect(asked.values == ["first", "1"])
    }

    @Test(arguments: [false, true])
    func `pass over empty pages at either end and in the middle`(saysHowMany: Bool) async throws {
        let list = pages([[], [1], [], [], [2, 3], []], saysHowMany: saysHowMany, asked: Recorder())
        var read: [Int] = []
        for try await element in list { read.append(element) }
        #expect(read == [1, 2, 3])
        #expect(try await list.all() == [1, 2, 3])
    }

    @Test func `each reading starts anew`() async throws {
        let asked = Recorder<String>()
        let list = pages([[1], [2]], asked: asked)
        #expect(try await list.all() == [1, 2])
        #expect(try await list.all() == [1, 2])
        #expect(asked.count == 4)
    }

    @Test func `a list of one call is one call`() async throws {
        let calls = Recorder<Int>()
        let list = Pages<Int>(once: {
            calls.note(1)
            return [1, 2]
        })
        #expect(try await list.all() == [1, 2])
        #expect(calls.count == 1)
    }

    @Test func `an error of a page reaches the reader`() async throws {
        let list = Pages<Int> { cursor in
            guard cursor == nil else { throw CloudError(.serverFault, "No.") }
            return Page(elements: [1], next: "2")
        }
        var iterator = list.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        await #expect(throws: CloudError.self) { try await iterator.next() }
        await #expect(throws: CloudError.self) { try await list.all() }
    }

    @Test(arguments: [1, 2])
    func `a page that names itself as the next ends the list with an error`(last: Int) async throws {
        let asked = Recorder<String>()
        let list = Pages<Int> { cursor in
            let number = asked.note(cursor ?? "first")
            if number > 10 { throw CancellationError() }
            return Page(elements: [number], next: String(min(number, last)))
        }
        var iterator = list.makeAsyncIterator()
        for number in 1...last { #expect(try await iterator.next() == number) }
        let error = await #expect(throws: CloudError.self) { try await iterator.next() }
        #expect(error?.code == .invalidResponse)
        let whole = await #expect(throws: CloudError.self) { try await list.all() }
        #expect(whole?.code == .invalidResponse)
    }

    @Test func `pages that name each other in a circle end the list with an error`() async throws {
        let asked = Recorder<String>()
        let list = Pages<Int> { cursor in
            let number = asked.note(cursor ?? "first")
            if number > 20 { throw CancellationError() }
            return Page(elements: [number], next: cursor == "a" ? "b" : "a")
        }
        let whole = await #expect(throws: CloudError.self) { try await list.all() }
        #expect(whole?.code == .invalidResponse)
        let read = await #expect(throws: CloudError.self) { for try await _ in list {} }
        #expect(read?.code == .invalidResponse)
    }

    @Test func `no page is fetched after cancellation`() async throws {
        let asked = Recorder<String>()
        let list = pages([[1], [2]], asked: asked)
        let task = Task {
            var read: [Int] = []
            for try await element in list {
                read.append(element)
                withUnsafeCurrentTask { $0?.cancel() }
            }
            return read
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(asked.values == ["first"])
    }

    @Test func `reading all at once fetches nothing in a task that was cancelled before`() async throws {
        let asked = Recorder<String>()
        let list = pages([[1], [2]], asked: asked)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await list.all()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(asked.values == [])
    }

    @Test func `all pages together come in order, a bounded number at once`() async throws {
        let gauge = Gauge()
        let count = 40
        let list = Pages<Int> { cursor in
            let index = cursor.flatMap { Int($0) } ?? 0
            if index > 0 {
                await gauge.enter()
                // Later pages answer sooner, so that order is the list's own doing.
                for _ in 0..<(count - index) { await Task.yield() }
                await gauge.leave()
            }
            return Page(
                elements: [index],
                next: index + 1 < count ? String(index + 1) : nil,
                following: (index + 1..<count).map { String($0) }
            )
        }
        #expect(try await list.all() == Array(0..<count))
        let most = await gauge.most
        #expect(most <= Pages<Int>.parallelism)
        #expect(most > 1)
    }

    @Test func `an error in one page cancels the others and starts no more`() async throws {
        let started = Recorder<Int>()
        let ended = Recorder<Int>()
        let list = Pages<Int> { cursor in
            guard let index = cursor.flatMap({ Int($0) }) else {
                return Page(elements: [], next: "1", following: (1...100).map { String($0) })
            }
            started.note(index)
            if index == 1 { throw CloudError(.forbidden, "No.") }
            while !Task.isCancelled { await Task.yield() }
            ended.note(index)
            throw CancellationError()
        }
        let error = await #expect(throws: CloudError.self) { try await list.all() }
        #expect(error?.code == .forbidden)
        #expect(started.count <= Pages<Int>.parallelism)
        #expect(Set(ended.values) == Set(started.values).subtracting([1]))
    }

    @Test func `a cancelled task starts none of the pages left`() async throws {
        let started = Recorder<Int>()
        let list = Pages<Int> { cursor in
            guard let index = cursor.flatMap({ Int($0) }) else {
                withUnsafeCurrentTask { $0?.cancel() }
                return Page(elements: [], next: "1", following: (1...100).map { String($0) })
            }
            started.note(index)
            return Page(elements: [index], next: nil)
        }
        let task = Task { try await list.all() }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(started.values == [])
    }

    @Test func `cancellation while pages are under way starts no more`() async throws {
        let started = Recorder<Int>()
        let list = Pages<Int> { cursor in
            guard let index = cursor.flatMap({ Int($0) }) else {
                return Page(elements: [], next: "1", following: (1...100).map { String($0) })
            }
            started.note(index)
            while !Task.isCancelled { await Task.yield() }
            // A fetch that does not notice.
            return Page(elements: [index], next: nil)
        }
        let task = Task { try await list.all() }
        while started.count < Pages<Int>.parallelism { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(started.count == Pages<Int>.parallelism)
    }
}

/// How many are inside at once. An actor, since the thread sanitizer does not see into a contended `Locked`.
private actor Gauge {
    private var now = 0
    private(set) var most = 0

    func enter() {
        now += 1
        most = max(most, now)
    }

    func leave() { now -= 1 }
}
