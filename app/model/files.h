#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

// Files and the folders in which a desktop program keeps its own. All failures come back as a
// sentence for people: the place, what happened, what may help.
namespace app::model {

template <class T>
using FileResult = tl::expected<T, std::string>;

// $XDG_CONFIG_HOME/coroscope and $XDG_DATA_HOME/coroscope, by the usual rules.
std::filesystem::path config_folder();
std::filesystem::path data_folder();

FileResult<std::string> read_file(const std::filesystem::path& path);

// Writes a file beside the target, then renames it over, so that a reader sees the old bytes or the
// new ones and never half of them. Missing folders are made.
FileResult<std::filesystem::path> write_file(const std::filesystem::path& path,
                                             std::string_view bytes);

// The same for a place that the user named: a folder that is not there is a slip of the pen, and is
// not made.
FileResult<std::filesystem::path> write_named_file(const std::filesystem::path& path,
                                                   std::string_view bytes);

// A stamp that changes when the file does; nothing if it is not there.
struct FileStamp {
    std::int64_t modified_ns = 0;
    std::uintmax_t size = 0;
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};
std::optional<FileStamp> stamp_of(const std::filesystem::path& path);

// FNV-1a of the bytes in hex: tells whether a shipped lesson is still the one that was edited.
std::string hash_of(std::string_view bytes);

} // namespace app::model
