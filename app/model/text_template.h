#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the strings in a line of source can turn into: of an f-string what stands between its
// replacement fields is known, and a field that is a name has that name's value.
namespace app::model {

enum class Likeness : std::uint8_t { None, Possible, Certain };

struct TextTemplate {
    std::vector<std::string> literals = {""}; // One more than fields.
    std::vector<std::string> fields;          // Empty for one that is more than a name.

    // Whether the text has all that is known without the values of names.
    bool can_be(std::string_view text) const;

    using Values = std::function<std::optional<std::string>(std::string_view name)>;
    // The same with the values; a field without one may stand for anything.
    Likeness likeness(std::string_view text, const Values& value_of) const;
};

// Of the strings that begin and end in the line.
std::vector<TextTemplate> text_templates(std::string_view line);

} // namespace app::model
