#include "lessons/scenario_file.h"

#include "lessons/scenario_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <limits>
#include <span>
#include <sstream>
#include <type_traits>

namespace lessons {
namespace {

constexpr std::array<std::string_view, 10> scenario_keys{
    "interrupt", "until",     "seed",  "cpu_count", "seconds_per_line",
    "strict",    "arguments", "input", "latencies", "limits"};
constexpr std::array<std::string_view, 4> limit_keys{"steps", "memory", "output", "depth"};

std::uint32_t line_of(const toml::node& node) {
    return node.source().begin.line;
}

class ScenarioReader {
  public:
    explicit ScenarioReader(const std::string& file) : file_(file) {}

    Result<ScenarioFile> read(const toml::table& table);

  private:
    void report(std::uint32_t line, std::string message, std::string hint) {
        problems_.push_back({file_, line, std::move(message), std::move(hint)});
    }
    void refuse_unknown(const toml::table& table, std::span<const std::string_view> known);
    void take_seconds(const toml::table& table, std::string_view key, double& seconds);
    template <std::unsigned_integral T>
    void take_count(const toml::table& table, std::string_view key, T& count, T least);
    void take_lines(const toml::table& table, std::string_view key,
                    std::vector<std::string>& lines);
    void take_strict(const toml::table& table);
    const toml::table* table_at(const toml::table& table, std::string_view key);

    const std::string& file_;
    ScenarioFile result_;
    Problems problems_;
};

// The known key that shares most letters with an unknown one, to be suggested.
std::string_view nearest(std::string_view key, std::span<const std::string_view> known) {
    std::string_view best;
    std::size_t most = key.size() / 2;
    for (const std::string_view candidate : known) {
        std::size_t shared = 0;
        while (shared < std::min(key.size(), candidate.size()) && key[shared] == candidate[shared])
            ++shared;
        if (shared <= most) continue;
        most = shared;
        best = candidate;
    }
    return best;
}

void ScenarioReader::refuse_unknown(const toml::table& table,
                                    std::span<const std::string_view> known) {
    for (const auto& [key, node] : table) {
        if (std::ranges::find(known, key.str()) != known.end()) continue;
        const std::string_view near = nearest(key.str(), known);
        report(key.source().begin.line, fmt::format("the key '{}' is not known", key.str()),
               near.empty() ? fmt::format("the keys here are {}", fmt::join(known, ", "))
                            : fmt::format("did you mean '{}'?", near));
    }
}

void ScenarioReader::take_seconds(const toml::table& table, std::string_view key, double& seconds) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !std::isfinite(*value) || *value < 0)
        return report(line_of(*node),
                      fmt::format("'{}' has to be a number of seconds from 0 on", key),
                      fmt::format("such as: {} = 2.5", key));
    seconds = *value;
}

template <std::unsigned_integral T>
void ScenarioReader::take_count(const toml::table& table, std::string_view key, T& count, T least) {
    const toml::node* node = table.get(key);
    if (!node) return;
    constexpr auto largest = static_cast<std::uint64_t>(std::min<std::uint64_t>(
        std::numeric_limits<T>::max(), std::numeric_limits<std::int64_t>::max()));
    const auto value = node->is_integer() ? node->value<std::int64_t>() : std::nullopt;
    const bool is_good = value && *value >= static_cast<std::int64_t>(least) &&
                         static_cast<std::uint64_t>(*value) <= largest;
    if (!is_good)
        return report(line_of(*node),
                      fmt::format("'{}' has to be a whole number from {} on", key, least),
                      fmt::format("such as: {} = {}", key, std::max<T>(least, 4)));
    count = static_cast<T>(*value);
}

void ScenarioReader::take_lines(const toml::table& table, std::string_view key,
                                std::vector<std::string>& lines) {
    const toml::node* node = table.get(key);
    if (!node) return;
    const toml::array* array = node->as_array();
    if (!array || (!array->empty() && !array->is_homogeneous(toml::node_type::string)))
        return report(line_of(*node), fmt::format("'{}' has to be a list of texts", key),
                      fmt::format("such as: {} = [\"one\", \"two\"]", key));
    lines.clear();
    for (const toml::node& line : *array)
        lines.push_back(*line.value<std::string>());
}

