#include "app/draw/font_set.h"
#include "app/draw/svg_canvas.h"
#include "app/draw/timeline_layout.h"
#include "app/draw/timeline_mistakes.h"
#include "app/draw/timeline_paint.h"
#include "app/draw/timeline_rows.h"
#include "sample_timeline.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>

using namespace app::draw;
using runtime::trace::EventNumber;
using runtime::trace::Segment;
using runtime::trace::SegmentState;
using runtime::trace::Timeline;

namespace {

struct Shown {
    explicit Shown(Timeline made, AxisKind kind = AxisKind::Time)
        : timeline(std::move(made)), axis(timeline, kind) {
        input.axis = &axis;
        input.area = {0, 0, 1200, 400};
        input.metrics = metrics_at(1);
    }
    TimelineLayout layout() const { return timeline_layout(input, fonts()); }

    Timeline timeline;
    TimelineAxis axis;
    TimelineInput input;
};

const Bar* bar_of(const TimelineLayout& layout, std::string_view label) {
    for (const Bar& bar : layout.bars) {
        if (layout.axis->timeline().segments[bar.segment].label == label) return &bar;
    }
    return nullptr;
}

} // namespace

TEST_CASE("a bar begins and ends where its events stand") {
    for (const AxisKind kind : {AxisKind::Time, AxisKind::Steps}) {
        const Shown shown(tests::gather_timeline(), kind);
        const TimelineLayout layout = shown.layout();
        CHECK(layout.bars.size() > 30);
        for (const Bar& bar : layout.bars) {
            const Segment& segment = shown.timeline.segments[bar.segment];
            CHECK(bar.begin_x == Approx(layout.x_of_event(segment.from)));
            CHECK(bar.end_x == Approx(layout.x_of_event(segment.to)));
        }
    }
}

TEST_CASE("the bars of a lane follow each other without a gap or an overlap") {
    const Shown shown(tests::gather_timeline());
    const TimelineLayout layout = shown.layout();
    std::map<std::uint32_t, float> end_of_lane;
    for (const Bar& bar : layout.bars) {
        const auto last = end_of_lane.find(bar.lane);
        if (last != end_of_lane.end()) CHECK(bar.begin_x >= last->second - 0.01F);
        end_of_lane[bar.lane] = bar.end_x;
    }
}

TEST_CASE("only lanes and bars in sight are laid out") {
    Shown shown(tests::gather_timeline());
    shown.input.area.height = 24 + 2 * 28;
    shown.input.view.scroll_px = 28;
    const TimelineLayout layout = shown.layout();
    REQUIRE(layout.rows.size() == 2);
    CHECK(layout.rows[0].lane == 1);
    for (const Bar& bar : layout.bars)
        CHECK((bar.lane == 1 || bar.lane == 2));

    Shown zoomed(tests::gather_timeline());
    zoomed.input.view = {200, 260, 0};
    const TimelineLayout part = zoomed.layout();
    for (const Bar& bar : part.bars) {
        CHECK(bar.end_x >= part.plot.x - 1);
        CHECK(bar.begin_x <= part.plot.right() + 1);
    }
}

TEST_CASE("a view of the axis fills the plot from edge to edge") {
    Shown shown(tests::gather_timeline());
    shown.input.view = {100, 400, 0};
    const TimelineLayout layout = shown.layout();
    CHECK(layout.x_of(100) == Approx(layout.plot.x));
    CHECK(layout.x_of(400) == Approx(layout.plot.right()));
    CHECK(layout.place_of(layout.x_of(222)) == Approx(222));
}

