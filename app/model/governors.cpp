#include "app/model/governors.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace app::model {

namespace {

using runtime::trace::Lane;
using runtime::trace::Segment;
using runtime::trace::Timeline;

constexpr std::uint32_t empty_slot = no_literal;
static_assert(no_host == empty_slot);

// A trial gets so many slices; one that takes longer says nothing. Making the run, and comparing it
// when it has ended, are slices of their own.
constexpr double slice_ms = 2;
constexpr int slices_max = 5;

// Helper runs are cheap for small programs only.
bool is_small(const Document& document) {
    constexpr std::uint32_t events_max = 20'000;
    constexpr std::size_t literals_max = 60;
    return document.run->event_count() <= events_max && document.literals.size() <= literals_max;
}

void begin(Governors& governors, const FinishedRunPtr& run) {
    const std::uint64_t revision_seen = governors.revision_seen;
    governors = {};
    governors.revision_seen = revision_seen;
    governors.of = run;
    governors.literal_by_segment.assign(run->timeline.segments.size(), no_literal);
    governors.host_by_segment.assign(run->timeline.segments.size(), no_host);
}

void start_trial(App& app, const std::string& text, const RunScenario& scenario, double delta) {
    auto run = app.services.start_run(runtime::source::SourceText(app.document.file_name, text),
                                      scenario, app.document.limits);
    if (!run) return;
    app.governors.trial = std::move(*run);
    app.governors.trial_delta = delta;
    app.governors.trial_slices = 0;
}

void start_literal(App& app, const NumberLiteral& literal) {
    const std::string& text = app.document.text();
    const std::string_view written =
        std::string_view(text).substr(literal.span.begin, literal.span.size());
    // A tenth more of a whole number: what counts something does not run with that, and is no time.
    const std::string more = nudged(written, 1, 1);
    const auto changed = find_literals(more);
    if (changed.size() != 1) return;
    start_trial(app, replaced(text, literal.span, more), app.document.scenario(),
                changed[0].value - literal.value);
}

void start_host(App& app, std::size_t number) {
    constexpr double delta_s = 0.125;
    const Document& document = app.document;
    const auto& host = document.run->trace.hosts()[number];
    start_trial(app, document.text(),
                with_seconds(document.scenario(), {host.name}, host.latency_s + delta_s), delta_s);
}

// Segments of a lane that begin as before and whose length changed by `delta` get `number` in their
// slot, if that is empty yet.
void compare_lane(const Timeline& before, const Lane& a, const Timeline& after, const Lane& b,
                  double delta, std::vector<std::uint32_t>& slots, std::uint32_t number) {
    const std::uint32_t count =
        std::min(a.segments_end - a.segments_begin, b.segments_end - b.segments_begin);
    for (std::uint32_t i = 0; i < count; ++i) {
        const Segment& was = before.segments[a.segments_begin + i];
        const Segment& is = after.segments[b.segments_begin + i];
        if (was.state != is.state) break;
        const double begin = after.time_of(is.from);
        const double begin_before = before.time_of(was.from);
        const double change =
            (after.time_of(is.to) - begin) - (before.time_of(was.to) - begin_before);
        const bool starts_alike = std::abs(begin - begin_before) < 1e-9;
        std::uint32_t& slot = slots[a.segments_begin + i];
        if (starts_alike && std::abs(change - delta) < 1e-9 && slot == empty_slot) slot = number;
    }
}

void compare(App& app, std::vector<std::uint32_t>& slots, std::uint32_t number) {
    Governors& governors = app.governors;
    const FinishedRun nudged_run(runtime::source::SourceText(), governors.trial->trace());
    const Timeline& before = governors.of->timeline;
    const Timeline& after = nudged_run.timeline;
    const std::size_t lanes = std::min(before.lanes.size(), after.lanes.size());
    for (std::size_t lane = 0; lane < lanes; ++lane)
        compare_lane(before, before.lanes[lane], after, after.lanes[lane], governors.trial_delta,
                     slots, number);
}

bool is_trying_literals(const App& app) {
    return app.governors.literals_tried < app.document.literals.size();
}

void end_trial(App& app, bool has_ended) {
    Governors& governors = app.governors;
    if (is_trying_literals(app)) {
        const NumberLiteral& literal = app.document.literals[governors.literals_tried++];
        if (has_ended) compare(app, governors.literal_by_segment, literal.span.begin);
    } else {
        const auto host = static_cast<std::uint32_t>(governors.hosts_tried++);
        if (has_ended) compare(app, governors.host_by_segment, host);
    }
    governors.trial.reset();
}

} // namespace

bool find_governors(App& app) {
    const Document& document = app.document;
    Governors& governors = app.governors;
    if (!has_run(app) || document.is_stale || governors.is_complete || app.drag ||
        !is_small(document))
        return false;
    if (governors.of != document.run) begin(governors, document.run);
    if (governors.revision_seen != app.revision) {
        governors.revision_seen = app.revision;
        return true;
    }
    if (governors.trial) {
        const bool has_ended = governors.trial->advance(slice_ms);
        if (has_ended || ++governors.trial_slices == slices_max) end_trial(app, has_ended);
        return true;
    }
    if (is_trying_literals(app))
        start_literal(app, document.literals[governors.literals_tried]);
    else if (governors.hosts_tried < document.run->trace.hosts().size())
        start_host(app, governors.hosts_tried);
    else
        governors.is_complete = true;
    // A number whose trial can not begin is done with.
    if (!governors.trial && !governors.is_complete) end_trial(app, false);
    return true;
}

} // namespace app::model
