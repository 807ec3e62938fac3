#pragma once

#include "app/model/app.h"

#include <optional>
#include <string>
#include <vector>

// A breakpoint is a moment (runtime/trace/moment.h) at which continuing comes to rest: "line 15",
// "task * failed". As a run is finished before it is looked at, continuing is a question to the
// trace, and goes backwards as well.
namespace app::model {

// Sets the breakpoint, or takes it away if it is there.
void toggle_breakpoint(App& app, const std::string& moment);

// The line's breakpoint: "line 15".
std::string line_breakpoint(std::uint32_t line);
bool has_line_breakpoint(const Document& document, std::uint32_t line);

// The next event, or the one before, at which a breakpoint stops; the run's end without one.
void continue_to_breakpoint(App& app, bool forward);

// $XDG_DATA_HOME/coroscope/breakpoints.toml: the breakpoints of every document that has any, by its
// lasting name (document.h).
std::filesystem::path breakpoints_path();
std::vector<std::string> load_breakpoints(const std::string& document_name);
// Returns a sentence if they could not be saved.
std::optional<std::string> save_breakpoints(const Document& document);

} // namespace app::model
