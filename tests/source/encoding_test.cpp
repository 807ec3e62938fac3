#include "runtime/source/encoding.h"

#include <catch2/catch.hpp>

using namespace runtime::source;

namespace {

std::string complaint(std::string bytes) {
    const Diagnostics found = check_encoding(SourceText("x.py", std::move(bytes)));
    return found.empty() ? "" : found[0].message;
}

} // namespace

TEST_CASE("UTF-8 with or without a byte order mark is taken") {
    CHECK(complaint("x = '你好'\n").empty());
    CHECK(complaint("\xEF\xBB\xBFx = '你好'\r\n").empty());
    CHECK(complaint("").empty());
}

TEST_CASE("A coding line may ask for UTF-8 by any of its names") {
    CHECK(complaint("# -*- coding: utf-8 -*-\nx = '你'").empty());
    CHECK(complaint("#!/usr/bin/env python3\n# vim: set fileencoding=UTF8 :\nx = '你'").empty());
}

TEST_CASE("A coding line that asks for another encoding is refused by name") {
    CHECK(complaint("# -*- coding: gbk -*-\nx = '你'") == "encoding 'gbk' is not supported");
    CHECK(complaint("\n# coding: latin-1\nx = '你'") == "encoding 'latin-1' is not supported");
}

TEST_CASE("A coding line has no meaning in text that is all ASCII, or after the first code") {
    CHECK(complaint("# coding: latin-1\nx = 1").empty());
    CHECK(complaint("x = '你'\n# coding: latin-1\n").empty());
    CHECK(complaint("\n\n# coding: latin-1\nx = '你'").empty());
}

TEST_CASE("NUL bytes and bytes that are not UTF-8 are told with their place") {
    const Diagnostics nul = check_encoding(SourceText("x.py", std::string("ab\0c", 4)));
    REQUIRE(nul.size() == 1);
    CHECK(nul[0].message == "source code cannot contain null bytes");
    CHECK(nul[0].span == Span{2, 3});

    const Diagnostics bad = check_encoding(SourceText("x.py", "a = '\xC4\xE3'"));
    REQUIRE(bad.size() == 1);
    CHECK(bad[0].span == Span{5, 6});
    CHECK(bad[0].hint == "Save the file as UTF-8.");
}
