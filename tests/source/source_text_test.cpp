#include "runtime/source/source_text.h"

#include <catch2/catch.hpp>

using namespace runtime::source;

TEST_CASE("A line ends at LF, CRLF or a lone CR") {
    const SourceText text("x.py", "a\nbb\r\nccc\rdddd");
    REQUIRE(text.line_count() == 4);
    CHECK(text.line_text(1) == "a");
    CHECK(text.line_text(2) == "bb");
    CHECK(text.line_text(3) == "ccc");
    CHECK(text.line_text(4) == "dddd");
}

TEST_CASE("A text that ends in a line end has an empty last line") {
    const SourceText text("x.py", "a\n");
    CHECK(text.line_count() == 2);
    CHECK(text.line_text(2).empty());
}

TEST_CASE("An empty text has one line") {
    const SourceText text("x.py", "");
    CHECK(text.line_count() == 1);
    CHECK(text.position_at(0) == Position{1, 0});
}

TEST_CASE("Columns count code points while byte columns count bytes") {
    const SourceText text("x.py", "x = '你好'; y\n");
    const auto y = static_cast<std::uint32_t>(text.text().find('y'));
    CHECK(text.position_at(y) == Position{1, 10});
    CHECK(text.byte_column_at(y) == 14);
}

TEST_CASE("A byte order mark takes no column") {
    const SourceText text("x.py", "\xEF\xBB\xBFx = 1");
    CHECK(text.start() == 3);
    CHECK(text.position_at(3) == Position{1, 0});
    CHECK(text.line_text(1) == "x = 1");
}

TEST_CASE("An offset past the end lies on the last line") {
    const SourceText text("x.py", "a\nb");
    CHECK(text.line_at(100) == 2);
    CHECK(text.slice({1, 100}) == "\nb");
    CHECK(text.slice({50, 100}).empty());
}

TEST_CASE("offset_at undoes position_at") {
    const SourceText text("x.py", "\xEF\xBB\xBF"
                                  "aé\r\n你b\n\nend");
    for (std::uint32_t offset = text.start(); offset <= text.size(); ++offset) {
        const auto byte =
            offset < text.size() ? static_cast<unsigned char>(text.text()[offset]) : 0;
        const bool is_inside = (byte & 0xC0) == 0x80;
        const bool is_line_end = text.position_at(offset).line == 1 && byte == '\n';
        if (is_inside || is_line_end) continue;
        CHECK(text.offset_at(text.position_at(offset)) == offset);
    }
}

TEST_CASE("A column past the line's end gives the line's end") {
    const SourceText text("x.py", "ab\ncd\n");
    CHECK(text.offset_at({1, 99}) == 2);
    CHECK(text.offset_at({99, 0}) == text.size());
}
