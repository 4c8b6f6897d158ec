/// The Hetzner Cloud API in its own words: operations, schema and the client that sends them.
///
/// The neutral face is ``HetznerProvider``; everything here is reachable from it through its `client`.
public enum Hetzner {}
