#include "app/export/export_timeline.h"

#include "app/draw/cairo_canvas.h"
#include "app/draw/code_picture.h"
#include "app/draw/dimmed.h"
#include "app/draw/font_set.h"
#include "app/draw/svg_canvas.h"
#include "app/draw/timeline_flag.h"
#include "app/draw/timeline_legend.h"
#include "app/draw/timeline_mistakes.h"
#include "app/draw/timeline_rows.h"
#include "app/model/console_lines.h"
#include "app/model/log_level.h"
#include "app/model/text.h"
#include "runtime/source/assert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <memory>

namespace app::exporting {

using draw::Anchor;
using draw::Canvas;
using draw::FontFace;
using draw::Metrics;
using draw::Point;
using draw::Rect;
using draw::State;
using draw::TextStyle;
using draw::Theme;
using draw::TimelineAxis;
using draw::TimelineInput;
using draw::TimelineLayout;
using draw::TimelineWords;
using model::Language;
using runtime::trace::Timeline;

namespace {

constexpr int width_default_px = 1200;
// Beside code, which takes what it needs up to a limit.
constexpr int timeline_width_px = 860;
constexpr float code_width_max = 640;
constexpr float code_gap = 20;
constexpr float code_around = 8; // Above the text and below it, more than the lanes have.
constexpr int width_min_px = 320;
constexpr int height_min_px = 160;
constexpr int side_max_px = 32000;
// A cairo image has at most so many pixels a side, and a gigabyte of memory is enough for one.
constexpr int image_side_max = 32767;
constexpr double image_pixels_max = 256e6;
// A picture of more lanes than this is read by nobody.
constexpr std::size_t lane_count_max = 150;

constexpr float margin = 24;
constexpr float title_height = 36;
constexpr float legend_line = 24;
constexpr float legend_gap = 18;
constexpr float more_line = 22;
// Below the lanes that stand beside a text, what the program printed.
constexpr float output_heading = 26;
constexpr float output_line = 19;
constexpr float output_gap = 20;
constexpr std::size_t output_lines_max = 16;
constexpr std::size_t output_lines_kept = 4;

// What few lanes grow to in a series, each and together.
constexpr float roomy_lane = 48;
constexpr float roomy_lanes_px = 290;

constexpr TextStyle title_text = {FontFace::UiSemibold, 16};
constexpr TextStyle fact_text = {FontFace::Mono, 12};
constexpr TextStyle legend_text = {FontFace::Ui, 12};
constexpr TextStyle heading_text = {FontFace::UiSemibold, 12};

std::string words(Language language, std::string_view key) {
    return std::string(model::text(language, key));
}

// One thing that the picture explains about itself, and its width.
struct LegendEntry {
    draw::LegendEntry sign;
    float width = 0;
};

class Picture {
  public:
    Picture(const ExportRequest& request, const draw::FontSet& fonts)
        : request_(request), fonts_(fonts), theme_(draw::theme(request.theme)),
          words_(timeline_words(request.language)), axis_(*request.timeline, request.axis) {
        if (request_.program != nullptr) prepare_code();
        prepare_output();
        choose_lanes();
        size();
    }

    int width() const { return width_; }
    int height() const { return height_; }

    void paint(Canvas& canvas) const {
        const auto width = static_cast<float>(width_);
        canvas.fill_rect({0, 0, width, static_cast<float>(height_)}, theme_.surface);
        canvas.begin_group("heading", "");
        paint_heading(canvas);
        canvas.end_group();
        canvas.begin_group("timeline", "");
        draw::PaintOptions options;
        options.has_handles = false;
        draw::draw_timeline(canvas, layout_, theme_, words_, options);
        draw::draw_mistake_signs(canvas, mistakes_, theme_, metrics_);
        draw::draw_interrupts(canvas, layout_, theme_,
                              model::text(request_.language, "timeline.interrupt"));
        if (request_.flag)
            draw::draw_flag(canvas, layout_, theme_, *request_.flag, request_.flag_words);
        if (layout_.lanes_left_out > 0) {
            canvas.label({layout_.labels.x + 26, layout_.plot.bottom() + more_line / 2},
                         fmt::format(fmt::runtime(words_.more_lanes), layout_.lanes_left_out),
                         legend_text, theme_.text_faint);
        }
        canvas.end_group();
        if (code_) {
            canvas.begin_group("code", "");
            paint_code(canvas);
            canvas.end_group();
        }
        if (!output_.empty()) {
            canvas.begin_group("output", "");
            paint_output(canvas);
            canvas.end_group();
        }
        canvas.begin_group("legend", "");
        paint_legend(canvas);
        canvas.end_group();
    }

