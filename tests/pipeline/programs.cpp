#include "tests/pipeline/programs.h"

#include "lessons/libraries.h"
#include "runtime/trace/trace.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
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

fs::path conformance_folder() {
    return fs::path(COROSCOPE_SOURCE_DIR) / "tests/conformance";
}

// The lines `# interrupt: 1.5`, `# input: a line`, `# strict: yes` at the top of a program.
runtime::Scenario scenario_of(const std::string& source) {
    runtime::Scenario scenario;
    std::stringstream lines(source);
    const auto value = [](const std::string& line, std::string_view key) {
        return line.starts_with(key) ? line.substr(key.size()) : std::string();
    };
    for (std::string line; std::getline(lines, line);) {
        if (const std::string at = value(line, "# interrupt: "); !at.empty())
            scenario.interrupt_at_s = std::stod(at);
        else if (line.starts_with("# input: "))
            scenario.input_lines.push_back(value(line, "# input: "));
        else if (line.starts_with("# strict: "))
            scenario.is_strict = true;
        else
            break;
    }
    return scenario;
}

void collect(const fs::path& folder, const std::string& prefix, std::vector<Program>& programs) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".py") continue;
        fs::path out = entry.path();
        fs::path err = entry.path();
        out.replace_extension(".out");
        err.replace_extension(".err");
        if (!fs::exists(out)) continue;
        std::string source = read(entry.path());
        runtime::Scenario scenario = scenario_of(source);
        programs.push_back({prefix + fs::relative(entry.path(), folder).string(),
                            std::move(source),
                            {read(out), read(err)},
                            std::move(scenario)});
    }
}

// Without addresses, and without places in the library's files.
std::string masked(const std::string& text) {
    static const std::regex address("\\bat 0x[0-9a-f]+");
    static const std::regex place("/[^ ']*/python3\\.11/([a-z_/.]+)(?::\\d+|(?=\\)))");
    return std::regex_replace(std::regex_replace(text, address, "at 0x..."), place, "$1");
}
} // namespace

Record Ran::record() const {
    static const std::regex hint("(^|\n)hint: [^\n]*(?=\n)");
    std::string error = std::regex_replace(err, hint, "");
    if (const std::size_t place = error.find("deadlock"); outcome.end == runtime::End::Deadlock)
        error = error.substr(0, place) + "deadlock\n";
    if (!error.empty() || outcome.exit_status != 0)
        error = "exit status " + std::to_string(outcome.exit_status) + "\n" + error;
    return {masked(out), masked(error)};
}

std::vector<Program> recorded_programs(std::string_view area) {
    std::vector<Program> programs;
    collect(conformance_folder(), "", programs);
    collect(fs::path(COROSCOPE_SOURCE_DIR) / "lessons", "lessons/", programs);
    std::erase_if(programs, [&](const Program& each) { return !each.name.starts_with(area); });
    std::sort(programs.begin(), programs.end(),
              [](const Program& a, const Program& b) { return a.name < b.name; });
    return programs;
}

std::vector<std::string> program_areas() {
    std::vector<std::string> areas{"lessons"};
    for (const auto& entry : fs::directory_iterator(conformance_folder())) {
        if (entry.is_directory() && entry.path().filename() != "__pycache__")
            areas.push_back(entry.path().filename().string());
    }
    std::sort(areas.begin(), areas.end());
    return areas;
}

namespace {
std::unique_ptr<runtime::Run> begin(const Program& program, runtime::Recording recording,
                                    const runtime::Limits& limits) {
    // A program knows its file without the folder, as the recorded outputs do.
    const std::string file = fs::path(program.name).filename().string();
    auto text = std::make_shared<const runtime::source::SourceText>(file, program.source);
    auto created = runtime::Run::create(text, program.scenario, limits, recording,
                                        lessons::simulated_libraries());
    INFO(program.name);
    REQUIRE(created.has_value());
    return std::move(*created);
}
} // namespace

std::unique_ptr<runtime::Run> recorded_run(const Program& program) {
    std::unique_ptr<runtime::Run> run = begin(program, runtime::Recording::Everything, {});
    while (run->advance(1'000'000) == runtime::Progress::Running) {
    }
    return run;
}

Ran run(const Program& program, runtime::Recording recording, const runtime::Limits& limits,
        std::uint64_t slice) {
    const std::unique_ptr<runtime::Run> begun = begin(program, recording, limits);
    runtime::Run& run = *begun;
    Ran ran;
    run.on_output = [&](runtime::OutputStream stream, std::string_view piece) {
        (stream == runtime::OutputStream::Out ? ran.out : ran.err) += piece;
    };
    while (run.advance(slice) == runtime::Progress::Running) {
    }
    ran.outcome = run.outcome();
    ran.steps = run.stats().steps;
    if (recording != runtime::Recording::Nothing)
        ran.trace_text = runtime::trace::to_text(run.trace());
    return ran;
}

Ran run_text(const std::string& source, const runtime::Limits& limits,
             const runtime::Scenario& scenario) {
    return run({"program.py", source, {}, scenario}, runtime::Recording::Everything, limits);
}

} // namespace tests
