#include "app/cli/scenario_options.h"

#include <fmt/format.h>

namespace app::cli {
namespace {

model::FileResult<RunOptions> read_scenario_file(const std::string& path) {
    const auto text = model::read_file(path);
    if (!text) return tl::unexpected(text.error());
    auto options = lessons::parse_scenario(*text, path);
    if (options) return *options;
    std::string complaint;
    for (const lessons::Problem& problem : options.error())
        complaint += (complaint.empty() ? "" : "\n") + lessons::to_text(problem);
    return tl::unexpected(complaint);
}

template <class T, class U>
void override_with(T& value, const std::optional<U>& given) {
    if (given) value = static_cast<T>(*given);
}

} // namespace

model::FileResult<RunOptions> run_options(const ProgramArguments& arguments,
                                          const runtime::Scenario& own) {
    RunOptions options{own, {}};
    const ScenarioArguments& given = arguments.scenario;
    if (given.file) {
        auto read = read_scenario_file(*given.file);
        if (!read) return tl::unexpected(read.error());
        options = std::move(*read);
    }
    override_with(options.scenario.interrupt_at_s, given.interrupt_at_s);
    override_with(options.scenario.until_s, given.until_s);
    override_with(options.scenario.seed, given.seed);
    override_with(options.limits.steps, given.max_steps);
    override_with(options.limits.memory_bytes, given.max_memory_bytes);
    override_with(options.limits.output_bytes, given.max_output_bytes);
    override_with(options.limits.depth, given.max_depth);
    options.scenario.is_strict |= arguments.is_strict;
    return options;
}

} // namespace app::cli
