#pragma once

#include "runtime/source/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What an editor does to a program's text, as functions of the text: finding, commenting and
// indenting whole lines. Places are byte offsets.
namespace app::model {

// Every place where the words stand. Small letters find capitals too; a capital finds itself only.
std::vector<runtime::source::Span> matches_of(std::string_view text, std::string_view words);

// The match that begins at or behind a place, else the first; backwards the last that ends at or
// before it, else the last of all. Nothing if there is none.
std::optional<runtime::source::Span> next_match(const std::vector<runtime::source::Span>& matches,
                                                std::uint32_t from, int by);

// Whether one text was put in the other's place: it has several lines, and they are others but for
// what every program has, such as `import asyncio`.
bool is_another_program(std::string_view before, std::string_view after);

// The line by which a program is known again: its docstring's first, else the first function or
// class that is not main(), else the first line of code.
std::string telling_line(std::string_view text);

// A text with what is selected in it afterwards.
struct EditedText {
    std::string text;
    runtime::source::Span selected;
};

// Takes the lines that a selection touches as comments, or, if all of them are, as code again.
EditedText toggle_comment(std::string_view text, runtime::source::Span selected);

// Moves the lines that a selection touches by four spaces to the right (1) or back (-1).
EditedText indent_lines(std::string_view text, runtime::source::Span selected, int by);

// Puts other words in the place of every match.
std::string replace_all(std::string_view text, std::string_view words, std::string_view by);

} // namespace app::model
