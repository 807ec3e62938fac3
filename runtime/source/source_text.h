#pragma once

#include "runtime/source/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// A source text is a file's name and its bytes, exactly as they stand on disk or in the editor: a
// byte order mark and CRLF line ends are kept, so that a span is always a place in what the learner
// sees and saves. A line ends at "\n", "\r\n" or a lone "\r", as in Python.
//
// Lines count from 1. Columns count from 0, once in bytes (CPython's col_offset) and once in code
// points (where an editor puts the caret); a byte order mark takes no column.
namespace runtime::source {

// A place for people: line from 1, column from 0 in code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 0;

    friend constexpr bool operator==(Position, Position) = default;
};

class SourceText {
  public:
    SourceText() : SourceText("<unnamed>", "") {}
    SourceText(std::string file_name, std::string text);

    const std::string& file_name() const { return file_name_; }
    const std::string& text() const { return text_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

    // Where the program begins: 3 if the text starts with a byte order mark, else 0.
    std::uint32_t start() const { return start_; }

    // The characters of the span, cut to the text's end.
    std::string_view slice(Span span) const;

    // The number of lines; at least 1. A text that ends in a line end has an empty last line.
    std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

    // The line that holds the offset; an offset past the end lies on the last line.
    std::uint32_t line_at(std::uint32_t offset) const;

    // The line's span without its line end; empty at the text's end for a line that is not there.
    Span line_span(std::uint32_t line) const;

    // The line's characters without its line end.
    std::string_view line_text(std::uint32_t line) const { return slice(line_span(line)); }

    // Line and column in code points.
    Position position_at(std::uint32_t offset) const;

    // The column in bytes, as CPython's ast counts it.
    std::uint32_t byte_column_at(std::uint32_t offset) const;

    // The offset of a place; a column past the line's end gives the line's end.
    std::uint32_t offset_at(Position position) const;

  private:
    std::string file_name_;
    std::string text_;
    std::uint32_t start_ = 0;
    // Begin of each line, rising; the first is start_.
    std::vector<std::uint32_t> line_starts_;
};

} // namespace runtime::source