  private:
    const Timeline& timeline() const { return *request_.timeline; }

    void choose_lanes() {
        filter_ = request_.lanes;
        if (request_.shutdown != ShutdownLanes::IfTheyDoAnything) {
            const auto count = static_cast<runtime::trace::LaneNumber>(timeline().lanes.size());
            if (filter_.empty()) filter_.assign(count, true);
            for (runtime::trace::LaneNumber i = 0; i < count; ++i)
                filter_[i] = filter_[i] && (request_.shutdown == ShutdownLanes::Always ||
                                            !draw::is_shutdown_lane(timeline(), i));
        }
        all_lanes_ = draw::shown_lanes(timeline(), static_cast<std::size_t>(-1), filter()).size();
    }
    const std::vector<bool>* filter() const { return filter_.empty() ? nullptr : &filter_; }
    float lanes_height() const {
        return metrics_.axis + static_cast<float>(lane_count_) * metrics_.lane;
    }

    // The text, and where its tasks stand; without an event nobody stands anywhere.
    void prepare_code() {
        code_.emplace();
        code_->text = &request_.program->source;
        code_->lines_above = model::text(request_.language, "picture.lines_above");
        code_->more_lines = model::text(request_.language, "picture.more_output");
        if (request_.at) {
            runtime::trace::World world(request_.program->index);
            world.seek(*request_.at);
            if (request_.clock_s) world.let_pass(*request_.clock_s);
            code_->places = model::code_places(world, model::ShortNames(request_.program->index),
                                               request_.language);
        }
        size_code(code_width_max);
    }

    void prepare_output() {
        if (request_.program != nullptr)
            output_ = model::console_lines(*request_.program);
        else if (request_.output_of != nullptr && (request_.height_px > 0 || request_.is_of_series))
            output_ = model::console_lines(*request_.output_of);
    }

    // How many lines of the output lanes do not grow over: beside a text, where there is room, all.
    std::size_t output_lines_wanted() const { return code_ ? output_.size() : output_lines_max; }
    // The room of the first lines of the output, at most.
    float output_height(std::size_t lines_max) const {
        if (output_.empty()) return 0;
        const auto lines = static_cast<float>(std::min(output_.size(), lines_max));
        return output_gap + output_heading + lines * output_line;
    }
    // The output would like to have all of its room; where lanes want it, some lines are kept, and
    // none where that lets all lanes be there.
    float room_of_lanes(float room) const {
        const float whole = room - output_height(output_lines_wanted());
        if (whole >= lanes_height()) return whole;
        const float kept = room - output_height(output_lines_kept);
        if (kept >= lanes_height()) return lanes_height();
        return room >= lanes_height() ? room : kept;
    }

    void size_code(float width_max) {
        const draw::Size needed =
            draw::code_size(*code_, request_.at.has_value(), width_max, fonts_);
        code_width_ = needed.width;
        code_height_ = needed.height + code_around;
    }

    // What the text takes of the width, with the room behind it.
    float code_room() const { return code_ ? code_width_ + code_gap : 0; }

