import Testing
import XanthusCloud

@Suite("Ownership")
struct OwnershipTests {
    @Test func `marks what is ours, and no caller's tag can unmark it`() {
        let ownership = Ownership(stack: "blog", extra: ["team": "web", "managed-by": "me", "xanthus-stack": "x"])
        #expect(ownership.tags == ["managed-by": "xanthus-cloud", "xanthus-stack": "blog", "team": "web"])
        #expect(Ownership().tags == ["managed-by": "xanthus-cloud"])
    }

    @Test func `recognises its own stack only`() {
        let blog = Ownership(stack: "blog")
        #expect(blog.matches(blog.tags))
        #expect(blog.matches(Ownership(stack: "blog", extra: ["a": "b"]).tags))
        #expect(!blog.matches(Ownership(stack: "shop").tags))
        #expect(!blog.matches(Ownership().tags))
        #expect(!blog.matches(["xanthus-stack": "blog"]))
        #expect(!blog.matches([:]))
    }

    @Test func `without a stack recognises everything of ours and nothing of others`() {
        #expect(Ownership().matches(Ownership(stack: "blog").tags))
        #expect(!Ownership().matches(["managed-by": "terraform"]))
    }
}
