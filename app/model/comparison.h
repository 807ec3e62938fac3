#pragma once

#include "app/model/finished_run.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

// Two runs on one virtual axis. Their timelines are put into one: the lanes of the first run, then
// those of the second, each below a heading; equal times are one instant, and the first loop
// iterations at an instant share a room, as do the second ones. So everything that draws a timeline
// draws a comparison.
//
// Runs are told apart by what a reader of their output would notice first: the first printed line
// whose words or time differ. Where all lines are alike, it is the first step of a task.
namespace app::model {

enum class Differs : std::uint8_t { Line, Step };

// What one of the two runs has at the first difference; nothing if it has come to its end.
struct DifferingPart {
    bool exists = false;
    std::string text; // The line, or the task.
    double time_s = 0;
    runtime::trace::EventNumber event = 0; // Of its own run.
};

struct Difference {
    Differs what = Differs::Line;
    std::size_t number = 0; // From 1: the third line, the fifth step.
    std::array<DifferingPart, 2> parts;
    runtime::trace::EventNumber event = 0; // Of the common timeline.
};

struct ComparedRun {
    std::string title;
    FinishedRunPtr run;
};

struct Comparison {
    std::array<ComparedRun, 2> runs;
    runtime::trace::Timeline timeline; // Refers to the runs and their titles.
    std::optional<Difference> difference;
};

// Shared and unmoved: the timeline refers to the titles.
std::shared_ptr<const Comparison> compare(ComparedRun first, ComparedRun second);

// Where two texts part: the first line that is another, and how many are from there on to where
// they are alike again, in whichever has more of them. No line if they are the same.
struct ChangedLines {
    std::uint32_t first = 0; // From 1.
    std::uint32_t count = 0;
    std::array<std::string, 2> texts; // The line itself in each, without its indentation,
    std::array<std::string, 2> parts; // and the words of it that are others: "timeout=1.0".
};
ChangedLines changed_lines(const runtime::source::SourceText& one,
                           const runtime::source::SourceText& other);

// What of the scenario is another, as scenario files write it: "interrupt_at = 0.25", a line each,
// with what the other has in its place; both empty if they are the same.
struct ChangedScenario {
    std::array<std::string, 2> lines; // Joined by commas.
};
ChangedScenario changed_scenario(const runtime::trace::Scenario& one,
                                 const runtime::trace::Scenario& other);

// The lines that a run printed, with their times; the first so many.
struct PrintedLine {
    std::string text;
    double time_s = 0;
    runtime::trace::EventNumber event = 0;
};
std::vector<PrintedLine> printed_lines(const FinishedRun& run, std::size_t count_max);

} // namespace app::model
