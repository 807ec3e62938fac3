// The timeline as a picture in a file: PNG, SVG or PDF. No display is needed, and the same request
// gives the same bytes with the same fonts.
#pragma once

#include "app/draw/timeline_paint.h"
#include "app/model/files.h"
#include "app/model/finished_run.h"
#include "app/model/mistakes.h"
#include "app/model/ui.h"
#include "runtime/trace/timeline.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app::exporting {

enum class Format : std::uint8_t { Png, Svg, Pdf };

// The format that a file name's ending asks for; nothing if it is none of ours.
std::optional<Format> format_of(const std::filesystem::path& path);

// The lanes of the tasks that asyncio.run() itself makes at its end.
enum class ShutdownLanes : std::uint8_t { IfTheyDoAnything, Always, Never };

struct ExportRequest {
    const runtime::trace::Timeline* timeline = nullptr; // Must be set.
    std::string title;
    std::string subtitle; // For instance how the run ended; may be empty.
    // Which events there are, where the timeline is not that of one run; empty: told by its count.
    std::string events_words;
    // The event to stand at; without one the whole run is shown and nothing is dimmed.
    std::optional<runtime::trace::EventNumber> at;
    std::optional<double> clock_s; // A time between that event and the next.
    draw::AxisKind axis = draw::AxisKind::Time;
    draw::ThemeName theme = draw::ThemeName::Light;
    model::Language language = model::Language::English;
    int scale = 1; // 1 to 4; for PNG how many device pixels a pixel has.
    // In pixels before scaling; 0 chooses a width that suits an article, and a height for the
    // lanes.
    int width_px = 0;
    int height_px = 0;
    bool has_all_arrows = false;
    // Its legend is that of all the pictures in the series; few lanes are higher, and the output
    // stands below them.
    bool is_of_series = false;
    ShutdownLanes shutdown = ShutdownLanes::IfTheyDoAnything;
    std::vector<bool> lanes; // Which of the timeline's are shown; empty: all.
    // With it the program's text stands at the left, marked with who is where at the event.
    const model::FinishedRun* program = nullptr;
    // Whose output stands below the lanes of a series, and of a picture of a given height where
    // there is room.
    const model::FinishedRun* output_of = nullptr;
    // What looks like a mistake in the run; null or empty: nothing is marked.
    const std::vector<model::Mistake>* mistakes = nullptr;
    // A place that is pointed out, and its words.
    std::optional<runtime::trace::EventNumber> flag;
    std::string flag_words;
};

// The picture's bytes; none if it would be larger than an image can be.
std::string timeline_picture(const ExportRequest& request, Format format);

// The same as pixels: four bytes each, in the order that cairo and WebP call BGRA; for animations.
struct PicturePixels {
    std::vector<std::uint8_t> bgra;
    int width_px = 0;
    int height_px = 0;
};
PicturePixels timeline_pixels(const ExportRequest& request);

// Makes the picture and writes it, whole or not at all; the format is told by the path's ending.
// Returns the path, or a sentence with the place, the cause and what may help.
model::FileResult<std::filesystem::path> export_timeline(const ExportRequest& request,
                                                         const std::filesystem::path& path);

// What to tell the user about fonts that the picture should have had; empty if it had all.
std::string font_note(model::Language language);

// The picture's words in a language.
draw::TimelineWords timeline_words(model::Language language);

} // namespace app::exporting
