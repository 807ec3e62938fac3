#include "app/model/files.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace app::model {

namespace {

std::filesystem::path folder_from(const char* variable, const char* below_home) {
    const char* value = std::getenv(variable);
    if (value != nullptr && value[0] == '/') return std::filesystem::path(value) / "coroscope";
    const char* home = std::getenv("HOME");
    if (home == nullptr || home[0] == '\0')
        return std::filesystem::temp_directory_path() / "coroscope";
    return std::filesystem::path(home) / below_home / "coroscope";
}

std::string because(const char* what, const std::filesystem::path& path, int error) {
    return fmt::format("{} {}: {}", what, path.string(), std::strerror(error));
}

} // namespace

std::filesystem::path config_folder() {
    return folder_from("XDG_CONFIG_HOME", ".config");
}
std::filesystem::path data_folder() {
    return folder_from("XDG_DATA_HOME", ".local/share");
}

FileResult<std::string> read_file(const std::filesystem::path& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return tl::unexpected<std::string>(because("cannot read", path, EISDIR));
    }
    std::ifstream in(path, std::ios::binary);
    if (!in) return tl::unexpected<std::string>(because("cannot read", path, errno));
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return std::move(bytes).str();
}

namespace {

// Zero, or what went wrong.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return 0;
}

// A device or a pipe is written into; a file put in its place would be none.
FileResult<std::filesystem::path> write_into(const std::filesystem::path& path,
                                             std::string_view bytes) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return tl::unexpected<std::string>(because("cannot write", path, errno));
    const int failed = write_all(descriptor, bytes);
    close(descriptor);
    if (failed == 0) return path;
    return tl::unexpected<std::string>(because("cannot write", path, failed));
}

} // namespace

FileResult<std::filesystem::path> write_file(const std::filesystem::path& asked_path,
                                             std::string_view bytes) {
    std::error_code error;
    std::filesystem::path path = asked_path;
    // What a link points to is replaced, not the link.
    if (std::filesystem::is_symlink(path, error)) {
        path = std::filesystem::canonical(path, error);
        if (error) path = asked_path;
    }
    const auto kind = std::filesystem::status(path, error).type();
    if (kind != std::filesystem::file_type::regular && std::filesystem::exists(path, error))
        return write_into(path, bytes);
    error.clear();
    if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
    if (error)
        return tl::unexpected<std::string>(
            because("cannot make", path.parent_path(), error.value()));
    std::string beside = path.string() + ".XXXXXX";
    const int descriptor = mkstemp(beside.data());
    if (descriptor < 0) return tl::unexpected<std::string>(because("cannot write", path, errno));
    int failed = write_all(descriptor, bytes);
    if (failed == 0 && fsync(descriptor) != 0 && errno != EINVAL) failed = errno;
    // mkstemp makes the file private; a picture should be as readable as any other new file.
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(descriptor, static_cast<mode_t>(0666) & ~mask);
    close(descriptor);
    if (failed == 0 && std::rename(beside.c_str(), path.c_str()) != 0) failed = errno;
    if (failed == 0) return path;
    std::remove(beside.c_str());
    return tl::unexpected<std::string>(because("cannot write", path, failed));
}

FileResult<std::filesystem::path> write_named_file(const std::filesystem::path& path,
                                                   std::string_view bytes) {
    std::error_code error;
    const std::filesystem::path folder = path.parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder, error))
        return tl::unexpected<std::string>(
            fmt::format("cannot write {}: there is no folder {}", path.string(), folder.string()));
    return write_file(path, bytes);
}

std::optional<FileStamp> stamp_of(const std::filesystem::path& path) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0) return std::nullopt;
    const std::int64_t seconds = found.st_mtim.tv_sec;
    return FileStamp{seconds * 1'000'000'000 + found.st_mtim.tv_nsec,
                     static_cast<std::uintmax_t>(found.st_size)};
}

std::string hash_of(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211ULL;
    }
    return fmt::format("{:016x}", hash);
}

} // namespace app::model
