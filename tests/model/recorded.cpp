#include "tests/model/recorded.h"

#include "app/model/pipeline_run.h"

#include <catch2/catch.hpp>

namespace tests {

app::model::FinishedRunPtr recorded(const std::string& text) {
    const runtime::source::SourceText source("program.py", text);
    auto run = app::model::pipeline_runs()(source, {}, {});
    REQUIRE(run.has_value());
    while (!(*run)->advance(1000)) {
    }
    return std::make_shared<const app::model::FinishedRun>(source, (*run)->trace());
}

} // namespace tests
