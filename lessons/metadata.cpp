#include "lessons/metadata.h"

#include "lessons/scenario_table.h"

#include <fmt/format.h>

#include <array>

namespace lessons {
namespace {

constexpr std::array<std::string_view, 6> known_keys{"order",    "title",    "summary",
                                                     "concepts", "variants", "scenario"};

class MetadataReader {
  public:
    explicit MetadataReader(const std::string& file) : file_(file) {}

    Result<Metadata> read(const toml::table& table);

  private:
    void read_order(const toml::table& table);
    void read_concepts(const toml::table& table);
    void read_variants(const toml::table& table);
    Translated read_translated(const toml::node* node, std::string_view key, std::uint32_t line);
    void read_scenario(const toml::table& table);
    void refuse_unknown_keys(const toml::table& table);

    void report(std::uint32_t line, std::string message, std::string hint) {
        problems_.push_back({file_, line, std::move(message), std::move(hint)});
    }

    const std::string& file_;
    Metadata metadata_;
    Problems problems_;
};

std::uint32_t line_of(const toml::node& node) {
    return node.source().begin.line;
}

Result<Metadata> MetadataReader::read(const toml::table& table) {
    refuse_unknown_keys(table);
    read_order(table);
    metadata_.title = read_translated(table.get("title"), "title", 0);
    metadata_.summary = read_translated(table.get("summary"), "summary", 0);
    read_concepts(table);
    read_variants(table);
    read_scenario(table);
    if (!problems_.empty()) return tl::unexpected(problems_);
    return std::move(metadata_);
}

void MetadataReader::refuse_unknown_keys(const toml::table& table) {
    for (const auto& [key, node] : table) {
        bool is_known = false;
        for (const std::string_view known : known_keys)
            is_known |= key.str() == known;
        if (is_known) continue;
        report(line_of(node), fmt::format("the key '{}' is not known", key.str()),
               fmt::format("the keys are {}", fmt::join(known_keys, ", ")));
    }
}

void MetadataReader::read_order(const toml::table& table) {
    const auto order = table["order"].value<int>();
    if (order && *order > 0) {
        metadata_.order = *order;
        return;
    }
    const toml::node* node = table.get("order");
    report(node ? line_of(*node) : 0, "'order' has to be a number from 1 on",
           "write the lesson's place in the catalogue, such as: order = 3");
}

Translated MetadataReader::read_translated(const toml::node* node, std::string_view key,
                                           std::uint32_t line) {
    const toml::table* table = node ? node->as_table() : nullptr;
    if (node) line = line_of(*node);
    Translated text;
    if (table) {
        text.english = table->get("en") ? table->get("en")->value_or(std::string()) : "";
        text.chinese = table->get("zh") ? table->get("zh")->value_or(std::string()) : "";
    }
    if (text.english.empty() || text.chinese.empty()) {
        report(line, fmt::format("'{}' has to be given in every language", key),
               fmt::format("write it as: {} = {{ en = \"...\", zh = \"...\" }}", key));
    }
    return text;
}

void MetadataReader::read_concepts(const toml::table& table) {
    const toml::array* concepts = table["concepts"].as_array();
    if (!concepts || concepts->empty()) {
        report(0, "'concepts' has to name what the lesson teaches",
               "write it as: concepts = [ { en = \"ready queue\", zh = \"就绪队列\" } ]");
        return;
    }
    for (const toml::node& node : *concepts) {
        metadata_.concepts.push_back(read_translated(&node, "concepts", line_of(node)));
    }
}

void MetadataReader::read_variants(const toml::table& table) {
    const toml::node* node = table.get("variants");
    if (!node) return;
    if (!node->as_array() || !node->as_array()->is_array_of_tables()) {
        report(line_of(*node), "'variants' has to be an array of tables",
               "begin each variant with a line [[variants]]");
        return;
    }
    for (const toml::node& each : *node->as_array()) {
        const toml::table& variant = *each.as_table();
        const std::string file = variant["file"].value_or(std::string());
        const bool is_name = file.ends_with(".py") && file.size() > 3 &&
                             file.find('/') == file.npos && file != "lesson.py";
        if (!is_name) {
            report(line_of(each), "a variant has to name its file",
                   "write: file = \"NAME.py\", for a file beside lesson.py");
            continue;
        }
        metadata_.variants.push_back(
            {file.substr(0, file.size() - 3),
             read_translated(variant.get("title"), "title", line_of(each))});
    }
}

void MetadataReader::read_scenario(const toml::table& table) {
    const toml::node* node = table.get("scenario");
    if (!node) return;
    if (!node->as_table()) {
        report(line_of(*node), "'scenario' has to be a table", "begin it with a line [scenario]");
        return;
    }
    auto scenario = scenario_of(*node->as_table(), file_);
    if (scenario)
        metadata_.scenario = std::move(scenario->scenario);
    else
        problems_.insert(problems_.end(), scenario.error().begin(), scenario.error().end());
}

// toml++ is built with exceptions in Debian; this is the one place that meets them.
Result<toml::table> parse_table(std::string_view text, const std::string& file) {
    try {
        return toml::parse(text, file);
    } catch (const toml::parse_error& error) {
        return tl::unexpected(
            Problems{{file, error.source().begin.line, std::string(error.description()),
                      "the syntax of such a file is described at toml.io"}});
    }
}

} // namespace

Result<Metadata> parse_metadata(std::string_view text, const std::string& file) {
    const auto table = parse_table(text, file);
    if (!table) return tl::unexpected(table.error());
    return MetadataReader(file).read(*table);
}

} // namespace lessons