TEST_CASE("segments too narrow to see are merged by their true shares") {
    const Shown shown(tests::crowded_timeline(20000), AxisKind::Steps);
    const TimelineLayout layout = shown.layout();
    CHECK(layout.columns.size() > 100);
    CHECK(layout.columns.size() + layout.bars.size() < 2000);
    double ready = 0;
    double running = 0;
    for (const Column& column : layout.columns) {
        if (column.lane != 0) continue;
        float sum = 0;
        for (const float share : column.share)
            sum += share;
        CHECK(sum == Approx(1));
        ready += static_cast<double>(column.share[static_cast<std::size_t>(State::Ready)]) *
                 static_cast<double>(column.rect.width);
        running += static_cast<double>(column.share[static_cast<std::size_t>(State::Running)]) *
                   static_cast<double>(column.rect.width);
    }
    CHECK(running / ready == Approx(2).epsilon(0.02));
}

TEST_CASE("a failure is never merged away") {
    for (const AxisKind kind : {AxisKind::Time, AxisKind::Steps}) {
        const Shown shown(tests::crowded_timeline(100000), kind);
        const TimelineLayout layout = shown.layout();
        int failures = 0;
        for (const Bar& bar : layout.bars)
            failures += bar.look.state == State::Failed ? 1 : 0;
        CHECK(failures == 1);
    }
}

TEST_CASE("the end of a wait that a number sets can be grabbed, others say why not") {
    const Shown shown(tests::gather_timeline());
    const TimelineLayout layout = shown.layout();
    const Bar* sleep = bar_of(layout, "sleep(0.9)");
    REQUIRE(sleep != nullptr);
    CHECK(sleep->has_handle);
    const Bar* grabbed = layout.bar_end_at({sleep->end_x - 2, sleep->rect.center_y()});
    REQUIRE(grabbed != nullptr);
    CHECK(grabbed->segment == sleep->segment);
    CHECK(layout.bar_end_at({sleep->end_x - 40, sleep->rect.center_y()}) == nullptr);

    const Bar* gather = bar_of(layout, "gather(3)");
    REQUIRE(gather != nullptr);
    CHECK_FALSE(gather->has_handle);
    CHECK(end_handle(shown.timeline.segments[gather->segment]) == EndHandle::NoNumber);

    Segment segment;
    segment.state = SegmentState::Running;
    CHECK(end_handle(segment) == EndHandle::NotAWait);
    segment.state = SegmentState::Suspended;
    segment.waits_for_task = true;
    CHECK(end_handle(segment) == EndHandle::WaitsForOther);
    segment.literal = {4, 7};
    CHECK(end_handle(segment) == EndHandle::Draggable);
    segment.literal_file = runtime::trace::FileId{2};
    CHECK(end_handle(segment) == EndHandle::InAnotherFile);
}

TEST_CASE("a pixel of drag is worth the same seconds that the axis shows") {
    const Shown shown(tests::gather_timeline());
    const TimelineLayout layout = shown.layout();
    const Bar* sleep = bar_of(layout, "sleep(0.9)");
    REQUIRE(sleep != nullptr);
    const float x = layout.x_of(shown.axis.of_time(0.7, TimelineAxis::Edge::End));
    CHECK(layout.time_at(x + 10) - layout.time_at(x) == Approx(10 * layout.seconds_per_px()));
}

TEST_CASE("what is under a point is the bar drawn there") {
    const Shown shown(tests::gather_timeline());
    const TimelineLayout layout = shown.layout();
    const Bar* sleep = bar_of(layout, "sleep(0.4)");
    REQUIRE(sleep != nullptr);
    const Point middle = {(sleep->begin_x + sleep->end_x) / 2, sleep->rect.center_y()};
    REQUIRE(layout.bar_at(middle) != nullptr);
    CHECK(layout.bar_at(middle)->segment == sleep->segment);
    REQUIRE(layout.row_at(middle) != nullptr);
    CHECK(layout.row_at(middle)->lane == sleep->lane);
    CHECK(layout.bar_at({5, 5}) == nullptr);
}

TEST_CASE("the playhead stands at the cursor's event, with its cause") {
    Shown shown(tests::gather_timeline());
    shown.input.cursor = shown.timeline.arrows[1].to;
    const TimelineLayout layout = shown.layout();
    REQUIRE(layout.playhead_x.has_value());
    CHECK(*layout.playhead_x == Approx(layout.x_of_event(shown.input.cursor)));
    REQUIRE(layout.arrows.size() == 1);
    CHECK(layout.arrows[0].is_current);
    CHECK(layout.arrows[0].arrow == 1);
}

