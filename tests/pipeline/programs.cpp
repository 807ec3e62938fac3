#include "tests/pipeline/programs.h"

#include "runtime/trace/trace.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace tests {

namespace {
namespace fs = std::filesystem;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

void collect(const fs::path& folder, std::vector<Program>& programs) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".py") continue;
        fs::path output = entry.path();
        output.replace_extension(".out");
        if (!fs::exists(output)) continue;
        programs.push_back(
            {fs::relative(entry.path(), folder).string(), read(entry.path()), read(output)});
    }
}
} // namespace

std::vector<Program> recorded_programs() {
    std::vector<Program> programs;
    collect(fs::path(COROSCOPE_SOURCE_DIR) / "tests/language", programs);
    collect(fs::path(COROSCOPE_SOURCE_DIR) / "lessons", programs);
    std::sort(programs.begin(), programs.end(),
              [](const Program& a, const Program& b) { return a.name < b.name; });
    return programs;
}

Ran run(const Program& program, runtime::Recording recording, const runtime::Limits& limits,
        const runtime::Scenario& scenario, std::uint64_t slice) {
    // A program knows its file without the folder, as the recorded outputs do.
    const std::string file = fs::path(program.name).filename().string();
    auto text = std::make_shared<const runtime::source::SourceText>(file, program.source);
    auto created = runtime::Run::create(text, scenario, limits, recording);
    INFO(program.name);
    REQUIRE(created.has_value());
    runtime::Run& run = **created;
    Ran ran;
    run.on_output = [&](runtime::OutputStream stream, std::string_view piece) {
        (stream == runtime::OutputStream::Out ? ran.out : ran.err) += piece;
    };
    while (run.advance(slice) == runtime::Progress::Running) {
    }
    ran.outcome = run.outcome();
    ran.steps = run.stats().steps;
    if (recording == runtime::Recording::Everything)
        ran.trace_text = runtime::trace::to_text(run.trace());
    return ran;
}

Ran run_text(const std::string& source, const runtime::Limits& limits,
             const runtime::Scenario& scenario) {
    return run({"program.py", source, {}}, runtime::Recording::Everything, limits, scenario);
}

} // namespace tests