void ScenarioReader::take_strict(const toml::table& table) {
    const toml::node* node = table.get("strict");
    if (!node) return;
    const auto value = node->value_exact<bool>();
    if (!value)
        return report(line_of(*node), "'strict' has to be true or false", "such as: strict = true");
    result_.scenario.is_strict = *value;
}

const toml::table* ScenarioReader::table_at(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (!node) return nullptr;
    if (!node->as_table())
        report(line_of(*node), fmt::format("'{}' has to be a table", key),
               fmt::format("begin it with a line [{}]", key));
    return node->as_table();
}

Result<ScenarioFile> ScenarioReader::read(const toml::table& table) {
    runtime::Scenario& scenario = result_.scenario;
    refuse_unknown(table, scenario_keys);
    take_seconds(table, "interrupt", scenario.interrupt_at_s);
    take_seconds(table, "until", scenario.until_s);
    take_count(table, "seed", scenario.seed, std::uint64_t{0});
    take_count(table, "cpu_count", scenario.cpu_count, std::uint32_t{1});
    take_seconds(table, "seconds_per_line", scenario.seconds_per_line);
    take_strict(table);
    take_lines(table, "arguments", scenario.arguments);
    take_lines(table, "input", scenario.input_lines);
    if (const toml::table* latencies = table_at(table, "latencies"))
        for (const auto& [host, seconds] : *latencies)
            take_seconds(*latencies, host.str(), scenario.latencies[std::string(host.str())]);
    if (const toml::table* limits = table_at(table, "limits")) {
        refuse_unknown(*limits, limit_keys);
        take_count(*limits, "steps", result_.limits.steps, std::uint64_t{1});
        take_count(*limits, "memory", result_.limits.memory_bytes, std::uint64_t{1});
        take_count(*limits, "output", result_.limits.output_bytes, std::uint64_t{1});
        take_count(*limits, "depth", result_.limits.depth, std::uint32_t{1});
    }
    std::ranges::stable_sort(problems_, {}, &Problem::line);
    if (!problems_.empty()) return tl::unexpected(problems_);
    return std::move(result_);
}

toml::array array_of(const std::vector<std::string>& lines) {
    toml::array array;
    for (const std::string& line : lines)
        array.push_back(line);
    return array;
}

} // namespace

Result<ScenarioFile> scenario_of(const toml::table& table, const std::string& file) {
    return ScenarioReader(file).read(table);
}

Result<ScenarioFile> parse_scenario(std::string_view text, const std::string& file) {
    try {
        return ScenarioReader(file).read(toml::parse(text, file));
    } catch (const toml::parse_error& error) {
        return tl::unexpected(
            Problems{{file, error.source().begin.line, std::string(error.description()),
                      "the syntax of such a file is described at toml.io"}});
    }
}

std::string to_toml(const runtime::Scenario& scenario) {
    const runtime::Scenario usual;
    toml::table table;
    if (scenario.interrupt_at_s != usual.interrupt_at_s)
        table.insert("interrupt", scenario.interrupt_at_s);
    if (scenario.until_s != usual.until_s) table.insert("until", scenario.until_s);
    if (scenario.seed != usual.seed) table.insert("seed", static_cast<std::int64_t>(scenario.seed));
    if (scenario.cpu_count != usual.cpu_count)
        table.insert("cpu_count", static_cast<std::int64_t>(scenario.cpu_count));
    if (scenario.seconds_per_line != usual.seconds_per_line)
        table.insert("seconds_per_line", scenario.seconds_per_line);
    if (scenario.is_strict) table.insert("strict", true);
    if (!scenario.arguments.empty()) table.insert("arguments", array_of(scenario.arguments));
    if (!scenario.input_lines.empty()) table.insert("input", array_of(scenario.input_lines));
    if (!scenario.latencies.empty()) {
        toml::table latencies;
        for (const auto& [host, seconds] : scenario.latencies)
            latencies.insert(host, seconds);
        table.insert("latencies", std::move(latencies));
    }
    if (table.empty()) return {};
    std::ostringstream out;
    out << table << '\n';
    return out.str();
}

} // namespace lessons
