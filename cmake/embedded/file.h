#pragma once

// A file that lives inside the binary: its path, as it was given to coroscope_embed(), and its
// bytes. Bundles are sorted by path, and everything in them lasts as long as the program.

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

namespace embedded {

struct File {
    std::string_view path;
    std::string_view bytes;
};

struct Bundle {
    std::span<const File> files;

    // The bytes of the file at `path`, or nothing when the bundle has no such file.
    std::optional<std::string_view> find(std::string_view path) const {
        const auto at = std::ranges::lower_bound(files, path, {}, &File::path);
        if (at == files.end() || at->path != path) return std::nullopt;
        return at->bytes;
    }
};

} // namespace embedded
