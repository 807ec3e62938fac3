#include "app/model/file_text.h"

#include "runtime/source/encoding.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <utility>

namespace app::model {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

bool is_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::uint32_t size = runtime::source::decode_utf8(bytes.substr(at)).size;
        if (size == 0) return false;
        at += size;
    }
    return true;
}

bool asks_for_other_encoding(const std::string& text) {
    const auto found = runtime::source::check_encoding({"", text});
    return std::any_of(found.begin(), found.end(), [](const auto& diagnostic) {
        return diagnostic.kind == runtime::source::DiagnosticKind::Unsupported;
    });
}

ReadOnly read_only_of(const std::string& bytes) {
    if (bytes.find('\0') != std::string::npos) return ReadOnly::Binary;
    if (!is_utf8(bytes)) return ReadOnly::NotUtf8;
    return asks_for_other_encoding(bytes) ? ReadOnly::OtherEncoding : ReadOnly::No;
}

// Whether there are line ends, and each is "\r\n": with others among them they are left as they
// are.
bool has_only_crlf(std::string_view text) {
    const auto count = [&](std::string_view words) {
        std::size_t found = 0;
        for (auto at = text.find(words); at != text.npos; at = text.find(words, at + words.size()))
            ++found;
        return found;
    };
    const std::size_t pairs = count("\r\n");
    return pairs > 0 && count("\r") == pairs && count("\n") == pairs;
}

} // namespace

FileText text_of_bytes(std::string bytes) {
    FileText out{std::move(bytes), {}};
    out.form.read_only = read_only_of(out.text);
    if (out.form.read_only != ReadOnly::No) return out;
    out.form.has_mark = out.text.starts_with(mark);
    if (out.form.has_mark) out.text.erase(0, mark.size());
    out.form.has_crlf = has_only_crlf(out.text);
    if (out.form.has_crlf) std::erase(out.text, '\r');
    return out;
}

std::string bytes_of_text(std::string_view text, const FileForm& form) {
    std::string out(form.has_mark ? mark : "");
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_bare_end = text[at] == '\n' && (at == 0 || text[at - 1] != '\r');
        if (is_bare_end && form.has_crlf) out += '\r';
        out += text[at];
    }
    return out;
}

FileResult<FileText> read_text(const std::filesystem::path& path) {
    auto bytes = read_file(path);
    if (!bytes) return tl::unexpected<std::string>(bytes.error());
    return text_of_bytes(std::move(*bytes));
}

std::string readable(std::string_view bytes) {
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const bool is_control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
        const std::uint32_t size = runtime::source::decode_utf8(bytes.substr(at)).size;
        if (size == 0 || is_control)
            out += '?';
        else
            out += bytes.substr(at, size);
        at += std::max<std::uint32_t>(1, size);
    }
    return out;
}

} // namespace app::model
