#pragma once

// The built-in functions, grouped by what they are about.

#include "runtime/vm/types.h"

namespace runtime::vm {

// Whether a metaclass of its own gives the class __instancecheck__ or __subclasscheck__.
bool has_hook(Machine&, const Value& type, Special hook);

// The object that the program put in the place of sys.stdout or sys.stderr, or Unbound.
Value redirected_stream(Machine&, std::string_view name);

void add_text_functions(Machine&, Module&);   // print repr ascii format chr ord bin hex oct input
void add_number_functions(Machine&, Module&); // abs divmod pow round hash id
void add_iteration_functions(Machine&, Module&);  // iter next all any sum min max sorted len ...
void add_object_functions(Machine&, Module&);     // isinstance getattr vars dir callable ...
void add_object_methods(Machine&, Module&);       // object's comparisons; complex, IOError ...
void add_evaluation_functions(Machine&, Module&); // eval exec compile
void add_refused_functions(Machine&, Module&);    // open help breakpoint
void add_site_objects(Machine&, Module&);         // exit quit copyright credits license
extern const std::string_view copyright_text;
// Once they are all there.
void put_builtins_in_order(Machine&);

// dir(object): a sorted list.
Routine directory_of(Machine&, Value object);

// The frame of the Python code that called, and what locals() is there.
Frame* calling_frame(const Machine&);
Value local_variables(Machine&);

} // namespace runtime::vm
