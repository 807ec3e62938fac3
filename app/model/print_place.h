#pragma once

#include "app/model/finished_run.h"
#include "runtime/trace/world.h"

#include <cstdint>
#include <optional>
#include <vector>

// Where a line was printed: not the print() alone, which may stand in a helper that the whole
// program uses, but the call that led to it too.
//
//     def log(text): print(text)       # 4
//     async def fetch(name):           # 5
//         log(name + " starts")        # 6: printed at 4, called from 6
namespace app::model {

struct PrintPlace {
    runtime::trace::CodeId code{};
    std::uint32_t line = 0;

    friend bool operator==(const PrintPlace&, const PrintPlace&) = default;
};

// The program's own frames that ran at the event at which the world stands, the innermost first,
// out to the task's own coroutine, or to what the loop calls back.
std::vector<PrintPlace> print_places(const runtime::trace::World& world);

// The event of another run that prints what this one prints: the same text, which both runs print
// once only, by the same task, from the same lines, for the same time around. The other run is of
// the same text but for a number or for two parts exchanged.
std::optional<runtime::trace::EventNumber>
same_print(const FinishedRun& before, runtime::trace::EventNumber event, const FinishedRun& after);

} // namespace app::model
