// Any text that compiles runs to its end or to a limit, and does the same whether it is recorded or
// not.

#include "runtime/pipeline.h"
#include "runtime/source/assert.h"
#include "runtime/trace/trace.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

using namespace runtime;

namespace {

struct Ran {
    Outcome outcome;
    std::string output;
    Stats stats;
};

Limits tight_limits() {
    Limits limits;
    limits.steps = 20'000;
    limits.memory_bytes = std::uint64_t{16} << 20;
    limits.output_bytes = std::uint64_t{64} << 10;
    limits.depth = 100;
    return limits;
}

Ran run(Run& run) {
    Ran ran;
    run.on_output = [&](OutputStream, std::string_view piece) { ran.output += piece; };
    while (run.advance(5'000) == Progress::Running) {
    }
    ran.outcome = run.outcome();
    ran.stats = run.stats();
    return ran;
}

// What a limit on memory stops may be stopped elsewhere when the record takes its part of it.
bool depends_on_memory(const Ran& ran) {
    return ran.outcome.end == End::Limit || ran.output.find("MemoryError") != std::string::npos ||
           ran.stats.heap_bytes > tight_limits().memory_bytes / 2;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto text = std::make_shared<const source::SourceText>(
        "fuzz.py", std::string(reinterpret_cast<const char*>(data), size));
    auto recorded = Run::create(text, {}, tight_limits(), Recording::Everything);
    if (!recorded) return 0;
    const Ran with = run(**recorded);
    ASSERT((*recorded)->trace().event_count() == with.stats.event_count + 1);
    auto plain = Run::create(text, {}, tight_limits(), Recording::Nothing);
    ASSERT(plain.has_value());
    const Ran without = run(**plain);
    if (depends_on_memory(with) || depends_on_memory(without)) return 0;
    ASSERT(with.output == without.output);
    ASSERT(with.outcome.exit_status == without.outcome.exit_status);
    ASSERT(with.stats.steps == without.stats.steps);
    return 0;
}