    // Settles the picture's size: what was asked for, else what the lanes and the legend need.
    void size() {
        const int wanted =
            code_ ? timeline_width_px + static_cast<int>(code_room()) : width_default_px;
        width_ = request_.width_px > 0 ? std::clamp(request_.width_px, width_min_px, side_max_px)
                                       : wanted;
        // Of a narrow picture the text takes a part.
        const float code_part = static_cast<float>(width_) * 0.42F;
        if (code_ && code_width_ > code_part) size_code(code_part);
        metrics_ = draw::metrics_at(1);
        metrics_.axis = 30;
        lane_count_ = std::min(all_lanes_, lane_count_max);
        // What is shown decides on the legend's lines, whose number decides on the height.
        lay_out(lanes_height());
        make_legend();
        const float legend_height = static_cast<float>(legend_.size()) * legend_line;
        const float around = margin + title_height + 10 + legend_height + margin - 4;
        if (request_.height_px > 0) {
            height_ = std::clamp(request_.height_px, height_min_px, side_max_px);
            fit_lanes(room_of_lanes(static_cast<float>(height_) - around));
        } else {
            const float more = lane_count_ < all_lanes_ ? more_line : 0;
            // Who goes through a series reads what is printed; of few lanes it is a strip else.
            if (request_.is_of_series)
                fit_lanes(std::max(
                    lanes_height(),
                    metrics_.axis +
                        std::min(roomy_lanes_px, roomy_lane * static_cast<float>(lane_count_))));
            const std::size_t lines = request_.is_of_series ? output_lines_max : output_lines_kept;
            const float lanes = more + lanes_height() + output_height(lines);
            height_ = static_cast<int>(std::ceil(around + std::max(lanes, code_height_)));
            // Beside a long text the lanes have room to grow.
            const float room = static_cast<float>(height_) - around - more;
            if (code_height_ > lanes)
                fit_lanes(std::max(lanes_height(), room - output_height(output_lines_wanted())));
        }
        lay_out(lanes_height());
        const float more = layout_.lanes_left_out > 0 ? more_line : 0;
        legend_top_ = std::max(layout_.plot.y + layout_.content_height_px + more + 10,
                               code_ || !output_.empty()
                                   ? static_cast<float>(height_) - legend_height - margin + 4
                                   : 0.0F);
        if (request_.mistakes != nullptr)
            mistakes_ = draw::mistake_signs(layout_, *request_.mistakes);
    }

    // Lanes grow into a picture that is higher than they need, and are left out of a lower one.
    void fit_lanes(float room) {
        const float lanes_room = room - metrics_.axis;
        const auto count = static_cast<float>(std::max<std::size_t>(lane_count_, 1));
        constexpr float lane_height_max = 120;
        constexpr float bar_height_max = 58;
        metrics_.lane = std::clamp(std::floor(lanes_room / count), metrics_.lane, lane_height_max);
        metrics_.lane_bar =
            std::floor(std::min({metrics_.lane - 8, metrics_.lane * 0.8F, bar_height_max}));
        if (count * metrics_.lane > lanes_room) {
            const float fitting = std::floor((lanes_room - more_line) / metrics_.lane);
            lane_count_ = static_cast<std::size_t>(std::max(1.0F, fitting));
        }
    }

    void lay_out(float height) {
        TimelineInput input;
        input.axis = &axis_;
        input.metrics = metrics_;
        input.area = {margin - 8 + code_room(), margin + title_height,
                      static_cast<float>(width_) - 2 * margin + 16 - code_room(), height};
        input.lane_count_max = lane_count_;
        input.lane_filter = filter();
        input.seconds_unit = words_.seconds;
        input.has_all_arrows = request_.has_all_arrows;
        const model::FinishedRun* run =
            request_.program != nullptr ? request_.program : request_.output_of;
        input.ends_in_deadlock =
            run != nullptr && run->trace.outcome() == runtime::trace::RunOutcome::Deadlock;
        if (request_.at && timeline().event_count > 0) {
            input.cursor = std::min(*request_.at, timeline().event_count - 1);
            input.clock_s = request_.clock_s;
        }
        layout_ = draw::timeline_layout(input, fonts_);
        layout_.lanes_left_out = all_lanes_ - layout_.shown_lanes.size();
    }

    void add_entry(draw::LegendEntry sign) {
        const float room = static_cast<float>(width_) - 2 * margin;
        const float width = sign.sign_width + 8 + fonts_.width_px(sign.text, legend_text);
        float used = 0;
        if (!legend_.empty()) {
            for (const LegendEntry& other : legend_.back())
                used += other.width + legend_gap;
        }
        if (legend_.empty() || (used > 0 && used + width > room)) legend_.emplace_back();
        legend_.back().push_back({std::move(sign), width});
    }

    void make_legend() {
        legend_.clear();
        const bool has_mistakes = request_.mistakes != nullptr && !request_.mistakes->empty();
        // At an event only its own cause is drawn, but a row of pictures has one legend.
        const bool has_arrows = request_.is_of_series && !timeline().arrows.empty();
        for (draw::LegendEntry& sign : draw::legend_of(layout_, words_, has_mistakes, has_arrows))
            add_entry(std::move(sign));
    }

