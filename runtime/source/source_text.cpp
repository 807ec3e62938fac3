#include "runtime/source/source_text.h"

#include "runtime/source/assert.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace runtime::source {

SourceText::SourceText(std::string file_name, std::string text)
    : file_name_(std::move(file_name)), text_(std::move(text)) {
    ASSERT(text_.size() < std::numeric_limits<std::uint32_t>::max());
    if (text_.starts_with("\xEF\xBB\xBF")) start_ = 3;
    line_starts_.push_back(start_);
    const bool has_returns = text_.find('\r') != std::string::npos;
    for (std::size_t i = text_.find_first_of("\r\n", start_); i != std::string::npos;) {
        const bool is_pair = text_[i] == '\r' && i + 1 < text_.size() && text_[i + 1] == '\n';
        i += is_pair ? 2 : 1;
        line_starts_.push_back(static_cast<std::uint32_t>(i));
        i = has_returns ? text_.find_first_of("\r\n", i) : text_.find('\n', i);
    }
}

std::string_view SourceText::slice(Span span) const {
    const std::uint32_t begin = std::min(span.begin, size());
    const std::uint32_t end = std::clamp(span.end, begin, size());
    return std::string_view(text_).substr(begin, end - begin);
}

std::uint32_t SourceText::line_at(std::uint32_t offset) const {
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
    return std::max(line, 1u);
}

Span SourceText::line_span(std::uint32_t line) const {
    if (line == 0 || line > line_count()) return {size(), size()};
    const std::uint32_t begin = line_starts_[line - 1];
    std::uint32_t end = line < line_count() ? line_starts_[line] : size();
    while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r'))
        --end;
    return {begin, end};
}

Position SourceText::position_at(std::uint32_t offset) const {
    const std::uint32_t line = line_at(offset);
    const std::uint32_t begin = line_starts_[line - 1];
    return {line, count_code_points(slice({begin, std::max(begin, offset)}))};
}

std::uint32_t SourceText::byte_column_at(std::uint32_t offset) const {
    const std::uint32_t begin = line_starts_[line_at(offset) - 1];
    return offset > begin ? offset - begin : 0;
}

std::uint32_t SourceText::offset_at(Position position) const {
    const Span line = line_span(position.line);
    std::uint32_t offset = line.begin;
    for (std::uint32_t left = position.column; left > 0 && offset < line.end; --left) {
        offset += std::max(1u, decode_utf8(slice({offset, line.end})).size);
    }
    return std::min(offset, line.end);
}

} // namespace runtime::source