TEST_CASE("between two events the playhead stands at the clock's time") {
    Shown shown(tests::gather_timeline());
    const auto& instants = shown.timeline.instants;
    const auto gap = static_cast<std::size_t>(
        std::adjacent_find(instants.begin(), instants.end(),
                           [](const auto& a, const auto& b) { return b.time - a.time > 0.1; }) -
        instants.begin());
    REQUIRE(gap + 1 < instants.size());
    shown.input.cursor = instants[gap].last;
    const float at_event = *shown.layout().playhead_x;
    const double middle = (instants[gap].time + instants[gap + 1].time) / 2;
    shown.input.clock_s = middle;
    const TimelineLayout layout = shown.layout();
    CHECK(*layout.playhead_x > at_event);
    CHECK(*layout.playhead_x < layout.x_of_event(instants[gap + 1].first));
    CHECK(layout.time_at(*layout.playhead_x) == Approx(middle));
    CHECK(layout.playhead_time_s == middle);
    CHECK_FALSE(layout.playhead_shares_time);
    const Shown steps(tests::gather_timeline(), AxisKind::Steps);
    TimelineInput input = steps.input;
    input.cursor = instants[gap].last;
    input.clock_s = middle;
    const TimelineLayout counted = timeline_layout(input, fonts());
    CHECK(*counted.playhead_x == counted.x_of_event(input.cursor));
}

TEST_CASE("while a task runs, the arrow that put it into the ready queue is still its cause") {
    tests::TimelineMaker make;
    make.events(1);
    const auto loop = make.lane(tests::LaneKind::Loop, "loop");
    const auto task = make.lane(tests::LaneKind::Task, "main()");
    make.state(task, tests::SegmentState::Suspended, "sleep(1)");
    const auto fired = make.state(loop, tests::SegmentState::Running, "sleep is over");
    make.state(task, tests::SegmentState::Ready);
    make.arrow(runtime::trace::ArrowKind::Wake, loop, fired, task);
    make.events(2);
    const auto resumed = make.state(task, tests::SegmentState::Running);
    make.events(3);
    const auto waits = make.state(task, tests::SegmentState::Suspended, "sleep(2)");
    make.events(1);
    Shown shown(make.finish());
    shown.input.cursor = resumed + 2;
    REQUIRE(shown.layout().arrows.size() == 1);
    CHECK(shown.layout().arrows[0].is_current);
    shown.input.cursor = waits + 1;
    CHECK(shown.layout().arrows.empty());
}

TEST_CASE("the ticks' labels keep clear of each other") {
    for (const float width : {300.0F, 700.0F, 1600.0F}) {
        Shown shown(tests::gather_timeline());
        shown.input.area.width = width;
        const TimelineLayout layout = shown.layout();
        std::map<float, float> taken;
        int labels = 0;
        for (const Tick& tick : layout.ticks) {
            if (tick.label.empty()) continue;
            ++labels;
            const float half = fonts().width_px(tick.label, {FontFace::Mono, 11}) / 2;
            for (const auto& [begin, end] : taken) {
                CHECK((tick.x - half > end || tick.x + half < begin));
            }
            taken[tick.x - half] = tick.x + half;
        }
        CHECK(labels >= 2);
    }
}

TEST_CASE("a ghost shows the waits of the run before, where they were others") {
    Timeline before = tests::gather_timeline();
    Shown shown(tests::gather_timeline());
    shown.input.ghost = &before;
    CHECK(shown.layout().ghosts.empty());
    for (auto& instant : before.instants)
        if (instant.time > 0) instant.time += 0.01;
    const TimelineLayout layout = shown.layout();
    CHECK(layout.ghosts.size() >= 8);
    const Bar* sleep = bar_of(layout, "sleep(0.9)");
    REQUIRE(sleep != nullptr);
    bool is_found = false;
    for (const GhostBar& ghost : layout.ghosts) {
        if (ghost.segment != sleep->segment) continue;
        is_found = true;
        CHECK(ghost.rect.right() > sleep->end_x); // It took longer.
    }
    CHECK(is_found);
}

