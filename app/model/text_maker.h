#pragma once

#include "app/model/finished_run.h"

#include <optional>

// Who prints a line need not have made its text: a task appends "c1 got 3" to a list, and another
// goes through the list at the end. The trace shows where the text was first seen, as a local, in a
// queue or as a result; a list that is no local is not shown, but the line that fills it is, and so
// are the locals in its f-string.
namespace app::model {

// The first event at which another task, or another thread, than the one that prints had the text
// of an output; nothing where it made the text itself, and where nothing tells.
std::optional<runtime::trace::EventNumber> maker_of_text(const FinishedRun& run,
                                                         runtime::trace::EventNumber output);

} // namespace app::model
