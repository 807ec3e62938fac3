#include "runtime/syntax/python2.h"

#include "runtime/source/overloaded.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace runtime::syntax {

namespace {

using source::Diagnostic;
using source::DiagnosticKind;
using source::Diagnostics;
using source::overloaded;
using source::Span;

constexpr std::array<std::string_view, 7> known_names{"None",  "True", "False", "__name__",
                                                      "print", "next", "reload"};
constexpr std::array<std::string_view, 2> known_modules{"sys", "time"};
constexpr std::array<std::string_view, 6> known_attributes{"next",  "send",  "throw",
                                                           "close", "sleep", "setdefaultencoding"};

template <std::size_t N>
bool is_in(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

class Python2 {
  public:
    Diagnostics read(ast::Module& module) {
        collect(module.body);
        check(module.body);
        if (uses_reload_ && !module.body.empty()) import_reload(module.body);
        return std::move(diagnostics_);
    }

  private:
    void refuse(Span span, std::string_view what) {
        diagnostics_.push_back(
            {span, fmt::format("of Python 2, {} is not supported", what),
             "Functions, generators, loops and print are. Written for Python 3, without the header "
             "line, much more is.",
             DiagnosticKind::Unsupported});
    }

    // --- the names that the program binds

    void collect(const std::vector<ast::Stmt>& body) {
        for (const ast::Stmt& statement : body)
            std::visit(overloaded{[&](const ast::FunctionDef& node) {
                                      names_.insert(node.name);
                                      for (const ast::Arg& argument : node.args->args)
                                          names_.insert(argument.arg);
                                      collect(node.body);
                                  },
                                  [&](const ast::Assign& node) {
                                      for (const ast::Expr& target : node.targets)
                                          collect_target(target);
                                  },
                                  [&](const ast::For& node) {
                                      collect_target(node.target);
                                      collect(node.body);
                                      collect(node.orelse);
                                  },
                                  [&](const ast::While& node) {
                                      collect(node.body);
                                      collect(node.orelse);
                                  },
                                  [&](const ast::If& node) {
                                      collect(node.body);
                                      collect(node.orelse);
                                  },
                                  [&](const ast::Import& node) {
                                      for (const ast::Alias& alias : node.names)
                                          names_.insert(alias.asname.empty() ? alias.name
                                                                             : alias.asname);
                                  },
                                  [](const auto&) {}},
                       statement.node);
    }

    void collect_target(const ast::Expr& target) {
        if (const auto* name = std::get_if<ast::Name>(&target.node)) names_.insert(name->id);
    }

    // --- statements

    void check(std::vector<ast::Stmt>& body) {
        for (ast::Stmt& statement : body)
            check(statement);
    }

    void check(ast::Stmt& statement) {
        std::visit(overloaded{[&](ast::FunctionDef& node) { check_function(node); },
                              [&](ast::Return& node) { check(node.value); },
                              [&](ast::Assign& node) {
                                  for (ast::Expr& target : node.targets)
                                      check(target);
                                  check(node.value);
                              },
                              [&](ast::AugAssign& node) {
                                  check(node.target);
                                  check_operator(node.op, statement.span);
                                  check(node.value);
                              },
                              [&](ast::For& node) {
                                  check(node.target);
                                  check(node.iter);
                                  check(node.body);
                                  check(node.orelse);
                              },
                              [&](ast::While& node) {
                                  check(node.test);
                                  check(node.body);
                                  check(node.orelse);
                              },
                              [&](ast::If& node) {
                                  check(node.test);
                                  check(node.body);
                                  check(node.orelse);
                              },
                              [&](ast::Import& node) {
                                  for (const ast::Alias& alias : node.names)
                                      if (!is_in(known_modules, alias.name))
                                          refuse(alias.span,
                                                 fmt::format("the module {}", alias.name));
                              },
                              [&](ast::ExprStmt& node) { check(node.value); }, [](ast::Pass&) {},
                              [](ast::Break&) {}, [](ast::Continue&) {},
                              [&](auto&) { refuse(statement.span, "this statement"); }},
                   statement.node);
    }

    void check_function(ast::FunctionDef& node) {
        const ast::Arguments& arguments = *node.args;
        const bool is_plain = arguments.posonlyargs.empty() && arguments.kwonlyargs.empty() &&
                              !arguments.vararg && !arguments.kwarg && !node.returns &&
                              arguments.defaults.empty() && node.decorator_list.empty();
        if (!is_plain) refuse(node.name_span, "a function with other than plain parameters");
        check(node.body);
    }

    // --- expressions

    void check(ast::ExprPtr& expression) {
        if (expression) check(*expression);
    }

    void check(std::vector<ast::Expr>& expressions) {
        for (ast::Expr& expression : expressions)
            check(expression);
    }

    void check(ast::Expr& expression) {
        const Span span = expression.span;
        std::visit(overloaded{[&](ast::Constant& node) { check_constant(node, span); },
                              [&](ast::Name& node) { check_name(node, span); },
                              [&](ast::Attribute& node) {
                                  check(node.value);
                                  check_attribute(node);
                              },
                              [&](ast::Call& node) { check_call(node); },
                              [&](ast::Yield& node) { check(node.value); },
                              [&](ast::UnaryOp& node) { check(node.operand); },
                              [&](ast::BoolOp& node) { check(node.values); },
                              [&](ast::Compare& node) {
                                  check(node.left);
                                  check(node.comparators);
                              },
                              [&](ast::BinOp& node) {
                                  check(node.left);
                                  check_operator(node.op, span);
                                  check(node.right);
                              },
                              [&](auto&) { refuse(span, "this expression"); }},
                   expression.node);
    }

    // A number with a point prints otherwise in Python 2; as the length of a sleep it is harmless.
    void check_call(ast::Call& node) {
        check(node.func);
        const auto* method = std::get_if<ast::Attribute>(&node.func->node);
        const bool is_sleep = method && method->attr == "sleep";
        for (ast::Expr& argument : node.args)
            if (!is_sleep || !std::holds_alternative<ast::Constant>(argument.node)) check(argument);
        // The comma was a space only if more came after it on the line.
        const auto* name = std::get_if<ast::Name>(&node.func->node);
        for (ast::Keyword& keyword : node.keywords) {
            if (name && name->id == "print") refuse(keyword.span, "a comma at the end of print");
            check(keyword.value);
        }
    }

    void check_constant(const ast::Constant& node, Span span) {
        if (node.has_u_prefix) refuse(span, "text marked with u");
        if (std::holds_alternative<double>(node.value)) refuse(span, "a number with a point");
        if (std::holds_alternative<ast::Bytes>(node.value)) refuse(span, "text marked with b");
    }

    void check_name(const ast::Name& node, Span span) {
        if (node.id == "reload") uses_reload_ = true;
        if (!names_.contains(node.id) && !is_in(known_names, node.id))
            refuse(span, fmt::format("'{}'", node.id));
    }

    void check_attribute(ast::Attribute& node) {
        if (!is_in(known_attributes, node.attr))
            refuse(node.attr_span, fmt::format("'.{}'", node.attr));
        if (node.attr == "next") node.attr = "__next__";
    }

    // What numbers and text alike have: + - * and the remainder, which formats text as well.
    void check_operator(ast::Operator op, Span span) {
        const bool is_known = op == ast::Operator::Add || op == ast::Operator::Sub ||
                              op == ast::Operator::Mult || op == ast::Operator::Mod;
        if (!is_known) refuse(span, "this operator");
    }

    // `reload` was a function that is always there; here it is imported by the first statement.
    static void import_reload(std::vector<ast::Stmt>& body) {
        const Span span = body.front().span;
        ast::ImportFrom import{"_python2", {}, 0};
        import.names.push_back({span, "reload", ""});
        body.insert(body.begin(), ast::Stmt{span, std::move(import)});
    }

    Diagnostics diagnostics_;
    std::set<std::string> names_;
    bool uses_reload_ = false;
};

// Python 2 reads bytes, and wants to be told what letters they are.
bool names_its_encoding(const source::SourceText& text) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 128; };
    if (std::ranges::all_of(text.text(), is_ascii)) return true;
    for (std::uint32_t line = 1; line <= std::min(2U, text.line_count()); ++line)
        if (text.slice(text.line_span(line)).find("coding") != std::string_view::npos) return true;
    return false;
}

} // namespace

Diagnostics accept_python2(ast::Module& module, const source::SourceText& text) {
    Diagnostics diagnostics = Python2().read(module);
    if (!names_its_encoding(text))
        diagnostics.insert(diagnostics.begin(),
                           {text.line_span(1),
                            "Python 2 needs to be told the encoding of letters that are not ASCII",
                            "Begin the file with the line: # -*- coding: utf-8 -*-",
                            DiagnosticKind::SyntaxError});
    return diagnostics;
}

} // namespace runtime::syntax
