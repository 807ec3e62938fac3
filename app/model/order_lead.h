#pragma once

#include "app/model/finished_run.h"
#include "app/model/ui.h"

#include <optional>
#include <string>

// What came first may have led to what came later: whoever printed the first line went on, and the
// second is among the consequences of that. Then no time decided, as short as a wait may be:
//
//     main()                      child()
//     print("first line")
//     create_task(child())  ───>  exists only now
//                                 sleep(0.2)
//                                 print("second line")
//
// The chain of causes (causes.h) has one cause an event, the last thing that was missing. Here all
// that was needed counts: a task's earlier steps, its creation, and all that a gather waits for.
// Who had a lock or a place in a semaphore before is not needed: another might have had it.
namespace app::model {

struct Order;

struct Lead {
    // The last thing that whoever printed the first line did after it on the way to the second.
    runtime::trace::EventNumber at = 0;
    // Where the task that prints the second line was created, if that came of it.
    std::optional<runtime::trace::EventNumber> created;
};

std::optional<Lead> lead_of(const FinishedRun& run, runtime::trace::EventNumber first,
                            runtime::trace::EventNumber second);

// The same in a sentence or two.
std::string lead_words(const FinishedRun& run, const Order& order, Language language);

// The request to cancel that these words tell of.
std::optional<runtime::trace::EventNumber> request_of_lead(const FinishedRun& run,
                                                           const Order& order);

} // namespace app::model
