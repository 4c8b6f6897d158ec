/// A refusal in Hetzner's form: `{"error":{"code","message","details"}}`.
struct HetznerRefusal: Error {
    let status: Int
    let code: String
    let message: String
    var details: JSON = .null

    var answer: SimulatedAnswer {
        SimulatedAnswer(
            status,
            ["error": ["code": .string(code), "message": .string(message), "details": details]]
        )
    }

    /// A field with an impossible value (API description, "Errors").
    static func invalid(_ field: String, _ message: String) -> HetznerRefusal {
        HetznerRefusal(
            status: 422,
            code: "invalid_input",
            message: "invalid input in field '\(field)'",
            details: ["fields": [["name": .string(field), "messages": [.string(message)]]]]
        )
    }

    static func notSimulated(_ what: String) -> HetznerRefusal {
        HetznerRefusal(status: 501, code: "unsupported_error", message: "\(what) is not simulated")
    }

    static func notFound(_ kind: String, _ id: String) -> HetznerRefusal {
        HetznerRefusal(status: 404, code: "not_found", message: "\(kind) with ID '\(id)' not found")
    }

    static func notUnique(_ field: String, _ message: String) -> HetznerRefusal {
        HetznerRefusal(
            status: 409,
            code: "uniqueness_error",
            message: message,
            details: ["fields": [["name": .string(field)]]]
        )
    }
}
