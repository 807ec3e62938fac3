#pragma once

#include "runtime/source/source_text.h"

#include <string>
#include <vector>

// A program may begin with comment lines of the form "# key: value" that speak to Coroscope, such
// as
// "# python: 2.7". They form the header: the comment lines at the very top, up to the first line
// that is no comment.
namespace runtime::syntax {

struct HeaderLine {
    std::string key;
    std::string value;
    source::Span span;       // the whole line
    source::Span value_span; // its value alone
};

std::vector<HeaderLine> read_header(const source::SourceText& text);

// Whether the header asks for Python 2.
bool asks_for_python2(const source::SourceText& text);

} // namespace runtime::syntax
