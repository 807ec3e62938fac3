#pragma once

#include "app/model/app.h"

// Changing timings: every way of turning a number in the text or in the scenario ends here. A drag
// is one step of undo however far it goes, and leaves as its ghost the run from before it began.
namespace app::model {

void begin_timing_drag(App& app, std::uint32_t offset);
void begin_scenario_drag(App& app, const ScenarioTiming& timing);
void drag_timing(App& app, const std::string& literal);
void end_timing_drag(App& app);
void cancel_timing_drag(App& app);
void nudge_timing(App& app, std::uint32_t offset, int by);
void type_timing(App& app, std::uint32_t offset, const std::string& typed);
void nudge_selected(App& app, int by);
void select_literal(App& app, int by);
// Another scenario for the same text; one step of undo, with the run before as ghost.
void set_scenario(App& app, const RunScenario& scenario);

} // namespace app::model
