#include "app/cli/scenario_options.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <span>
#include <type_traits>

namespace app::cli {
namespace {

constexpr std::array<std::string_view, 10> scenario_keys{
    "interrupt", "until",     "seed",  "cpu_count", "seconds_per_line",
    "strict",    "arguments", "input", "latencies", "limits"};
constexpr std::array<std::string_view, 4> limit_keys{"steps", "memory", "output", "depth"};

// Reads a scenario file key by key; the first mistake is kept and ends the reading.
class ScenarioReader {
  public:
    ScenarioReader(const std::string& path, RunOptions& options) : path_(path), options_(options) {}

    std::string read(const toml::table& table);

  private:
    void refuse_unknown(const toml::table& table, std::span<const std::string_view> known);
    template <class T>
    void take(const toml::table& table, std::string_view key, T& value, std::string_view what);
    void take_lines(const toml::table& table, std::string_view key,
                    std::vector<std::string>& lines);
    void take_latencies(const toml::table& table);
    void take_limits(const toml::table& table);

    void complain_at(const toml::node& node, std::string_view message) {
        if (!complaint_.empty()) return;
        complaint_ = fmt::format("{}, line {}: {}", path_, node.source().begin.line, message);
    }

    const std::string& path_;
    RunOptions& options_;
    std::string complaint_;
};

void ScenarioReader::refuse_unknown(const toml::table& table,
                                    std::span<const std::string_view> known) {
    for (const auto& [key, node] : table) {
        const bool is_known = std::ranges::find(known, key.str()) != known.end();
        if (is_known) continue;
        complain_at(node, fmt::format("the key '{}' is not known\nhint: the keys here are {}",
                                      key.str(), fmt::join(known, ", ")));
    }
}

template <class T>
void ScenarioReader::take(const toml::table& table, std::string_view key, T& value,
                          std::string_view what) {
    const toml::node* node = table.get(key);
    if (!node) return;
    using Read =
        std::conditional_t<std::same_as<T, bool> || std::floating_point<T>, T, std::int64_t>;
    const auto read = node->value<Read>();
    if (!read || (!std::same_as<T, bool> && *read < Read{})) {
        return complain_at(*node, fmt::format("'{}' has to be {}", key, what));
    }
    value = static_cast<T>(*read);
}

void ScenarioReader::take_lines(const toml::table& table, std::string_view key,
                                std::vector<std::string>& lines) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const toml::array* array = node->as_array();
    if (!array || (!array->empty() && !array->is_homogeneous(toml::node_type::string))) {
        return complain_at(*node, fmt::format("'{}' has to be a list of texts", key));
    }
    lines.clear();
    for (const toml::node& line : *array)
        lines.push_back(*line.value<std::string>());
}

void ScenarioReader::take_latencies(const toml::table& table) {
    const toml::node* node = table.get("latencies");
    if (!node) return;
    if (!node->as_table()) {
        return complain_at(*node, "'latencies' has to be a table of hosts and seconds");
    }
    for (const auto& [host, seconds] : *node->as_table()) {
        take(*node->as_table(), host.str(), options_.scenario.latencies[std::string(host.str())],
             "a number of seconds from 0 on");
    }
}

void ScenarioReader::take_limits(const toml::table& table) {
    const toml::node* node = table.get("limits");
    if (!node) return;
    const toml::table* limits = node->as_table();
    if (!limits) return complain_at(*node, "'limits' has to be a table");
    refuse_unknown(*limits, limit_keys);
    take(*limits, "steps", options_.limits.steps, "a whole number");
    take(*limits, "memory", options_.limits.memory_bytes, "a whole number of bytes");
    take(*limits, "output", options_.limits.output_bytes, "a whole number of bytes");
    take(*limits, "depth", options_.limits.depth, "a whole number");
}

std::string ScenarioReader::read(const toml::table& table) {
    runtime::Scenario& scenario = options_.scenario;
    refuse_unknown(table, scenario_keys);
    take(table, "interrupt", scenario.interrupt_at_s, "a number of seconds from 0 on");
    take(table, "until", scenario.until_s, "a number of seconds from 0 on");
    take(table, "seed", scenario.seed, "a whole number from 0 on");
    take(table, "cpu_count", scenario.cpu_count, "a whole number from 1 on");
    take(table, "seconds_per_line", scenario.seconds_per_line, "a number of seconds from 0 on");
    take(table, "strict", scenario.is_strict, "true or false");
    take_lines(table, "arguments", scenario.arguments);
    take_lines(table, "input", scenario.input_lines);
    take_latencies(table);
    take_limits(table);
    return complaint_;
}

// Returns what is wrong with the file, or nothing.
std::string read_scenario_file(const std::string& path, RunOptions& options) {
    const auto text = model::read_file(path);
    if (!text) return text.error();
    try {
        return ScenarioReader(path, options).read(toml::parse(*text, path));
    } catch (const toml::parse_error& error) {
        return fmt::format("{}, line {}: {}", path, error.source().begin.line, error.description());
    }
}

template <class T, class U>
void override_with(T& value, const std::optional<U>& given) {
    if (given) value = static_cast<T>(*given);
}

} // namespace

model::FileResult<RunOptions> run_options(const ProgramArguments& arguments) {
    RunOptions options;
    const ScenarioArguments& given = arguments.scenario;
    if (given.file) {
        const std::string complaint = read_scenario_file(*given.file, options);
        if (!complaint.empty()) return tl::unexpected(complaint);
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
