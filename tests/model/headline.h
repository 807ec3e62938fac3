#pragma once

#include "app/model/console_lines.h"
#include "app/model/why_words.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

namespace tests {

// What stands above the chain of causes of the line that says so.
inline std::string headline(const app::model::FinishedRun& run, std::string_view line,
                            app::model::Language language = app::model::Language::English) {
    for (const app::model::ConsoleLine& found : app::model::console_lines(run))
        if (found.text == line) return app::model::why_words(run, found.first_event, language);
    FAIL("nothing prints " << line);
    return "";
}

} // namespace tests
