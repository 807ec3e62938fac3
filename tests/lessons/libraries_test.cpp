#include "lessons/libraries.h"

#include <catch2/catch.hpp>

#include <algorithm>

TEST_CASE("the simulated libraries are found by the name that a program imports") {
    const auto names = lessons::library_names();
    for (const char* name :
         {"aiohttp", "aiohttp.web", "aiohttp.web_runner", "aiomysql", "aioredis", "bs4", "faker",
          "fastapi", "greenlet", "nest_asyncio", "requests", "uvicorn", "uvloop"}) {
        INFO(name);
        CHECK(std::ranges::find(names, name) != names.end());
        CHECK(lessons::library_text(name).starts_with("\"\"\""));
    }
    CHECK(lessons::library_text("urllib").data() == nullptr);
}

TEST_CASE("every simulated library can be imported") {
    std::string program;
    for (const std::string& name : lessons::library_names())
        program += "import " + name + "\n";
    auto text = std::make_shared<const runtime::source::SourceText>("all.py", program);
    auto run = runtime::Run::create(text, {}, {}, runtime::Recording::Nothing,
                                    lessons::simulated_libraries());
    REQUIRE(run.has_value());
    while ((*run)->advance(1'000'000) == runtime::Progress::Running) {
    }
    CHECK((*run)->outcome().exit_status == 0);
}