    std::string facts() const {
        const double end = timeline().end_time;
        const std::string total =
            fmt::format(fmt::runtime(words_.total), draw::clock_text(end, words_.seconds));
        const auto count = timeline().event_count;
        const auto last = count > 0 ? count - 1 : 0;
        if (layout_.playhead_event == runtime::trace::no_event) {
            const std::string events = request_.events_words.empty()
                                           ? fmt::format(fmt::runtime(words_.events), last)
                                           : request_.events_words;
            return fmt::format("{} · {}", total, events);
        }
        return fmt::format(
            "{} · {} · {}", draw::clock_text(layout_.playhead_time_s, words_.seconds),
            fmt::format(fmt::runtime(words_.event_of), layout_.playhead_event, last), total);
    }

    void paint_heading(Canvas& canvas) const {
        const float right = static_cast<float>(width_) - margin;
        const std::string facts_text = facts();
        const float facts_width = fonts_.width_px(facts_text, fact_text);
        const float room = right - margin - facts_width - 24;
        const float center = margin + 10;
        const std::string title = fonts_.fitted(request_.title, title_text, room);
        canvas.label({margin, center}, title, title_text, theme_.text);
        const float after = margin + fonts_.width_px(title, title_text) + 12;
        std::string subtitle =
            fonts_.fitted(request_.subtitle, legend_text, room - (after - margin));
        if (subtitle.size() < std::min<std::size_t>(request_.subtitle.size(), 12)) subtitle.clear();
        canvas.label({after, center}, subtitle, legend_text, theme_.text_faint);
        canvas.label({right, center}, facts_text, fact_text, theme_.text_muted, Anchor::End);
        canvas.fill_rect({margin, margin + 26, right - margin, 1}, theme_.border);
    }

    void paint_code(Canvas& canvas) const {
        const float top = margin + title_height + 6;
        const Rect rect{margin, top, code_width_, legend_top_ - 10 - top};
        draw::draw_code(canvas, rect, *code_, theme_);
        canvas.fill_rect({rect.right() + code_gap / 2 - 4, top, 1, rect.height}, theme_.border);
    }

    bool is_to_come(const model::ConsoleLine& line) const {
        return request_.at && line.first_event > *request_.at;
    }

    // The lines of the output that so many places have room for: those around the event that the
    // picture stands at. What is left out before or behind them takes a place to say so.
    struct Lines {
        std::size_t first = 0;
        std::size_t end = 0;
    };
    Lines lines_shown(std::size_t places) const {
        const std::size_t count = output_.size();
        if (count <= places) return {0, count};
        const auto begun = static_cast<std::size_t>(
            std::find_if(output_.begin(), output_.end(),
                         [this](const model::ConsoleLine& line) { return is_to_come(line); }) -
            output_.begin());
        if (!request_.at || begun < places) return {0, places - 1};
        if (begun + 1 >= count) return {count - (places - 1), count};
        return {begun - (places - 2), begun};
    }

    std::string time_of(const model::ConsoleLine& line) const {
        return draw::clock_text(line.time, words_.seconds);
    }

    // As many lines as there is room for, beside one another where one below the other is too few.
    void paint_output(Canvas& canvas) const {
        constexpr float behind_time = 14;
        constexpr float between_columns = 32;
        const float left = layout_.labels.x + 8;
        const float width = static_cast<float>(width_) - margin - left;
        const float more = layout_.lanes_left_out > 0 ? more_line : 0;
        const float top = layout_.plot.y + layout_.content_height_px + more + output_gap;
        const float room = legend_top_ - 10 - top - output_heading;
        const auto rows = static_cast<std::size_t>(std::max(0.0F, room / output_line));
        if (output_.empty() || rows < std::min<std::size_t>(output_.size(), 3)) return;
        canvas.label({left, top + output_heading / 2 - 2},
                     words(request_.language, "console.title"), heading_text, theme_.text_muted);
        float time_width = 0;
        float words_width = 0;
        for (const model::ConsoleLine& line : output_) {
            time_width = std::max(time_width, fonts_.width_px(time_of(line), fact_text));
            words_width = std::max(words_width, fonts_.width_px(line.text, fact_text));
        }
        const float wanted = time_width + behind_time + words_width + between_columns;
        const std::size_t beside = static_cast<std::size_t>((width + between_columns) / wanted);
        const std::size_t columns =
            std::clamp<std::size_t>(beside, 1, (output_.size() + rows - 1) / rows);
        const float column = columns == 1 ? width + between_columns : wanted;
        const Lines shown = lines_shown(rows * columns);
        std::size_t place = 0;
        const auto next_place = [&] {
            const Point at{left + static_cast<float>(place / rows) * column,
                           top + output_heading + output_line / 2 +
                               static_cast<float>(place % rows) * output_line};
            ++place;
            return at;
        };
        const auto say_left_out = [&](std::string_view key, std::size_t count) {
            if (count == 0) return;
            const Point at = next_place();
            canvas.label({at.x + time_width + behind_time, at.y},
                         model::text_with(request_.language, key, fmt::arg("count", count)),
                         legend_text, theme_.text_faint);
        };
        say_left_out("picture.lines_above", shown.first);
        for (std::size_t i = shown.first; i < shown.end; ++i) {
            const Point at = next_place();
            paint_output_line(canvas, output_[i], at, at.x + time_width,
                              column - between_columns - time_width - behind_time, behind_time);
        }
        say_left_out("picture.more_output", output_.size() - shown.end);
    }

