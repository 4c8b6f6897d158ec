import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Instances of simulated OCI")
struct OCIInstanceTests {
    private let setup = OCISetup()

    private func state(_ id: String) async throws -> String? { try await setup.call(.get, "/instances/\(id)").state }

    @Test func `a launch takes its time, and a work request tells how far it is`() async throws {
        let (instance, _, _) = try await setup.launched()
        let request = try #require(instance.headers[.opcWorkRequestID])
        func progress() async throws -> JSON { try await setup.call(.get, "/workRequests/\(request)").json }

        #expect(instance.state == "PROVISIONING")
        #expect(try await progress()["status"] == "ACCEPTED")
        setup.clock.advance(by: .seconds(44))
        #expect(try await state(instance.id) == "PROVISIONING")
        #expect(try await progress()["percentComplete"] == 50)
        setup.clock.advance(by: .seconds(1))
        #expect(try await state(instance.id) == "RUNNING")
        let done = try await progress()
        #expect(done["status"] == "SUCCEEDED")
        #expect(done["percentComplete"] == 100)
        #expect(done["resources"]?.array?.first?["identifier"] == .string(instance.id))
        #expect(try await setup.call(.get, "/workRequests/\(request)/errors").json == [])
        #expect(try await setup.call(.get, "/workRequests/\(request)/logs").json.array?.count == 3)
    }

    @Test func `addresses come with the attachment`() async throws {
        let (instance, subnet, _) = try await setup.launched()
        let path = "/vnicAttachments\(setup.query)&instanceId=\(instance.id)"
        let early = try #require(try await setup.call(.get, path).json.array?.first)
        #expect(early["lifecycleState"] == "ATTACHING")
        #expect(early["vnicId"] == .null)

        setup.clock.advance(by: .seconds(15))
        let attachment = try #require(try await setup.call(.get, path).json.array?.first)
        #expect(attachment["lifecycleState"] == "ATTACHED")
        let vnic = try await setup.call(.get, "/vnics/\(try #require(attachment["vnicId"]?.string))").json
        #expect(vnic["publicIp"] == "203.0.113.1")
        #expect(vnic["privateIp"] == "10.0.1.2")
        #expect(vnic["subnetId"] == .string(subnet))
        #expect(vnic["instanceId"] == nil)
    }

    @Test(arguments: [
        ("STOP", ["STOPPING", "STOPPED"]), ("SOFTSTOP", ["STOPPING", "STOPPED"]),
        ("RESET", ["STOPPING", "STARTING", "RUNNING"]), ("SENDDIAGNOSTICINTERRUPT", ["RUNNING"]),
        ("REBOOTMIGRATE", ["STOPPING", "MOVING", "STARTING", "RUNNING"]),
        ("SOFTRESET", ["STOPPING", "STARTING", "RUNNING"]),
    ])
    func `power actions pass through their states`(action: String, expected: [String]) async throws {
        let (instance, _, _) = try await setup.launched()
        setup.clock.advance(by: .seconds(45))
        let answer = try await setup.call(.post, "/instances/\(instance.id)?action=\(action)")
        var states = [try #require(answer.state)]
        for _ in 0..<120 {
            setup.clock.advance(by: .seconds(1))
            let next = try #require(try await state(instance.id))
            if next != states.last { states.append(next) }
        }
        #expect(states == expected)
    }

    @Test func `an action that does not fit the state is refused`() async throws {
        let (instance, _, _) = try await setup.launched()
        func act(_ action: String) async throws -> SignedCaller.Answer {
            try await setup.call(.post, "/instances/\(instance.id)?action=\(action)")
        }
        let early = try await act("STOP")
        #expect(early.status == 409 && early.code == "Conflict")
        #expect(early.message?.hasSuffix("is currently being modified, try again later.") == true)
        setup.clock.advance(by: .seconds(45))
        #expect(try await act("START").code == "IncorrectState")
        #expect(try await act("DANCE").code == "InvalidParameter")
        #expect(try await setup.call(.post, "/instances/\(instance.id)").code == "MissingParameter")
        #expect(try await state(instance.id) == "RUNNING")
    }

    @Test func `a termination takes the interface with it and lingers twelve hours in the list`() async throws {
        let (instance, subnet, _) = try await setup.launched()
        setup.clock.advance(by: .seconds(45))
        let answer = try await setup.call(.delete, "/instances/\(instance.id)")
        #expect(answer.status == 204)
        #expect(answer.headers[.opcWorkRequestID] != nil)
        #expect(try await state(instance.id) == "TERMINATING")
        let refused = try await setup.call(.delete, "/subnets/\(subnet)")
        #expect(refused.status == 409 && refused.code == "Conflict")
        #expect(refused.message?.contains("references the VNIC ocid1.vnic.oc1.phx.") == true)
        #expect(refused.message?.hasSuffix("You must remove the reference to proceed with this operation.") == true)

        setup.clock.advance(by: .seconds(20))
        #expect(try await state(instance.id) == "TERMINATED")
        #expect(await setup.cloud.contents.contains { $0.hasPrefix("instance") } == false)
        #expect(try await setup.call(.delete, "/subnets/\(subnet)").status == 204)
        setup.clock.advance(by: .seconds(12 * 3600 - 1))
        #expect(try await setup.call(.get, "/instances\(setup.query)").names == ["blog"])
        setup.clock.advance(by: .seconds(1))
        #expect(try await setup.call(.get, "/instances\(setup.query)").names == [])
        #expect(try await setup.call(.get, "/instances/\(instance.id)").code == "NotAuthorizedOrNotFound")
    }

    @Test func `terminating what is being launched cancels the launch`() async throws {
        let (instance, _, _) = try await setup.launched()
        let request = try #require(instance.headers[.opcWorkRequestID])
        #expect(try await setup.call(.delete, "/instances/\(instance.id)").status == 204)
        setup.clock.advance(by: .seconds(60))
        #expect(try await state(instance.id) == "TERMINATED")
        #expect(try await setup.call(.get, "/workRequests/\(request)").json["status"] == "CANCELED")
    }

    @Test func `speed divides the life cycle`() async throws {
        let fast = OCISetup(speed: 9)
        let (instance, _, _) = try await fast.launched()
        fast.clock.advance(by: .milliseconds(4999))
        #expect(try await fast.call(.get, "/instances/\(instance.id)").state == "PROVISIONING")
        fast.clock.advance(by: .milliseconds(1))
        #expect(try await fast.call(.get, "/instances/\(instance.id)").state == "RUNNING")
    }
}
