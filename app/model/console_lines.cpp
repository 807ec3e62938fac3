#include "app/model/console_lines.h"

#include <algorithm>

namespace app::model {

using namespace runtime::trace;

namespace {

void add_piece(std::vector<ConsoleLine>& lines, bool& is_open, const OutputRecord& record,
               double time) {
    const bool is_error = record.stream == Stream::Err;
    std::string_view rest = record.text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        if (!is_open || lines.back().is_error != is_error)
            lines.push_back({"", record.event, record.event, time, is_error});
        ConsoleLine& line = lines.back();
        line.text += rest.substr(0, end);
        line.last_event = record.event;
        is_open = end == std::string_view::npos;
        rest.remove_prefix(is_open ? rest.size() : end + 1);
    }
}

} // namespace

std::vector<ConsoleLine> console_lines(const FinishedRun& run) {
    std::vector<ConsoleLine> lines;
    bool is_open = false;
    for (const OutputRecord& record : run.index.outputs()) {
        const auto instant = run.timeline.instant_of(record.event);
        add_piece(lines, is_open, record, run.timeline.instants[instant].time);
    }
    return lines;
}

std::optional<std::size_t> line_at(const std::vector<ConsoleLine>& lines, EventNumber event) {
    const auto after = std::find_if(lines.begin(), lines.end(), [&](const ConsoleLine& line) {
        return line.first_event > event;
    });
    if (after == lines.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - lines.begin()) - 1;
}

} // namespace app::model