TEST_CASE("where a run before went on longer the axis has its end") {
    Shown shown(tests::gather_timeline());
    const double end = shown.timeline.instants.back().time;
    const TimelineAxis longer(shown.timeline, AxisKind::Time, std::nullopt, end + 0.7);
    shown.input.axis = &longer;
    const TimelineLayout layout = shown.layout();
    const auto tick = std::find_if(layout.ticks.begin(), layout.ticks.end(), [&](const Tick& t) {
        return t.label == brief_seconds_text(end + 0.7, shown.input.seconds_unit);
    });
    REQUIRE(tick != layout.ticks.end());
    CHECK(tick->x < layout.plot.right());
    CHECK(tick->x > layout.x_of_event(shown.timeline.event_count - 1));
}

TEST_CASE("an empty run gives an empty layout") {
    const Shown shown{Timeline{}};
    const TimelineLayout layout = shown.layout();
    CHECK(layout.rows.empty());
    CHECK(layout.bars.empty());
    CHECK_FALSE(layout.playhead_x.has_value());
    CHECK(layout.bar_at({500, 100}) == nullptr);
}

TEST_CASE("seconds are written without noise") {
    CHECK(seconds_text(0.4, "s") == "0.4 s");
    CHECK(seconds_text(0.1 + 0.2, "s") == "0.3 s");
    CHECK(seconds_text(60, "") == "60");
    CHECK(seconds_text(0, "秒") == "0 秒");
    CHECK(clock_text(0, "s") == "0.0 s");
    CHECK(clock_text(10, "s") == "10.0 s");
    CHECK(clock_text(0.1 + 0.2, "s") == "0.3 s");
    CHECK(clock_text(0.00025, "s") == "0.00025 s");
}

TEST_CASE("a broken gap is marked wherever the view begins") {
    Shown shown(tests::long_idle_timeline());
    CHECK(shown.layout().breaks.size() == 1);
    // A view of nothing but a part of the gap.
    const double from = shown.axis.of_time(20, TimelineAxis::Edge::End);
    const double to = shown.axis.of_time(50, TimelineAxis::Edge::End);
    shown.input.view = {from, to, 0};
    const TimelineLayout inside = shown.layout();
    REQUIRE(inside.breaks.size() == 1);
    CHECK(inside.breaks[0].length_s == Approx(60));
    // A view that begins within the gap and shows what comes behind it.
    shown.input.view = {from, shown.axis.length(), 0};
    CHECK(shown.layout().breaks.size() == 1);
}

TEST_CASE("a generator expression gets no row, and the lanes below it move up") {
    tests::TimelineMaker make;
    make.lane(tests::LaneKind::Task, "main()");
    make.lane(tests::LaneKind::Generator, "<genexpr>");
    make.lane(tests::LaneKind::Generator, "ticker");
    for (std::uint32_t lane = 0; lane < 3; ++lane)
        make.state(lane, SegmentState::Running);
    make.events(5);
    const Shown shown(make.finish());
    const TimelineLayout layout = shown.layout();
    REQUIRE(layout.rows.size() == 2);
    CHECK(layout.rows[1].lane == 2);
    CHECK(layout.rows[1].rect.y == layout.rows[0].rect.bottom());
    CHECK(layout.lanes_left_out == 0);
    for (const Bar& bar : layout.bars)
        CHECK(bar.lane != 1);
    CHECK(timeline_height_px(shown.timeline, shown.input.metrics) ==
          shown.input.metrics.axis + 2 * shown.input.metrics.lane);
}

