#include "runtime/source/utf8.h"

#include <catch2/catch.hpp>

#include <string>

using namespace runtime::source;

TEST_CASE("Every code point that is no surrogate survives writing and reading") {
    for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 251) {
        if (value >= 0xD800 && value <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, value);
        const CodePoint read = decode_utf8(text);
        REQUIRE(read.value == value);
        REQUIRE(read.size == text.size());
    }
}

TEST_CASE("Ill-formed sequences are refused") {
    for (const char* text : {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80",
                             "\xF5\x80\x80\x80", "\xF4\x90\x80\x80", "\xE4\xBD", "\xFF"}) {
        CHECK(decode_utf8(text).size == 0);
    }
}

TEST_CASE("A byte that belongs to no character counts as one") {
    CHECK(count_code_points("a\xFF"
                            "b") == 3);
    CHECK(count_code_points("你好") == 2);
}

TEST_CASE("Names may hold letters of any script but no punctuation") {
    CHECK(is_identifier_start(U'é'));
    CHECK(is_identifier_start(U'变'));
    CHECK(is_identifier_start(U'_'));
    CHECK_FALSE(is_identifier_start(U'1'));
    CHECK(is_identifier_continue(U'1'));
    CHECK(is_identifier_continue(U'\u0301'));
    CHECK_FALSE(is_identifier_continue(U'，'));
    CHECK_FALSE(is_identifier_continue(U'€'));
}

TEST_CASE("Controls, format characters and unassigned code points are not printable") {
    CHECK(is_printable(U' '));
    CHECK(is_printable(U'你'));
    CHECK_FALSE(is_printable(U'\n'));
    CHECK_FALSE(is_printable(U'\u00A0'));
    CHECK_FALSE(is_printable(U'\u200B'));
    CHECK_FALSE(is_printable(char32_t{0xD800}));
    CHECK_FALSE(is_printable(char32_t{0x10FFFF}));
}
