#pragma once

// Exceptions as Python sees them. Exception::extra holds what a class keeps besides args:
// StopIteration its value, SystemExit its code, OSError a tuple (errno, strerror, filename),
// ImportError a tuple (msg, name, path), NameError and AttributeError a tuple (name, obj), groups
// a tuple (message, exceptions).

#include "runtime/vm/types.h"

namespace runtime::vm {

// str() of an exception by its class; NeedsFrame where an argument's own str or repr is Python
// code.
Value exception_str(Machine&, const Value& exception);
// The second argument of a SyntaxError, (filename, lineno, offset, text, ...), or null.
const Tuple* syntax_error_place(const Machine&, const Value& exception);
constexpr std::uint32_t syntax_error_place_size = 6;
Value syntax_error_message(const Exception&);

// __notes__, which is an attribute like any other: among its own, or its class's. Unbound: there is
// none.
Value notes_of(Machine&, const Value& exception);
Value set_notes(Machine&, const Value& exception, const Value& notes);

// BaseException's __init__ for each class: sets args and extra from the arguments.
Value init_exception(Machine&, Exception* exception, const Value& args, const Value& keywords);

// Raises what the system says by that number. Unbound.
Value raise_os_error(Machine&, std::int64_t number, std::string_view text);

void define_exception_groups(Machine&);
std::string group_summary(const Exception* group); // " (2 sub-exceptions)"
const Value& group_message(const Exception& group);
const Tuple& group_members(const Exception& group);

} // namespace runtime::vm