TEST_CASE("the run's own shutdown gets a row where it makes a task, as to close a generator") {
    for (const bool makes_one : {false, true}) {
        tests::TimelineMaker make;
        const auto shutdown =
            make.lane(tests::LaneKind::Task, "BaseEventLoop.shutdown_asyncgens()");
        const auto closing = make.lane(tests::LaneKind::Task, "aclose");
        for (const auto lane : {shutdown, closing}) {
            make.state(lane, tests::SegmentState::Running);
            make.state(lane, tests::SegmentState::Done);
        }
        tests::Timeline timeline = make.finish();
        if (makes_one) timeline.lanes[closing].parent = shutdown;
        CHECK(is_hidden_shutdown_lane(timeline, shutdown) != makes_one);
        CHECK(shown_lanes(timeline, 10, nullptr).size() == (makes_one ? 2 : 1));
    }
}

TEST_CASE("threads beside the first stand below the tasks, whatever is looked up") {
    tests::TimelineMaker make;
    make.lane(tests::LaneKind::Thread, "MainThread");
    make.lane(tests::LaneKind::Thread, "pool_0");
    make.lane(tests::LaneKind::Loop, "loop");
    make.lane(tests::LaneKind::Task, "main()");
    for (std::uint32_t lane = 0; lane < 4; ++lane)
        make.state(lane, SegmentState::Running);
    make.arrow(runtime::trace::ArrowKind::Wake, 1, 1, 3);
    make.events(5);
    Shown shown(make.finish());
    const TimelineLayout layout = shown.layout();
    REQUIRE(layout.rows.size() == 4);
    std::vector<runtime::trace::LaneNumber> order;
    for (const LaneRow& row : layout.rows)
        order.push_back(row.lane);
    CHECK(order == std::vector<runtime::trace::LaneNumber>{0, 2, 3, 1});
    for (std::size_t row = 0; row < order.size(); ++row)
        CHECK(row_of(layout, order[row]) == row);
    CHECK(row_of(layout, runtime::trace::no_lane) == no_row);
}

TEST_CASE("a ready bar tells its state, not what was waited for before") {
    tests::TimelineMaker make;
    const auto task = make.lane(tests::LaneKind::Task, "main()");
    make.state(task, SegmentState::Suspended, "sleep(0.4)");
    make.events(20);
    make.state(task, SegmentState::Ready, "sleep(0.5)");
    make.events(20);
    const Shown shown(make.finish(), AxisKind::Steps);
    SvgCanvas canvas(fonts(), 1200, 400, "");
    draw_timeline(canvas, shown.layout(), theme(ThemeName::Light), TimelineWords());
    const std::string picture = canvas.finish();
    CHECK(picture.find("sleep(0.4)</text>") != std::string::npos);
    CHECK(picture.find("sleep(0.5)</text>") == std::string::npos);
}

TEST_CASE("marks of one kind that would hide one another become one with their count") {
    Shown shown(tests::gather_timeline());
    Timeline& timeline = shown.timeline;
    timeline.marks.clear();
    const auto lane = static_cast<runtime::trace::LaneNumber>(timeline.lanes.size() - 1);
    const EventNumber at = timeline.event_count / 2;
    using runtime::trace::MarkKind;
    for (EventNumber n = 0; n < 3; ++n)
        timeline.marks.push_back({MarkKind::CancelRequest, at, 0, lane, ""});
    timeline.marks.push_back({MarkKind::Note, at, 0, lane, ""});
    timeline.marks.push_back({MarkKind::CancelRequest, timeline.event_count - 1, 0, lane, ""});
    const TimelineLayout layout = shown.layout();
    REQUIRE(layout.marks.size() == 3);
    CHECK(layout.marks[0].count == 3);
    CHECK(layout.marks[1].count == 1);
    CHECK(layout.marks[2].count == 1);
}

