/// The operations of the compute service, beside those of its catalogue.
enum OCICompute {
    static let routes =
        OCIInstances.routes + OCIVnicAttachments.routes + OCIImages.routes + OCICapacityReports.routes
        + OCIConsoleHistories.routes + OCIConsoleConnections.routes

    static let rules = OCIInstances.rules + OCIImages.rules + OCIConsoleHistories.rules + OCIConsoleConnections.rules
}
