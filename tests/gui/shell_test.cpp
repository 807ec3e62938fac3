#include "app/gui/headless.h"
#include "tests/gui/demo_app.h"

#include <catch2/catch.hpp>

using namespace app;

TEST_CASE("pressing the step button steps one event forward") {
    model::App app = tests::demo_app();
    gui::Headless window(app, 1600, 1000);
    window.settle();
    const auto before = app.cursor;
    REQUIRE(window.click("transport.forward"));
    CHECK(app.cursor == before + 1);
    REQUIRE(window.click("transport.back"));
    CHECK(app.cursor == before);
}
