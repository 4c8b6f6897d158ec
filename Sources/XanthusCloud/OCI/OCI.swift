/// Oracle's API in its own words: operations, schema and the client that sends them.
///
/// Fields are spelled as on the wire, so that Oracle's reference can be searched for them. The neutral face is
/// ``OCIProvider``; everything here is reachable from it through its `client`.
public enum OCI {}
