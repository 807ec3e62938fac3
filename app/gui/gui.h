#pragma once

#include "app/model/files.h"
#include "app/model/run_source.h"
#include "app/model/ui.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the command line asks of the window: to be opened, and to be drawn into a file.
namespace app::gui {

struct WindowRequest {
    // A lesson's id or a file's path; empty: the document that was open last, else the first
    // lesson.
    std::string program;
    model::RunScenario scenario;
    model::RunLimits limits;
};

// Opens the window and runs it until it is closed. A failure (there is no display) is a sentence.
model::FileResult<int> open_window(const WindowRequest& request);

struct ScreenshotRequest {
    std::string program;
    model::RunScenario scenario;
    model::RunLimits limits;
    // An event's number, "end", a time, or a moment in the grammar of runtime/trace/moment.h.
    // Without it the window stands where it opens.
    std::optional<std::string> at;
    // A line of the output, counted from 1: Why tells of it. Or two: of their order.
    std::vector<std::uint32_t> why;
    model::TimelineAxis axis = model::TimelineAxis::Time;
    model::ThemeChoice theme = model::ThemeChoice::Light;
    model::Language language = model::Language::English;
    model::SideTab panel = model::SideTab::Guide;
    model::TaskView task_view = model::TaskView::Cards;
    int scale = 1;
    int width_px = 0;       // Before scaling; 0: 1600.
    int height_px = 0;      // 0: 1000.
    bool is_edited = false; // The learner's own version of a lesson.
};

// The whole window as the bytes of a PNG; no display is needed.
model::FileResult<std::string> screenshot_png(const ScreenshotRequest& request);

} // namespace app::gui