    void paint_output_line(Canvas& canvas, const model::ConsoleLine& line, Point at,
                           float time_right, float room, float behind_time) const {
        const float share = is_to_come(line) ? 0.45F : 1;
        const auto shown_ink = [&](draw::Color ink) {
            return draw::dimmed(ink, theme_.surface, share);
        };
        canvas.label({time_right, at.y}, time_of(line), fact_text, shown_ink(theme_.text_faint),
                     Anchor::End);
        const bool is_bad = line.is_error && !model::is_quiet_log(line.text);
        const draw::Color ink = is_bad ? theme_.look(State::Failed).label : theme_.text;
        canvas.label({time_right + behind_time, at.y}, fonts_.fitted(line.text, fact_text, room),
                     fact_text, shown_ink(ink));
    }

    void paint_legend(Canvas& canvas) const {
        float y = legend_top_ + legend_line / 2;
        for (const auto& line : legend_) {
            float x = margin;
            for (const LegendEntry& entry : line) {
                paint_entry(canvas, entry, {x, y});
                x += entry.width + legend_gap;
            }
            y += legend_line;
        }
    }

    void paint_entry(Canvas& canvas, const LegendEntry& entry, Point at) const {
        draw::draw_legend_sign(canvas, entry.sign, at, theme_, metrics_,
                               request_.at ? theme_.accent : theme_.text_faint);
        canvas.label({at.x + entry.sign.sign_width + 8, at.y}, entry.sign.text, legend_text,
                     theme_.text_muted);
    }

    const ExportRequest& request_;
    const draw::FontSet& fonts_;
    const Theme& theme_;
    TimelineWords words_;
    TimelineAxis axis_;
    Metrics metrics_;
    TimelineLayout layout_;
    std::vector<bool> filter_;  // The lanes that are shown; empty: as the window chooses.
    std::size_t all_lanes_ = 0; // How many these are.
    std::vector<std::vector<LegendEntry>> legend_; // By line.
    std::optional<draw::CodePicture> code_;
    std::vector<model::ConsoleLine> output_; // Beside a text only.
    std::vector<draw::MistakeSign> mistakes_;
    std::size_t lane_count_ = 0;
    float code_width_ = 0;
    float code_height_ = 0;
    float legend_top_ = 0;
    int width_ = 0;
    int height_ = 0;
};

} // namespace

std::optional<Format> format_of(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    });
    if (ending == ".png") return Format::Png;
    if (ending == ".svg") return Format::Svg;
    if (ending == ".pdf") return Format::Pdf;
    return std::nullopt;
}

namespace {

// Whether an image of pixels can be so large.
bool fits_image(const Picture& picture, int scale) {
    const double pixels = static_cast<double>(picture.width()) * picture.height() * scale * scale;
    const int side = std::max(picture.width(), picture.height()) * scale;
    return side <= image_side_max && pixels <= image_pixels_max;
}

} // namespace

