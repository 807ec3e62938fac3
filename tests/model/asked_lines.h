#pragma once

#include "app/model/console_lines.h"
#include "app/model/order.h"
#include "app/model/order_trials.h"
#include "app/model/pipeline_run.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Why one line of a program's output comes before another, asked by what the lines say.
namespace tests {

using namespace app::model;

// Two lines of a run, each by what it says.
struct Asked {
    explicit Asked(const std::string& program)
        : run(tests::recorded("import asyncio\nimport time\n" + program)) {}

    runtime::trace::EventNumber line(std::string_view text) const {
        for (const ConsoleLine& found : console_lines(*run))
            if (found.text == text) return found.first_event;
        FAIL("nothing prints " << text);
        return 0;
    }
    Order order(std::string_view one, std::string_view other) const {
        return order_of(*run, line(one), line(other));
    }
    std::string words(std::string_view one, std::string_view other) const {
        return order_words(*run, order(one, other), Language::English);
    }

    // What is told to turn the two round; it is run anew here, and has to.
    std::optional<OrderChange> change(const std::string& one, const std::string& other) const {
        OrderTrials trials(run, order(one, other), {}, {}, pipeline_runs());
        while (trials.work()) {
        }
        if (!trials.found()) return std::nullopt;
        std::vector<std::string> lines;
        for (const ConsoleLine& line : console_lines(*tests::recorded(trials.found()->text)))
            lines.push_back(line.text);
        const auto place = [&](const std::string& text) {
            return std::find(lines.begin(), lines.end(), text) - lines.begin();
        };
        CHECK((place(one) < place(other)) != (line(one) < line(other)));
        return trials.found();
    }
    std::string turned(const std::string& one, const std::string& other,
                       Language language = Language::English) const {
        const auto found = change(one, other);
        return found ? change_words(*found, language) : "";
    }

    FinishedRunPtr run;
};

inline const char* const fetches = R"(
async def fetch(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "done")
async def main():
    await asyncio.gather(fetch("A", 1), fetch("B", 1.5), fetch("C", 1))
    print("end")
asyncio.run(main())
print("after")
)";

inline bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace tests
