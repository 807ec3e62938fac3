#pragma once

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace app::exporting {

// Why a file could not be written or read: the place, the cause, and what to do about it.
struct FileProblem {
    std::string path;
    std::string cause;
    std::string hint;
};

// "cannot write /x/y.png: no such folder: /x", the hint on a line of its own.
std::string to_text(const FileProblem& problem);

// Writes a whole file or nothing: into a temporary file beside it, which is then renamed. A symbolic
// link is followed, and an existing file keeps its permissions.
std::optional<FileProblem> write_file_atomically(const std::string& path, std::string_view bytes);

}  // namespace app::exporting
