#pragma once

// The language's operations on values, each in two forms. The plain form returns a value, Unbound
// (raised) or NeedsFrame (Python code would have to run; nothing has happened yet). The resumable
// form, named resume_*, is the whole truth and may run Python code. From a routine use the
// awaitables in namespace `op`: they try the plain form and go on to the resumable one only if they
// must:
//
//     Value text = co_await op::str(machine, args[0]);
//     if (text.is_unbound()) co_return {};

#include "runtime/vm/machine.h"

namespace runtime::vm {

// --- plain forms
// ---------------------------------------------------------------------------------------
Value repr(Machine&, const Value&); // a Str
Value str(Machine&, const Value&);  // a Str
Value ascii(Machine&, const Value&);
Value format_value(Machine&, const Value&, const Value& spec); // spec: a Str
Value truth(Machine&, const Value&);                           // a Bool
Value hash(Machine&, const Value&);                            // an Int
Value length(Machine&, const Value&);                          // an Int
Value compare(Machine&, const Value&, const Value&, Comparison);
Value equals(Machine&, const Value&, const Value&); // identity or ==, as containers compare: a Bool
Value contains(Machine&, const Value& container, const Value& item); // a Bool
Value binary(Machine&, Operator, const Value&, const Value&);
Value in_place(Machine&, Operator, const Value&, const Value&);
Value negate(Machine&, const Value&);
Value positive(Machine&, const Value&);
Value invert(Machine&, const Value&);
Value get_item(Machine&, const Value& container, const Value& key);
Value set_item(Machine&, const Value& container, const Value& key, const Value& value); // None
Value delete_item(Machine&, const Value& container, const Value& key);                  // None
Value get_attribute(Machine&, const Value&, Str* name);
Value set_attribute(Machine&, const Value&, Str* name, const Value& value); // None
Value delete_attribute(Machine&, const Value&, Str* name);                  // None
Value iterate(Machine&, const Value&);                                      // iter(x)
Value next(Machine&, const Value&); // Unbound without an exception: exhausted
Value call_plain(Machine&, const Value& callee,
                 const Arguments&);     // NeedsFrame unless natively plain
Value index_of(Machine&, const Value&); // operator.index: an int of the language

// --- resumable forms
// -----------------------------------------------------------------------------------
Routine resume_repr(Machine&, Value);
Routine resume_str(Machine&, Value);
Routine resume_ascii(Machine&, Value);
Routine resume_format(Machine&, Value, Value spec);
Routine resume_truth(Machine&, Value);
Routine resume_hash(Machine&, Value);
Routine resume_length(Machine&, Value);
Routine resume_compare(Machine&, Value, Value, Comparison);
Routine resume_equals(Machine&, Value, Value);
Routine resume_contains(Machine&, Value container, Value item);
Routine resume_binary(Machine&, Operator, Value, Value);
Routine resume_in_place(Machine&, Operator, Value, Value);
Routine resume_unary(Machine&, Special, Value);
Routine resume_get_item(Machine&, Value container, Value key);
Routine resume_set_item(Machine&, Value container, Value key, Value value);
Routine resume_delete_item(Machine&, Value container, Value key);
Routine resume_get_attribute(Machine&, Value, Str* name);
Routine resume_set_attribute(Machine&, Value, Str* name, Value value);
Routine resume_delete_attribute(Machine&, Value, Str* name);
Routine resume_iterate(Machine&, Value);
Routine resume_next(Machine&, Value); // Unbound without an exception: exhausted
Routine resume_index(Machine&, Value);

// --- what a routine awaits: plain first, then resumable
// --------------------------------------------------
template <class Start>
class Step {
  public:
    Step(Value ready, Start start) : ready_(std::move(ready)), start_(std::move(start)) {}
    [[nodiscard]] bool await_ready() const { return !ready_.needs_a_frame(); }
    void await_suspend(Routine::Handle parent) {
        routine_ = start_();
        routine_.await_suspend(parent);
    }
    Value await_resume() { return routine_.handle() ? routine_.await_resume() : std::move(ready_); }

