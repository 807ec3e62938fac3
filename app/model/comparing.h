#pragma once

#include "app/model/comparison.h"
#include "app/model/cursor.h"
#include "app/model/run_source.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Comparing in the window: two programs are named, run, and shown once both have come to their end.
namespace app::model {

struct App;

// One of the two programs while it runs.
struct ComparedSide {
    std::string title;
    std::string text;
    RunScenario scenario;
    FinishedRunPtr run;
    std::unique_ptr<PendingRun> pending; // Until the run is there.
};

struct Comparing {
    std::array<std::string, 2> names; // As a Compare command has them.
    std::array<ComparedSide, 2> sides;
    std::shared_ptr<const Comparison> result;
    std::string problem; // Why there is no result; empty if there is, or will be, one.
    FinishedRunPtr of;   // The document's run when it was begun.
};

// The names for what has no id or path of its own.
inline constexpr std::string_view name_of_document = "";          // The document's last run.
inline constexpr std::string_view name_of_ghost = "@ghost";       // Its run before the last change.
inline constexpr std::string_view name_of_original = "@original"; // As shipped, or as on disk.

// A pair that lends itself to be compared with the open document.
struct ComparePair {
    std::array<std::string, 2> names;
    std::string title;
};
std::vector<ComparePair> suggested_pairs(const App& app);

// Begins to compare two programs: a lesson's id, a variant ("gather/task-group"), a file's path, or
// one of the names above.
void begin_comparing(App& app, std::string first, std::string second);

// What is shown when comparing is opened: what was compared last if the program is still the same,
// else the pair that lends itself best. There may be nothing.
void compare_the_obvious(App& app);

// The event of the document's run at the first difference; nothing if neither of the two is it.
std::optional<Cursor> difference_in_document(const App& app);

// Goes on with their runs; true if there was anything to do.
bool go_on_comparing(App& app, double budget_ms);

} // namespace app::model
