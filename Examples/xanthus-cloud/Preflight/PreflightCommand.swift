internal import ArgumentParser
internal import XanthusCloud

struct PreflightCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preflight",
        abstract: "Find out what credentials are good for, without changing anything.",
        discussion: "Each line that is not good has a next step. The exit status is 1 if something stands in the way."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let report: Preflight
        switch try await options.provider() {
        case let cloud as OCIProvider: report = try await cloud.preflight()
        case let cloud as HetznerProvider: report = try await cloud.preflight()
        default: return
        }
        switch options.output {
        case .table: Console.print("\(report)")
        case .json: Console.print(options.output.render(report.checks.map(Record.init), columns: []))
        }
        if !report.isGood { throw ExitCode(ExitStatus.refused) }
    }
}

extension Record {
    fileprivate init(_ check: Preflight.Check) {
        self.init(fields: [
            "subject": .text(check.subject),
            "verdict": .text(check.verdict.description),
            "finding": .text(check.finding),
            "nextStep": .text(check.nextStep),
        ])
    }
}
