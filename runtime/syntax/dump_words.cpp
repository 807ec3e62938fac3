#include "runtime/syntax/dump_words.h"

namespace runtime::syntax {

const char* name_of(ast::ExprContext context) {
    switch (context) {
    case ast::ExprContext::Load: return "Load()";
    case ast::ExprContext::Store: return "Store()";
    case ast::ExprContext::Del: return "Del()";
    }
    return "";
}

const char* name_of(ast::Operator op) {
    switch (op) {
    case ast::Operator::Add: return "Add()";
    case ast::Operator::Sub: return "Sub()";
    case ast::Operator::Mult: return "Mult()";
    case ast::Operator::MatMult: return "MatMult()";
    case ast::Operator::Div: return "Div()";
    case ast::Operator::Mod: return "Mod()";
    case ast::Operator::Pow: return "Pow()";
    case ast::Operator::LShift: return "LShift()";
    case ast::Operator::RShift: return "RShift()";
    case ast::Operator::BitOr: return "BitOr()";
    case ast::Operator::BitXor: return "BitXor()";
    case ast::Operator::BitAnd: return "BitAnd()";
    case ast::Operator::FloorDiv: return "FloorDiv()";
    }
    return "";
}

const char* name_of(ast::UnaryOperator op) {
    switch (op) {
    case ast::UnaryOperator::Invert: return "Invert()";
    case ast::UnaryOperator::Not: return "Not()";
    case ast::UnaryOperator::UAdd: return "UAdd()";
    case ast::UnaryOperator::USub: return "USub()";
    }
    return "";
}

const char* name_of(ast::CompareOperator op) {
    switch (op) {
    case ast::CompareOperator::Eq: return "Eq()";
    case ast::CompareOperator::NotEq: return "NotEq()";
    case ast::CompareOperator::Lt: return "Lt()";
    case ast::CompareOperator::LtE: return "LtE()";
    case ast::CompareOperator::Gt: return "Gt()";
    case ast::CompareOperator::GtE: return "GtE()";
    case ast::CompareOperator::Is: return "Is()";
    case ast::CompareOperator::IsNot: return "IsNot()";
    case ast::CompareOperator::In: return "In()";
    case ast::CompareOperator::NotIn: return "NotIn()";
    }
    return "";
}

int number_of(ast::Conversion conversion) {
    switch (conversion) {
    case ast::Conversion::None: return -1;
    case ast::Conversion::Str: return 's';
    case ast::Conversion::Repr: return 'r';
    case ast::Conversion::Ascii: return 'a';
    }
    return -1;
}

} // namespace runtime::syntax
