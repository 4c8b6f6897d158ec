import XanthusProvisioning

/// A task that is cancelled by something that runs in it.
actor RunningTask {
    private var task: Task<Machine, any Error>?
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func set(_ task: Task<Machine, any Error>) {
        self.task = task
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    func cancel() async {
        if task == nil { await withCheckedContinuation { waiting.append($0) } }
        task?.cancel()
    }
}
