#pragma once

#include "app/export/export_timeline.h"
#include "app/model/ui.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// The command line as data: parsing turns the words into one of these, and each command is a
// function of its own struct (commands.h).
namespace app::cli {

// What a program is run under. Options that are not given leave the scenario file's value, and
// where that has none, the default.
struct ScenarioArguments {
    std::optional<std::string> file;
    std::optional<double> interrupt_at_s;
    std::optional<std::uint64_t> seed;
    std::optional<double> until_s;
    std::optional<std::uint64_t> max_steps;
    std::optional<std::uint64_t> max_memory_bytes;
    std::optional<std::uint64_t> max_output_bytes;
    std::optional<std::uint64_t> max_depth;
};

// A program and what it is run under: what run, open, export, screenshot and trace share.
struct ProgramArguments {
    std::string program; // A lesson's id or the path of a file.
    ScenarioArguments scenario;
    bool is_strict = false;
    bool is_edited = false; // The learner's own version of the lesson, if there is one.
};

enum class Emit : std::uint8_t { Nothing, Tokens, Ast, Bytecode };

struct OpenArguments {
    std::optional<ProgramArguments> program; // Without one, the last document.
};
struct RunArguments {
    ProgramArguments program;
    bool is_recorded = false;
    bool has_stats = false;
    bool is_explained = false;       // Events in words, instead of the program's output.
    std::optional<std::string> from; // Which of them; without both, the ends of a long run.
    std::optional<std::string> to;
    // One line of the output, counted from 1: why now? Or two: why in that order?
    std::vector<std::uint32_t> why;
    bool is_whole_chain = false; // All causes of these, however many.
    model::Language language = model::Language::English;
    Emit emit = Emit::Nothing;
};
struct LessonsArguments {
    model::Language language = model::Language::English;
};
struct LibraryArguments {
    std::optional<std::string> name; // Without one, the list.
};
struct CheckArguments {
    std::optional<std::string> folder; // Without one, the lessons inside the binary and the user's.
    bool records = false;              // Writes down what the programs print now.
};
struct NewArguments {
    std::string name; // Of a lesson, or the path of its folder.
};
struct PictureArguments {
    ProgramArguments program;
    std::string output;
    std::optional<std::string> at; // An event's number, "end", a time or a moment.
    model::TimelineAxis axis = model::TimelineAxis::Time;
    int scale = 1;
    int width_px = 0; // 0: what suits the picture.
    int height_px = 0;
    model::ThemeChoice theme = model::ThemeChoice::Light;
    model::Language language = model::Language::English;
    model::SideTab panel = model::SideTab::Guide; // Of the whole window only.
    model::TaskView task_view = model::TaskView::Cards;
    std::optional<model::StepSize> series; // A picture a step; of the timeline only.
};
struct ExportArguments {
    PictureArguments picture;
    bool has_code = false;     // The program's text beside the timeline.
    bool has_mistakes = false; // The signs of what looks like a mistake.
    exporting::ShutdownLanes shutdown = exporting::ShutdownLanes::IfTheyDoAnything;
    std::string lanes;               // Words that the window's search takes; empty: all lanes.
    std::optional<std::string> from; // Of a series, events named as for `at`.
    std::optional<std::string> to;
    double steps_per_second = 2; // Of an animation.
};
struct CompareArguments {
    PictureArguments picture; // Its output may be empty: no picture is asked for.
    std::string second;       // Empty: the first is a lesson with variants.
};
struct ScreenshotArguments {
    PictureArguments picture;
    std::vector<std::uint32_t> why; // As of `run`.
};
enum class TraceFormat : std::uint8_t { Json, Perfetto };
struct TraceArguments {
    ProgramArguments program;
    std::string output;
    TraceFormat format = TraceFormat::Json;
};

using Arguments = std::variant<OpenArguments, RunArguments, LessonsArguments, LibraryArguments,
                               CheckArguments, NewArguments, CompareArguments, ExportArguments,
                               ScreenshotArguments, TraceArguments>;

// Why there is nothing to do: help was asked for (status 0), or the words make no sense (status 2).
struct Usage {
    int status = 2;
    std::string text;
};

using Parsed = std::variant<Arguments, Usage>;

// Reads the words after the program's name.
Parsed parse_arguments(const std::vector<std::string>& words);

} // namespace app::cli