PicturePixels timeline_pixels(const ExportRequest& request) {
    ASSERT(request.timeline != nullptr);
    const draw::FontSet& fonts = draw::fonts();
    const Picture picture(request, fonts);
    const int scale = std::clamp(request.scale, 1, 4);
    if (!fits_image(picture, scale)) return {};
    const auto canvas = draw::CairoCanvas::png(fonts, picture.width(), picture.height(), scale);
    picture.paint(*canvas);
    return {canvas->finish_bgra(), picture.width() * scale, picture.height() * scale};
}

std::string timeline_picture(const ExportRequest& request, Format format) {
    ASSERT(request.timeline != nullptr);
    const draw::FontSet& fonts = draw::fonts();
    const Picture picture(request, fonts);
    switch (format) {
    case Format::Png: {
        const int scale = std::clamp(request.scale, 1, 4);
        if (!fits_image(picture, scale)) return {};
        const auto canvas = draw::CairoCanvas::png(fonts, picture.width(), picture.height(), scale);
        picture.paint(*canvas);
        return canvas->finish();
    }
    case Format::Pdf: {
        const auto canvas =
            draw::CairoCanvas::pdf(fonts, picture.width(), picture.height(), request.title);
        picture.paint(*canvas);
        return canvas->finish();
    }
    case Format::Svg: {
        draw::SvgCanvas canvas(fonts, picture.width(), picture.height(), request.title);
        picture.paint(canvas);
        return canvas.finish();
    }
    }
    ASSERT(false);
    return {};
}

model::FileResult<std::filesystem::path> export_timeline(const ExportRequest& request,
                                                         const std::filesystem::path& path) {
    const std::optional<Format> format = format_of(path);
    if (!format) {
        return tl::unexpected<std::string>(model::text_with(
            request.language, "picture.unknown_format", fmt::arg("path", path.string())));
    }
    const std::string bytes = timeline_picture(request, *format);
    if (bytes.empty()) {
        return tl::unexpected<std::string>(model::text_with(request.language, "picture.too_large",
                                                            fmt::arg("path", path.string())));
    }
    return model::write_named_file(path, bytes);
}

std::string font_note(Language language) {
    const draw::FontSet& fonts = draw::fonts();
    if (!fonts.has_any()) return words(language, "picture.no_font");
    std::string note;
    if (!fonts.has_wanted_families()) note = words(language, "picture.other_font");
    if (!fonts.has_cjk()) {
        if (!note.empty()) note += '\n';
        note += words(language, "picture.no_cjk_font");
    }
    return note;
}

TimelineWords timeline_words(Language language) {
    TimelineWords result;
    result.language = language;
    static constexpr std::array<std::string_view, draw::state_count> keys = {
        "state.created",          "state.ready",     "state.running", "state.suspended",
        "state.cancel_requested", "state.cancelled", "state.failed",  "state.done"};
    for (std::size_t i = 0; i < keys.size(); ++i)
        result.states[i] = words(language, keys[i]);
    result.event_loop = words(language, "timeline.loop");
    result.idle = words(language, "picture.idle");
    result.blocking = words(language, "picture.blocking");
    result.paused = words(language, "picture.paused");
    result.event = words(language, "picture.event");
    result.seconds = words(language, "picture.seconds");
    result.no_time = words(language, "picture.no_time");
    result.no_time_without_loop = words(language, "picture.no_time_without_loop");
    result.for_ever = words(language, "picture.for_ever");
    result.not_to_scale = words(language, "picture.not_to_scale");
    result.more_lanes = words(language, "picture.more_lanes");
    result.total = words(language, "picture.total");
    result.events = words(language, "picture.events");
    result.event_of = words(language, "picture.event_of");
    static constexpr std::array<std::string_view, 7> mark_keys = {
        "picture.output", "picture.exception", "picture.cancel_request", "picture.swallowed",
        "picture.note",   "picture.finalised", "picture.interrupt"};
    for (std::size_t i = 0; i < mark_keys.size(); ++i) {
        result.marks[i] = words(language, mark_keys[i]);
    }
    result.cause = words(language, "picture.cause");
    result.ghost = words(language, "picture.ghost");
    result.mistake = words(language, "picture.mistake");
    static constexpr std::array<std::string_view, 4> deadline_keys = {
        "picture.limit_reached", "picture.limit_unreached", "picture.timer_reached",
        "picture.timer_unreached"};
    for (std::size_t i = 0; i < deadline_keys.size(); ++i)
        result.deadlines[i] = words(language, deadline_keys[i]);
    return result;
}

} // namespace app::exporting
