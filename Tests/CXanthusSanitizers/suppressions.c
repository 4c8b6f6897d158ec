#include "CXanthusSanitizers.h"

// What the thread sanitizer shall not report in the test binary; it asks for this by name when it starts, before it
// could look at any code, so this function itself must not be instrumented.
//
// FlyingSocks calls `lock()` on an object through its class pointer, while the sanitizer takes a change of a property
// under the lock for a write to the whole object, class pointer included. The pointer never changes.
__attribute__((disable_sanitizer_instrumentation))
const char *__tsan_default_suppressions(void) {
    // Mangled names without their leading dollar sign, which would be an anchor here.
    return "race:s11FlyingSocks5Mutex\n"
           "race:s11FlyingSocks7Storage\n";
}
