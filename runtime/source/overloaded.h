#pragma once

namespace runtime::source {

// Joins lambdas into one set for std::visit, one lambda for each alternative:
//
//     std::visit(overloaded{[](const Name& name) { ... }, [](const Call& call) { ... }}, node);
template <class... Functions>
struct overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
overloaded(Functions...) -> overloaded<Functions...>;

} // namespace runtime::source
