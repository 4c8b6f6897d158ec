internal import ArgumentParser
internal import XanthusCloud

struct PreflightCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preflight",
        abstract: "Find out by reading alone what OCI credentials are good for.",
        discussion: "Each line that is not good has a next step. The exit status is 1 if something stands in the way."
    )

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if options.cloud != .oci { throw ValidationError("Only OCI has a preflight: use --cloud oci.") }
    }

    func run() async throws {
        guard let cloud = try await options.provider() as? OCIProvider else { return }
        let report = try await cloud.preflight()
        switch options.output {
        case .table: Console.print("\(report)")
        case .json: Console.print(options.output.render(report.checks.map(Record.init), columns: []))
        }
        if !report.isGood { throw ExitCode(ExitStatus.refused) }
    }
}

extension Record {
    fileprivate init(_ check: OCIPreflight.Check) {
        self.init(fields: [
            "subject": .text(check.subject),
            "verdict": .text(check.verdict.description),
            "finding": .text(check.finding),
            "nextStep": .text(check.nextStep),
        ])
    }
}
