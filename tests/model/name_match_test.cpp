#include "app/model/name_match.h"

#include <catch2/catch.hpp>

using app::model::match_of_name;

namespace {

int match(std::string_view title, std::string_view typed, std::string_view note = "") {
    return match_of_name({title, "", note}, typed);
}

} // namespace

TEST_CASE("letters of a name may be left out, but not the first of a word") {
    CHECK(match("dark theme", "drk") > 0);
    CHECK(match("step forward", "stf") > 0);
    CHECK(match("step forward", "sfw") > 0);
    CHECK(match("dark theme", "rk") > 0);
    CHECK(match("dark theme", "drkx") == 0);
    CHECK(match("blocking", "lcg") == 0);
    CHECK(match("step forward", "sd") == 0);
}

TEST_CASE(
    "a word's beginning is a better match than its middle, and a name than what is said of it") {
    CHECK(match("w_lock.py", "lock") > match("clock", "lock"));
    CHECK(match("clock", "lock") > match("queue", "lock", "a lock and more"));
    CHECK(match("queue", "lock", "a lock and more") > match("queue", "lock", "the clock"));
    CHECK(match("lock", "lock") > match("look at the clock", "lk"));
}

TEST_CASE("every word that was typed has to fit, and nothing fits everything") {
    CHECK(match("export the timeline", "time exp") > 0);
    CHECK(match("export the timeline", "time lock") == 0);
    CHECK(match("anything", "") == 1);
    CHECK(match("anything", "  ") == 1);
}
