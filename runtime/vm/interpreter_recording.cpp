#include "runtime/vm/interpreter_loop.h"
#include "runtime/vm/recording.h"

namespace runtime::vm {
template Stop interpret<true>(Interpreter& interpreter, std::uint64_t budget);
}
