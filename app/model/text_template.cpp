#include "app/model/text_template.h"

#include <algorithm>
#include <cctype>

namespace app::model {

namespace {

// So much has to be known of what else may stand for anything.
constexpr std::size_t known_min = 3;

using Pattern = std::vector<std::optional<std::string>>;

bool matches(std::string_view text, const Pattern& pattern, std::size_t at) {
    if (at == pattern.size()) return text.empty();
    if (const auto& known = pattern[at])
        return text.starts_with(*known) && matches(text.substr(known->size()), pattern, at + 1);
    for (std::size_t size = 0; size <= text.size(); ++size)
        if (matches(text.substr(size), pattern, at + 1)) return true;
    return false;
}

Likeness likeness_of(std::string_view text, const Pattern& pattern) {
    std::size_t known = 0;
    bool is_open = false;
    for (const auto& part : pattern) {
        known += part ? part->size() : 0;
        is_open = is_open || !part;
    }
    if (!matches(text, pattern, 0)) return Likeness::None;
    if (!is_open) return Likeness::Certain;
    return known >= known_min ? Likeness::Possible : Likeness::None;
}

bool is_name(std::string_view text) {
    return !text.empty() && std::isdigit(static_cast<unsigned char>(text[0])) == 0 &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
           });
}

class StringReader {
  public:
    explicit StringReader(std::string_view line) : line_(line) {}

    std::vector<TextTemplate> read() {
        while (at_ < line_.size()) {
            const char c = line_[at_];
            if (c == '#') break;
            if (c == '\'' || c == '"')
                read_string(is_formatted());
            else
                ++at_;
        }
        return std::move(found_);
    }

  private:
    bool is_formatted() const {
        for (std::size_t i = at_; i > 0 && std::isalpha(static_cast<unsigned char>(line_[i - 1]));
             --i)
            if (line_[i - 1] == 'f' || line_[i - 1] == 'F') return true;
        return false;
    }

    void read_string(bool is_formatted) {
        const char quote = line_[at_++];
        TextTemplate one;
        while (at_ < line_.size() && line_[at_] != quote) {
            const char c = line_[at_];
            const bool is_doubled = at_ + 1 < line_.size() && line_[at_ + 1] == c;
            if (c == '\\') {
                at_ = line_.size(); // What it stands for is not worked out.
                return;
            }
            if (is_formatted && c == '{' && !is_doubled) {
                one.fields.push_back(read_field());
                one.literals.emplace_back();
                continue;
            }
            if (is_formatted && (c == '{' || c == '}')) ++at_;
            one.literals.back() += c;
            ++at_;
        }
        if (at_ >= line_.size()) return;
        ++at_;
        found_.push_back(std::move(one));
    }

    std::string read_field() {
        const std::size_t begin = ++at_;
        for (int depth = 1; at_ < line_.size(); ++at_) {
            if (line_[at_] == '{') ++depth;
            if (line_[at_] == '}' && --depth == 0) break;
        }
        const std::string_view field = line_.substr(begin, at_ - begin);
        at_ = std::min(at_ + 1, line_.size());
        return is_name(field) ? std::string(field) : "";
    }

    std::string_view line_;
    std::size_t at_ = 0;
    std::vector<TextTemplate> found_;
};

} // namespace

bool TextTemplate::can_be(std::string_view text) const {
    Pattern pattern;
    for (std::size_t i = 0; i < literals.size(); ++i) {
        if (i > 0) pattern.emplace_back();
        pattern.emplace_back(literals[i]);
    }
    const bool is_empty = literals.size() == 1 && literals[0].empty();
    return !is_empty && matches(text, pattern, 0);
}

Likeness TextTemplate::likeness(std::string_view text, const Values& value_of) const {
    Pattern pattern = {literals[0]};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        pattern.push_back(fields[i].empty() ? std::nullopt : value_of(fields[i]));
        pattern.emplace_back(literals[i + 1]);
    }
    return likeness_of(text, pattern);
}

std::vector<TextTemplate> text_templates(std::string_view line) {
    return StringReader(line).read();
}

} // namespace app::model
