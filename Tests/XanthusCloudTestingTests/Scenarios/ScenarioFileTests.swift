import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Files with scenarios")
struct ScenarioFileTests {
    @Test func `what a file says is what a scenario is`() throws {
        let file = try ScenarioFile(
            json: Data(
                """
                {
                  "oci": {
                    "like": "slow-morning", "region": "eu-frankfurt-1", "faultDomains": 2, "account": "pay-as-you-go",
                    "capacity": [{"instances": 1, "shape": "VM.Standard.A1.Flex", "availabilityDomain": "AD-2", "from": "30m",
                                  "until": "2026-11-02T00:00:00Z", "disguise": "acceptance"}],
                    "limits": {"vcn-count": 3}, "prices": {"B97384": "0.05"}, "linger": "1h", "emptyPages": 1,
                    "absentShapes": {"VM.Standard2.1": ["AD-1"]}, "throttle": {"requestsPerSecond": 5},
                    "lag": {"lists": "2s"}, "durations": {"launch": "3s"}, "phantomUsage": {"failures": 2},
                    "shapes": [{"name": "VM.X", "processor": "arm", "ocpus": 2, "memory": 8}],
                    "existing": [{"network": "office", "range": "10.1.0.0/16", "tags": {"team": "other"}}],
                    "then": [{"after": "2h", "capacity": []}, {"after": "1d", "limits": {}}]
                  },
                  "hetzner": {
                    "requestsPerHour": 720, "soldOut": [{"serverType": "cx23", "location": "fsn1"}],
                    "disabledLocations": ["hel1"], "limits": {"servers": 5}, "durations": {"create": "1.5s"},
                    "serverTypes": [{"name": "cx99", "locations": ["fsn1"], "hourly": "0.5", "monthly": "300"}],
                    "deprecations": [{"serverType": "cx99", "announced": "2026-11-01T00:00:00Z",
                                      "until": "2026-12-01T00:00:00Z"}],
                    "deprecatedImages": [{"image": "debian-12", "announced": "2026-11-01T00:00:00Z",
                                          "until": "2026-12-01T00:00:00Z"}],
                    "existing": [{"server": "neighbour", "type": "cx23", "in": "nbg1"}, {"volume": "archive", "gigabytes": 10}],
                    "then": [{"after": "90s", "disabledLocations": []}]
                  }
                }
                """.utf8
            )
        )
        var oci = OCIScenario.slowMorning.conditions
        oci.account = .payAsYouGo
        oci.capacity = [
            OCICapacity(
                instances: 1,
                shape: "VM.Standard.A1.Flex",
                in: "AD-2",
                from: .after(.seconds(1_800)),
                until: .date(Date(timeIntervalSince1970: 1_793_577_600)),
                disguise: .acceptance
            )
        ]
        oci.limits = ["vcn-count": 3]
        oci.prices = ["B97384": try #require(Decimal(string: "0.05"))]
        oci.linger = .seconds(3_600)
        oci.emptyPages = 1
        oci.absentShapes = ["VM.Standard2.1": ["AD-1"]]
        oci.throttle = OCIThrottle(requestsPerSecond: 5)
        oci.lag = OCILag(lists: .seconds(2))
        oci.phantomUsage = .init(after: 2)
        oci.shapes.append(OCIShape("VM.X", processor: .arm, ocpus: 2, memory: 8))
        var spans = OCIScenario.slowMorning.durations
        spans.launch = .seconds(3)
        let expected = try OCIScenario(
            conditions: oci,
            durations: spans,
            region: "eu-frankfurt-1",
            faultDomains: 2,
            existing: [.network("office", range: "10.1.0.0/16", tags: ["team": "other"])]
        )
        .then(after: .seconds(7_200)) { $0.capacity = [] }.then(after: .seconds(86_400)) { $0.limits = [:] }
        #expect(file.oci == expected)

        var hetzner = HetznerConditions(requestsPerHour: 720)
        hetzner.soldOut = [.init("cx23", in: "fsn1")]
        hetzner.disabledLocations = ["hel1"]
        hetzner.limits = ["servers": 5]
        let days = Date(timeIntervalSince1970: 1_793_491_200)...Date(timeIntervalSince1970: 1_796_083_200)
        var type = HetznerServerType(
            "cx99",
            cores: 1,
            memory: 1,
            disk: 20,
            in: ["fsn1"],
            hourly: try #require(Decimal(string: "0.5")),
            monthly: 300
        )
        type.deprecate(announced: days.lowerBound, until: days.upperBound)
        hetzner.serverTypes.append(type)
        hetzner.deprecatedImages = ["debian-12": days]
        let other = try HetznerScenario(
            conditions: hetzner,
            durations: HetznerDurations(create: .milliseconds(1_500)),
            existing: [.server("neighbour", type: "cx23", in: "nbg1"), .volume("archive", gigabytes: 10)]
        )
        .then(after: .seconds(90)) { $0.disabledLocations = [] }
        #expect(file.hetzner == other)
    }

    @Test(arguments: [
        ("{", "scenario"), ("[]", "scenario"), ("{}", "scenario"), (#"{"aws": {}}"#, "aws"), (#"{"oci": 3}"#, "oci"),
        (#"{"oci": {"colour": 1}}"#, "oci.colour"), (#"{"oci": {"like": "rain"}}"#, "oci.like"),
        (#"{"oci": {"account": "rich"}}"#, "oci.account"), (#"{"oci": {"linger": "5"}}"#, "oci.linger"),
        (#"{"oci": {"linger": "-5s"}}"#, "oci.linger"), (#"{"oci": {"emptyPages": "1"}}"#, "oci.emptyPages"),
        (#"{"oci": {"emptyPages": 1.5}}"#, "oci.emptyPages"),
        (#"{"oci": {"limits": {"vcn-count": "3"}}}"#, "oci.limits"),
        (#"{"oci": {"limits": {"vcn-count": -3}}}"#, "oci.limits.vcn-count"),
        (#"{"oci": {"prices": {"B97384": 1}}}"#, "oci.prices"), (#"{"oci": {"region": "mars-1"}}"#, "oci.region"),
        (#"{"oci": {"capacity": [{"shape": "VM.Standard2.1"}]}}"#, "oci.capacity[0].instances"),
        (#"{"oci": {"capacity": [{"instances": 0, "shape": "VM.Y"}]}}"#, "oci.capacity[0].shape"),
        (#"{"oci": {"capacity": [{"instances": 0, "until": "soonT"}]}}"#, "oci.capacity[0].until"),
        (#"{"oci": {"capacity": [{"instances": 0, "disguise": "wig"}]}}"#, "oci.capacity[0].disguise"),
        (#"{"oci": {"durations": {"lunch": "1s"}}}"#, "oci.durations.lunch"),
        (#"{"oci": {"absentShapes": {"VM.Standard2.1": "AD-1"}}}"#, "oci.absentShapes.VM.Standard2.1"),
        (#"{"oci": {"then": [{"linger": "1h"}]}}"#, "oci.then[0].after"),
        (#"{"oci": {"then": [{"after": "1h", "emptyPages": -1}]}}"#, "oci.then[0].emptyPages"),
        (#"{"oci": {"then": [{"after": "1h"}, {"after": "1h"}]}}"#, "oci.then[1].after"),
        (#"{"oci": {"existing": [{"dog": "rex"}]}}"#, "oci.existing[0].dog"),
        (#"{"oci": {"existing": [{"network": "n", "gigabytes": 1}]}}"#, "oci.existing[0].gigabytes"),
        (#"{"oci": {"existing": [{"server": "s"}]}}"#, "oci.existing[0].type"),
        (#"{"oci": {"existing": [{"volume": "v"}]}}"#, "oci.existing[0].gigabytes"),
        (#"{"hetzner": {"soldOut": [{"serverType": "cx23"}]}}"#, "hetzner.soldOut[0].location"),
        (#"{"hetzner": {"disabledLocations": "fsn1"}}"#, "hetzner.disabledLocations"),
        (#"{"hetzner": {"disabledLocations": ["mars1"]}}"#, "hetzner.disabledLocations"),
        (#"{"hetzner": {"existing": [{"server": "s", "type": "cx99"}]}}"#, "hetzner.existing[0]"),
        (#"{"hetzner": {"serverTypes": [{"cores": 1}]}}"#, "hetzner.serverTypes[0].name"),
        (#"{"hetzner": {"serverTypes": [{"name": "cx23"}]}}"#, "hetzner.serverTypes[8].name"),
        (#"{"hetzner": {"serverTypes": [{"name": "x", "hourly": 0.5}]}}"#, "hetzner.serverTypes[0].hourly"),
        (#"{"hetzner": {"deprecations": [{"serverType": "x"}]}}"#, "hetzner.deprecations[0].serverType"),
        (#"{"hetzner": {"deprecations": [{"serverType": "cx23"}]}}"#, "hetzner.deprecations[0].announced"),
        (#"{"hetzner": {"requestsPerHour": 0}}"#, "hetzner.requestsPerHour"),
    ])
    func `what is wrong in a file is named by its field`(text: String, field: String) {
        #expect {
            try ScenarioFile(json: Data(text.utf8), source: "rain.json")
        } throws: { error in
            let error = error as? ConfigurationError
            return error?.field == field && error?.source == "rain.json"
        }
    }
}