TEST_CASE("a filter leaves only the lanes that it names, in their order") {
    Shown shown(tests::gather_timeline());
    std::vector<bool> wanted(shown.timeline.lanes.size());
    wanted[1] = true;
    wanted.back() = true;
    shown.input.lane_filter = &wanted;
    const TimelineLayout layout = shown.layout();
    REQUIRE(layout.rows.size() == 2);
    CHECK(layout.rows[0].lane == 1);
    CHECK(layout.rows[1].lane == wanted.size() - 1);
    CHECK(layout.rows[1].rect.y == layout.rows[0].rect.bottom());
}

TEST_CASE("the playhead tells that other events have its time, and goes by the event's number") {
    Shown shown(tests::gather_timeline());
    const auto& instant = shown.timeline.instants[1];
    shown.input.cursor = instant.first + 2;
    const TimelineLayout layout = shown.layout();
    CHECK(layout.playhead_shares_time);
    CHECK(layout.playhead_event == instant.first + 2);
}

TEST_CASE("a quick layout leaves very long lanes empty, and is the same in all else") {
    Shown crowded(tests::crowded_timeline(6000));
    crowded.input.is_quick = true;
    const TimelineLayout not_long = crowded.layout();
    CHECK_FALSE(not_long.columns.empty());

    Shown shown(tests::crowded_timeline(12'000));
    shown.input.is_quick = true;
    const TimelineLayout quick = shown.layout();
    CHECK(quick.columns.empty());
    CHECK(quick.rows.size() == 2);
    shown.input.is_quick = false;
    const TimelineLayout whole = shown.layout();
    CHECK_FALSE(whole.columns.empty());
    CHECK(whole.rows.size() == quick.rows.size());
    CHECK(whole.ticks.size() == quick.ticks.size());
    // What is there already is shown.
    shown.input.is_quick = true;
    CHECK(shown.layout().columns.size() == whole.columns.size());
}

TEST_CASE("the strip of a quick layout has its frame, and no lanes") {
    Shown shown(tests::gather_timeline());
    const auto rects = [&] {
        SvgCanvas canvas(fonts(), 1200, 40, "strip");
        draw_minimap(canvas, {0, 0, 1200, 40}, shown.layout(), theme(ThemeName::Light));
        const std::string svg = canvas.finish();
        std::size_t count = 0;
        for (std::size_t at = 0; (at = svg.find("<rect", at)) != svg.npos; ++at)
            ++count;
        return count;
    };
    const std::size_t whole = rects();
    shown.input.is_quick = true;
    CHECK(rects() < whole / 2);
    CHECK(rects() > 0);
}

TEST_CASE("the overview keeps every failure and cancellation, however many lanes share a line") {
    tests::TimelineMaker maker;
    std::vector<runtime::trace::LaneNumber> lanes;
    for (int i = 0; i < 600; ++i)
        lanes.push_back(maker.lane(runtime::trace::LaneKind::Task, "task"));
    for (const auto lane : lanes)
        maker.state(lane, SegmentState::Suspended);
    maker.clock(1);
    maker.state(lanes[333], SegmentState::Failed);
    maker.state(lanes[334], SegmentState::Cancelled);
    maker.clock(2);
    for (const auto lane : lanes)
        if (lane != lanes[333] && lane != lanes[334]) maker.state(lane, SegmentState::Done);
    const Shown shown(maker.finish());
    const TimelineOverview& overview = shown.axis.overview();
    CHECK(overview.line_count() == TimelineOverview::line_count_max);
    int failed = 0;
    int cancelled = 0;
    bool waits_everywhere = true;
    for (std::size_t line = 0; line < overview.line_count(); ++line) {
        bool waits = false;
        for (std::size_t bucket = 0; bucket < TimelineOverview::bucket_count; ++bucket) {
            failed += overview.has(line, bucket, State::Failed) ? 1 : 0;
            cancelled += overview.has(line, bucket, State::Cancelled) ? 1 : 0;
            waits = waits || overview.has(line, bucket, State::Suspended);
        }
        waits_everywhere = waits_everywhere && waits;
    }
    CHECK(failed == 1);
    CHECK(cancelled == 1);
    CHECK(waits_everywhere);
}

TEST_CASE("badges of one kind in a lane never lie over one another or over a count") {
    using runtime::trace::MarkKind;
    Timeline timeline = tests::gather_timeline();
    timeline.marks.clear();
    const auto lane = static_cast<runtime::trace::LaneNumber>(timeline.lanes.size() - 1);
    for (EventNumber at = 0; at < timeline.event_count; ++at)
        timeline.marks.push_back({MarkKind::Exception, at, 0, lane, ""});
    const TimelineLayout layout = Shown(timeline, AxisKind::Steps).layout();
    std::uint32_t count = 0;
    const MarkDot* before = nullptr;
    for (const MarkDot& dot : layout.marks) {
        count += dot.count;
        if (dot.is_current) continue;
        if (before != nullptr) CHECK(dot.at.x - before->at.x >= (before->count > 1 ? 21 : 13));
        before = &dot;
    }
    CHECK(count > timeline.event_count / 2);
}

TEST_CASE("instants that differ by the rounding of a sum have one label") {
    tests::TimelineMaker maker;
    const auto lane = maker.lane(tests::LaneKind::Thread, "worker");
    for (const double time : {0.0, 1.2, 1.2000000000000002, 2.0}) {
        maker.clock(time);
        maker.events(20);
        maker.state(lane, SegmentState::Running);
    }
    std::size_t labels = 0;
    for (const Tick& tick : Shown(maker.finish()).layout().ticks)
        labels += tick.label.starts_with("1.2") ? 1 : 0;
    CHECK(labels == 1);
}

TEST_CASE("a sign of a mistake that no task made stands above the words of the first lane") {
    const Shown shown(tests::gather_timeline());
    const TimelineLayout layout = shown.layout();
    app::model::Mistake mistake;
    mistake.event = shown.timeline.event_count / 2;
    const auto signs = mistake_signs(layout, {mistake});
    REQUIRE(signs.size() == 1);
    REQUIRE_FALSE(layout.rows.empty());
    CHECK(signs[0].rect.bottom() <= layout.rows[0].bars.center_y() - layout.metrics.text_tiny / 2);
}

TEST_CASE("the sign of a mistake stands clear of a badge that hangs from the lane above") {
    tests::TimelineMaker make;
    const auto above = make.lane(tests::LaneKind::Task, "above()");
    const auto below = make.lane(tests::LaneKind::Task, "below()");
    make.state(above, SegmentState::Running);
    make.state(below, SegmentState::Running);
    make.events(8);
    make.mark(tests::MarkKind::Exception, above, "ValueError");
    make.events(8);
    make.state(above, SegmentState::Done);
    make.state(below, SegmentState::Done);
    const Shown shown(make.finish());
    const TimelineLayout layout = shown.layout();
    REQUIRE(layout.marks.size() == 1);
    app::model::Mistake mistake;
    mistake.event = shown.timeline.marks[0].event;
    mistake.task = runtime::trace::TaskId{shown.timeline.lanes[below].id};
    const auto signs = mistake_signs(layout, {mistake});
    REQUIRE(signs.size() == 1);
    REQUIRE(signs[0].rect.y > layout.rows[0].bars.center_y());
    CHECK(signs[0].rect.x >= layout.marks[0].at.x + 6);
}

TEST_CASE("the cap of what ends with the run is within the plot, however high the lanes are") {
    for (const float height : {20.0F, 36.0F}) {
        for (const float width : {400.0F, 1200.0F}) {
            Shown shown(tests::gather_timeline());
            shown.input.area.width = width;
            shown.input.metrics.lane_bar = height;
            const TimelineLayout layout = shown.layout();
            float last = 0;
            for (const Bar& bar : layout.bars)
                if (bar.is_end) last = std::max(last, bar.rect.x + end_cap_px(layout.metrics));
            REQUIRE(last > 0);
            CHECK(last <= layout.plot.right());
        }
    }
}
