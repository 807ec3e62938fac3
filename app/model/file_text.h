#pragma once

#include "app/model/files.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

// A file's bytes as an editor has them: without the byte order mark, and lines ending in "\n" where
// all of them end in "\r\n". Both are put back when the text is saved.
namespace app::model {

// Why a file can only be looked at: what is typed into it could not be saved beside its bytes.
enum class ReadOnly : std::uint8_t { No, Binary, NotUtf8, OtherEncoding };

struct FileForm {
    bool has_mark = false;
    bool has_crlf = false;
    ReadOnly read_only = ReadOnly::No;
    friend bool operator==(const FileForm&, const FileForm&) = default;
};

struct FileText {
    std::string text; // Of a file that can only be looked at: its bytes.
    FileForm form;
    friend bool operator==(const FileText&, const FileText&) = default;
};

FileText text_of_bytes(std::string bytes);
std::string bytes_of_text(std::string_view text, const FileForm& form);

FileResult<FileText> read_text(const std::filesystem::path& path);

// The text with one "?" for every byte that is no letter of it, so that places stay the same.
std::string readable(std::string_view bytes);

} // namespace app::model
