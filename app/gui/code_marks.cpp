#include "app/gui/code_marks.h"

#include "app/model/code_places.h"
#include "app/model/narrate.h"

namespace app::gui {

using runtime::trace::FrameId;
using runtime::trace::FrameState;

namespace {

std::vector<LineValue> values_of(const Frame& frame, FrameId id) {
    constexpr std::size_t values_max = 4;
    constexpr std::size_t length_max = 22;
    std::vector<LineValue> out;
    const auto& trace = frame.world->trace();
    const FrameState state = frame.world->frame(id);
    // A module's names are its definitions; they say little at a line.
    if (trace.code(state.code).kind == runtime::trace::CodeKind::Module) return out;
    for (const auto& local : frame.world->locals(id)) {
        if (out.size() == values_max) break;
        const std::string whole = to_text(local.value);
        // "<Task pending …>" says little; the cards say more.
        if (whole.find('<') != std::string::npos) continue;
        const std::string value = model::shortened(whole, length_max);
        const bool is_new = local.changed_at != runtime::trace::no_event &&
                            state.line_event != runtime::trace::no_event &&
                            local.changed_at + 1 >= state.line_event;
        out.push_back({std::string(local.name) + " = " + value, is_new});
    }
    return out;
}

} // namespace

CodeMarks code_marks(const Frame& frame) {
    CodeMarks out;
    if (!frame.has_run()) return out;
    model::CodePlaces places =
        model::code_places(*frame.world, frame.short_names, frame.language());
    out.running_line = places.running_line;
    out.told_line = places.told_line;
    out.calling_lines = std::move(places.calling_lines);
    if (places.running_line != 0) out.values = values_of(frame, places.running_frame);
    for (model::TaskAtLine& task : places.tasks)
        out.marks.push_back({task.line, task.task, state_of(task.status), std::move(task.words)});
    return out;
}

} // namespace app::gui
