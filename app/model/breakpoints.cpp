#include "app/model/breakpoints.h"

#include "app/model/document.h"
#include "app/model/text.h"
#include "runtime/trace/moment.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace app::model {

namespace {

// Where the breakpoints stop in the run shown; found once for a run and a set of breakpoints.
const std::vector<Cursor>& hits_of(App& app) {
    BreakpointHits& hits = app.breakpoint_hits;
    const Document& document = app.document;
    if (hits.of == document.run && hits.breakpoints == document.breakpoints) return hits.events;
    hits = {document.run, document.breakpoints, {}};
    for (const std::string& text : document.breakpoints) {
        const auto moment = runtime::trace::parse_moment(text);
        if (!moment) continue;
        const auto found = runtime::trace::find_all(document.run->index, *moment);
        hits.events.insert(hits.events.end(), found.begin(), found.end());
    }
    std::sort(hits.events.begin(), hits.events.end());
    return hits.events;
}

} // namespace

std::string line_breakpoint(std::uint32_t line) {
    return "line " + std::to_string(line);
}

bool has_line_breakpoint(const Document& document, std::uint32_t line) {
    const auto& all = document.breakpoints;
    return std::find(all.begin(), all.end(), line_breakpoint(line)) != all.end();
}

namespace {

// Whether a line has nothing that could run: it is empty, or a comment.
bool has_no_code(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t\f\r");
    return begin == line.npos || line[begin] == '#';
}

// Of a line that has no code the next one that has; nothing if none follows.
std::optional<std::string> with_code(const App& app, const std::string& moment) {
    const runtime::source::SourceText text("", app.document.text());
    constexpr std::string_view words = "line ";
    std::uint32_t line = 0;
    const char* const end = moment.data() + moment.size();
    if (!moment.starts_with(words) ||
        std::from_chars(moment.data() + words.size(), end, line).ptr != end || line == 0)
        return moment;
    for (; line <= text.line_count(); ++line)
        if (!has_no_code(text.line_text(line))) return line_breakpoint(line);
    return std::nullopt;
}

} // namespace

void toggle_breakpoint(App& app, const std::string& moment) {
    auto& all = app.document.breakpoints;
    const auto found = std::find(all.begin(), all.end(), moment);
    if (found != all.end()) {
        all.erase(found);
    } else {
        const auto placed = with_code(app, moment);
        if (!placed || std::find(all.begin(), all.end(), *placed) != all.end()) return;
        all.push_back(*placed);
    }
    app.breakpoints_changed = true;
}

namespace {

toml::table saved_breakpoints() {
    const auto bytes = read_file(breakpoints_path());
    if (!bytes) return {};
    try {
        return toml::parse(*bytes);
    } catch (const toml::parse_error&) {
        return {};
    }
}

} // namespace

std::filesystem::path breakpoints_path() {
    return data_folder() / "breakpoints.toml";
}

std::vector<std::string> load_breakpoints(const std::string& document_name) {
    std::vector<std::string> out;
    const toml::table table = saved_breakpoints();
    const auto* saved = table[document_name].as_array();
    if (saved == nullptr) return out;
    for (const toml::node& node : *saved) {
        auto moment = node.value<std::string>();
        if (moment && runtime::trace::parse_moment(*moment)) out.push_back(std::move(*moment));
    }
    return out;
}

std::optional<std::string> save_breakpoints(const Document& document) {
    toml::table table = saved_breakpoints();
    toml::array moments;
    for (const std::string& moment : document.breakpoints)
        moments.push_back(moment);
    if (moments.empty())
        table.erase(lasting_name(document));
    else
        table.insert_or_assign(lasting_name(document), std::move(moments));
    std::ostringstream out;
    out << table << '\n';
    const auto written = write_file(breakpoints_path(), out.str());
    if (written) return std::nullopt;
    return written.error();
}

void continue_to_breakpoint(App& app, bool forward) {
    if (!has_run(app)) return;
    app.ui.is_playing = false;
    app.stepped_from = app.cursor;
    const auto& hits = hits_of(app);
    if (forward) {
        const auto next = std::upper_bound(hits.begin(), hits.end(), app.cursor);
        const Cursor to = next == hits.end() ? app.document.run->last_event() : *next;
        app.cursor = held_back(app, app.cursor, to);
    } else {
        const auto next = std::lower_bound(hits.begin(), hits.end(), app.cursor);
        app.cursor = next == hits.begin() ? 0 : *(next - 1);
    }
    app.stepped_to = app.cursor;
}

} // namespace app::model
