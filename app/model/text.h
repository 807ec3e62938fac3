#pragma once

#include "app/model/ui.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/args.h>
#include <fmt/core.h>

// The interface's words. Both languages are embedded in the binary as assets/i18n/*.toml; a key is
// the dotted path of a string in there ("transport.play"). A test holds the two to the same keys.
namespace app::model {

// The words for a key; the key itself if there is none, so that a gap is seen and not hidden.
std::string_view text(Language language, std::string_view key);

// Words with their {named} places filled in. In Chinese a space beside a place is for the Latin
// letters that mostly stand there: between two Chinese characters it is left out.
std::string filled_in(Language language, std::string_view words, fmt::format_args arguments);

template <class... Arguments>
std::string text_with(Language language, std::string_view key, const Arguments&... arguments) {
    return filled_in(language, text(language, key), fmt::make_format_args(arguments...));
}

// All keys with their words, in order of the keys.
std::vector<std::pair<std::string_view, std::string_view>> all_text(Language language);

} // namespace app::model
