#include "runtime/bytecode/symbols.h"

#include "runtime/source/assert.h"

#include <fmt/format.h>

namespace runtime::bytecode {

bool is_comprehension(ScopeKind kind) {
    return kind == ScopeKind::ListComprehension || kind == ScopeKind::SetComprehension ||
           kind == ScopeKind::DictComprehension || kind == ScopeKind::GeneratorExpression;
}

const Symbol* Scope::find(const std::string& mangled) const {
    const auto found = by_name.find(mangled);
    return found == by_name.end() ? nullptr : found->second;
}

std::string mangled(std::string_view class_name, const std::string& name) {
    const std::size_t letters = class_name.find_first_not_of('_');
    if (letters == std::string_view::npos) return name;
    if (!name.starts_with("__") || name.ends_with("__") || name.find('.') != std::string::npos) {
        return name;
    }
    return fmt::format("_{}{}", class_name.substr(letters), name);
}

SymbolTable SymbolTable::create(const syntax::ast::Module& module, bool annotations_are_text,
                                source::Diagnostics& diagnostics, Unit unit) {
    SymbolTable table;
    collect_symbols(table, module, annotations_are_text, unit, diagnostics);
    resolve_symbols(*table.module_, diagnostics);
    return table;
}

const Scope& SymbolTable::opened_by(const void* node) const {
    const auto found = by_node_.find(node);
    ASSERT(found != by_node_.end());
    return *found->second;
}

} // namespace runtime::bytecode
