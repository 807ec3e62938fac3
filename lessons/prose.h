#pragma once

#include "lessons/problem.h"
#include "lessons/question.h"
#include "runtime/trace/moment.h"
#include "runtime/trace/trace_index.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The prose of a lesson is a small Markdown. It is cut into sections, and each section is anchored
// to a moment of the run, so that a reader who steps through the program meets each section when
// its subject happens:
//
//     What this lesson is about: paragraphs before the first section.
//
//     ## Nothing runs yet {at: prints "nothing is cooking"}
//
//     Calling `cook` makes a **coroutine object** and runs none of its body.
//
//     - A list item.
//
//     ? What is printed next? {prints; misconception 1}
//     - right: What is said to a right answer.
//
// lessons/README.md has the grammar.
namespace lessons {

enum class BlockKind : std::uint8_t { Paragraph, ListItem };

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    std::vector<TextRun> runs;

    friend bool operator==(const Block&, const Block&) = default;
};

struct Section {
    std::string title;
    std::string anchor; // The moment as it is written.
    runtime::trace::Moment moment;
    std::uint32_t line = 0; // Where its heading stands.
    std::vector<Block> blocks;
    std::optional<Question> question; // Asked at the moment, below the blocks.
};

struct Prose {
    std::vector<Block> introduction;
    std::vector<Section> sections;
};

// Reads the text of a lesson.LANG.md; `file` is named in the problems.
Result<Prose> parse_prose(std::string_view text, const std::string& file);

// Where each section stands in a run: the event of its moment, or nothing if the run, perhaps after
// an edit, has no such moment.
std::vector<std::optional<runtime::trace::EventNumber>>
section_events(const Prose& prose, const runtime::trace::TraceIndex& index);

// The section to show at an event: the one whose moment came last. Nothing before the first.
std::optional<std::size_t>
section_at(std::span<const std::optional<runtime::trace::EventNumber>> events,
           runtime::trace::EventNumber cursor);

// The words of a block without their styles.
std::string plain_text(const Block& block);

} // namespace lessons
