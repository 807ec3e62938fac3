#include "app/draw/timeline_rows.h"

#include <algorithm>
#include <unordered_map>

namespace app::draw {

using runtime::trace::EventNumber;
using runtime::trace::Lane;
using runtime::trace::Mark;
using runtime::trace::MarkKind;
using runtime::trace::no_lane;
using runtime::trace::Segment;
using runtime::trace::SegmentState;
using runtime::trace::Timeline;

namespace {

// Signs closer than this would hide one another.
constexpr float merge_px = 9;
// Badges are wider, and wider still with a number beside them.
constexpr float badge_px = 13;
constexpr float counted_badge_px = 21;

// A failed task's cap says what the mark of its last exception would.
bool is_said_by_cap(const Timeline& timeline, const Mark& mark) {
    if (mark.kind != MarkKind::Exception || mark.lane == no_lane) return false;
    const Lane& lane = timeline.lanes[mark.lane];
    if (lane.segments_begin == lane.segments_end) return false;
    const Segment& last = timeline.segments[lane.segments_end - 1];
    if (last.state != SegmentState::Failed && last.state != SegmentState::Cancelled) return false;
    const Segment* segment = timeline.segment_at(mark.lane, mark.event);
    return segment == nullptr || segment->to >= last.from;
}

// Where a mark stands: at the lower edge of its lane's bars; an interrupt is the whole run's.
std::optional<Point> mark_place(const TimelineLayout& layout, const TimelineInput& input,
                                const Mark& mark) {
    const float x = layout.x_of_event(mark.event);
    if (mark.kind == MarkKind::Interrupt) return Point{x, layout.plot.y};
    if (row_of(layout, mark.lane) == no_row) return std::nullopt;
    const Rect bars = bars_rect(layout, input, mark.lane);
    if (bars.bottom() < layout.plot.y || bars.y > layout.plot.bottom()) return std::nullopt;
    if (is_said_by_cap(layout.axis->timeline(), mark)) return std::nullopt;
    return Point{x, bars.bottom()};
}

// Of the signs in the column that begins at `begin`, the one that another of its kind joins.
MarkDot* sign_like(TimelineLayout& layout, std::size_t begin, const Mark& mark) {
    const auto& marks = layout.axis->timeline().marks;
    const auto found = std::find_if(layout.marks.begin() + static_cast<std::ptrdiff_t>(begin),
                                    layout.marks.end(), [&](const MarkDot& dot) {
                                        return marks[dot.mark].kind == mark.kind &&
                                               marks[dot.mark].lane == mark.lane;
                                    });
    return found == layout.marks.end() ? nullptr : &*found;
}

// The badge of a lane that stands furthest right, for each kind; another too near joins it.
class BadgeRow {
  public:
    explicit BadgeRow(TimelineLayout& layout) : layout_(layout) {}

    MarkDot* joined_by(const Mark& mark, float x) {
        const auto found = last_.find(key_of(mark));
        if (found == last_.end()) return nullptr;
        MarkDot& dot = layout_.marks[found->second];
        const float apart = dot.count > 1 ? counted_badge_px : badge_px;
        return x - dot.at.x < apart * layout_.metrics.unit ? &dot : nullptr;
    }
    void add(const Mark& mark) { last_[key_of(mark)] = layout_.marks.size() - 1; }

  private:
    static std::uint64_t key_of(const Mark& mark) {
        return std::uint64_t{mark.lane} << 8 | static_cast<std::uint64_t>(mark.kind);
    }

    TimelineLayout& layout_;
    std::unordered_map<std::uint64_t, std::size_t> last_;
};

bool is_badge(MarkKind kind) {
    return kind == MarkKind::Exception || kind == MarkKind::CancelRequest ||
           kind == MarkKind::SwallowedCancel;
}

} // namespace

void lay_out_marks(TimelineLayout& layout, const TimelineInput& input) {
    const auto& marks = layout.axis->timeline().marks;
    const EventNumber first = layout.event_at(layout.plot.x);
    const EventNumber last = layout.event_at(layout.plot.right());
    const auto before = [](const Mark& mark, EventNumber event) { return mark.event < event; };
    auto at = std::lower_bound(marks.begin(), marks.end(), first, before);
    const auto end = std::lower_bound(at, marks.end(), last + 1, before);
    std::size_t column_begin = 0;
    EventNumber column_end = 0;
    BadgeRow badges(layout);
    for (; at != end; ++at) {
        const bool is_current = at->event == input.cursor;
        if (at->event >= column_end) {
            column_begin = layout.marks.size();
            const float x = layout.x_of_event(at->event) + merge_px * layout.metrics.unit;
            column_end = std::max(at->event + 1, layout.event_at(x));
        }
        if (MarkDot* like = is_current ? nullptr : sign_like(layout, column_begin, *at)) {
            ++like->count;
        } else if (const std::optional<Point> place = mark_place(layout, input, *at)) {
            if (is_badge(at->kind) && !is_current) {
                if (MarkDot* near = badges.joined_by(*at, place->x)) {
                    ++near->count;
                    continue;
                }
            }
            const auto index = static_cast<std::uint32_t>(at - marks.begin());
            layout.marks.push_back({*place, index, is_current});
            if (is_badge(at->kind)) badges.add(*at);
        }
    }
}

} // namespace app::draw