  private:
    Value ready_;
    Start start_;
    Routine routine_;
};

namespace op {
inline auto repr(Machine& m, Value v) {
    return Step(vm::repr(m, v), [&m, v] { return resume_repr(m, v); });
}
inline auto str(Machine& m, Value v) {
    return Step(vm::str(m, v), [&m, v] { return resume_str(m, v); });
}
inline auto ascii(Machine& m, Value v) {
    return Step(vm::ascii(m, v), [&m, v] { return resume_ascii(m, v); });
}
inline auto format(Machine& m, Value v, Value spec) {
    return Step(format_value(m, v, spec), [&m, v, spec] { return resume_format(m, v, spec); });
}
inline auto truth(Machine& m, Value v) {
    return Step(vm::truth(m, v), [&m, v] { return resume_truth(m, v); });
}
inline auto hash(Machine& m, Value v) {
    return Step(vm::hash(m, v), [&m, v] { return resume_hash(m, v); });
}
inline auto length(Machine& m, Value v) {
    return Step(vm::length(m, v), [&m, v] { return resume_length(m, v); });
}
inline auto compare(Machine& m, Value a, Value b, Comparison c) {
    return Step(vm::compare(m, a, b, c), [&m, a, b, c] { return resume_compare(m, a, b, c); });
}
inline auto equals(Machine& m, Value a, Value b) {
    return Step(vm::equals(m, a, b), [&m, a, b] { return resume_equals(m, a, b); });
}
inline auto contains(Machine& m, Value c, Value i) {
    return Step(vm::contains(m, c, i), [&m, c, i] { return resume_contains(m, c, i); });
}
inline auto binary(Machine& m, Operator o, Value a, Value b) {
    return Step(vm::binary(m, o, a, b), [&m, o, a, b] { return resume_binary(m, o, a, b); });
}
inline auto get_item(Machine& m, Value c, Value k) {
    return Step(vm::get_item(m, c, k), [&m, c, k] { return resume_get_item(m, c, k); });
}
inline auto set_item(Machine& m, Value c, Value k, Value v) {
    return Step(vm::set_item(m, c, k, v), [&m, c, k, v] { return resume_set_item(m, c, k, v); });
}
inline auto delete_item(Machine& m, Value c, Value k) {
    return Step(vm::delete_item(m, c, k), [&m, c, k] { return resume_delete_item(m, c, k); });
}
inline auto get_attribute(Machine& m, Value v, Str* n) {
    return Step(vm::get_attribute(m, v, n), [&m, v, n] { return resume_get_attribute(m, v, n); });
}
inline auto set_attribute(Machine& m, Value v, Str* n, Value x) {
    return Step(vm::set_attribute(m, v, n, x),
                [&m, v, n, x] { return resume_set_attribute(m, v, n, x); });
}
inline auto iterate(Machine& m, Value v) {
    return Step(vm::iterate(m, v), [&m, v] { return resume_iterate(m, v); });
}
inline auto next(Machine& m, Value v) { // Unbound without an exception: exhausted
    return Step(vm::next(m, v), [&m, v] { return resume_next(m, v); });
}
inline auto index(Machine& m, Value v) {
    return Step(index_of(m, v), [&m, v] { return resume_index(m, v); });
}
} // namespace op

// All items of an iterable as a list (a Value of kind List), from a routine: op-style.
Value list_of_plain(Machine&, const Value& iterable);
Routine resume_list_of(Machine&, Value iterable);
namespace op {
inline auto list_of(Machine& m, Value v) {
    return Step(list_of_plain(m, v), [&m, v] { return resume_list_of(m, v); });
}
} // namespace op

// The same where CPython asks a program's own __len__() how much room will be needed.
Routine resume_measured_list_of(Machine&, Value iterable);
namespace op {
inline auto measured_list_of(Machine& m, Value v) {
    return Step(list_of_plain(m, v), [&m, v] { return resume_measured_list_of(m, v); });
}
} // namespace op

} // namespace runtime::vm
