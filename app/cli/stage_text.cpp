#include "app/cli/stage_text.h"

#include "runtime/bytecode/compiler.h"
#include "runtime/bytecode/listing.h"
#include "runtime/syntax/dump.h"
#include "runtime/syntax/lexer.h"
#include "runtime/syntax/parser.h"

namespace app::cli {

using runtime::source::Result;
using runtime::source::SourceText;
using runtime::source::unexpected;

namespace {

Result<std::string> tokens_text(const SourceText& source) {
    const auto lexed = runtime::syntax::lex(source);
    if (!lexed.diagnostics.empty()) return unexpected(lexed.diagnostics);
    return runtime::syntax::to_text(source, lexed.tokens);
}

} // namespace

Result<std::string> stage_text(const SourceText& source, Emit stage) {
    if (stage == Emit::Tokens) return tokens_text(source);
    const auto module = runtime::syntax::parse(source);
    if (!module) return unexpected(module.error());
    if (stage == Emit::Ast) return runtime::syntax::to_text(*module);
    const auto code = runtime::bytecode::compile(*module, source);
    if (!code) return unexpected(code.error());
    return runtime::bytecode::to_text_with_children(**code);
}

} // namespace app::cli
