#include "app/model/number_literals.h"

#include <catch2/catch.hpp>

using namespace app::model;

TEST_CASE("a nudge changes a number by its last digit and keeps how it is written") {
    CHECK(nudged("0.9", 1) == "1.0");
    CHECK(nudged("0.25", -1) == "0.24");
    CHECK(nudged("3", 2) == "5");
    CHECK(nudged("1.50", 1) == "1.51");
    CHECK(nudged(".5", 1) == "0.6");
    CHECK(nudged("9.9", 1) == "10.0");
    CHECK(nudged("2.", 1) == "3.");
}

TEST_CASE("a number never goes below 0") {
    CHECK(nudged("0.3", -5) == "0.0");
    CHECK(nudged("2", -100) == "0");
    CHECK(with_value("0.3", -4.0) == "0.0");
}

TEST_CASE("a dragged value is written with as many digits as the number has") {
    CHECK(with_value("0.9", 1.26) == "1.3");
    CHECK(with_value("1.50", 1.2649) == "1.26");
    CHECK(with_value("3", 2.4) == "2");
}

TEST_CASE("a whole number turned in tenths has a point only where it needs one") {
    CHECK(nudged("1", -1, 1) == "0.9");
    CHECK(nudged("1", -5, 1) == "0.5");
    CHECK(nudged("1", -20, 1) == "0");
    CHECK(nudged("1", 10, 1) == "2");
    CHECK(nudged("9", 10, 1) == "10");
    CHECK(nudged("1.50", 1, 1) == "1.51");
    CHECK(nudged("1.0", 10, 1) == "2.0");
    CHECK(with_value("2", 0.52, 1) == "0.5");
    CHECK(with_value("2", 10.01, 1) == "10");
    CHECK(with_value("0.25", 0.5, 1) == "0.50");
}

TEST_CASE("numbers in strings, comments and names are no literals") {
    const std::string text = "x1 = 2.5  # 3\ns = 'a 4' + f\"{5}\"\ny = \"\"\"6\n7\"\"\" + 8\n";
    const auto found = find_literals(text);
    REQUIRE(found.size() == 2);
    CHECK(text.substr(found[0].span.begin, found[0].span.size()) == "2.5");
    CHECK(text.substr(found[1].span.begin, found[1].span.size()) == "8");
}

TEST_CASE("hexadecimal, complex and exponent numbers are left alone") {
    CHECK(find_literals("0xff 1e5 2j 1_000").empty());
}

TEST_CASE("what is typed must be a decimal number that Python reads") {
    CHECK(checked_literal(" 1.5 ") == "1.5");
    CHECK(checked_literal("0") == "0");
    CHECK_FALSE(checked_literal("-1"));
    CHECK_FALSE(checked_literal("007"));
    CHECK_FALSE(checked_literal("1.2.3"));
    CHECK_FALSE(checked_literal("soon"));
    CHECK_FALSE(checked_literal(""));
}
