internal import XanthusCloud

/// A value with changes.
func made<Value>(_ value: Value, _ change: (inout Value) -> Void) -> Value {
    var value = value
    change(&value)
    return value
}

/// The second page of a list.
func paged<List: OCI.ListOperation>(_ list: List) -> List { made(list) { $0.page = "2" } }
