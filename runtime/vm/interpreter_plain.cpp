#include "runtime/vm/interpreter_loop.h"
#include "runtime/vm/recording.h"

namespace runtime::vm {
template Stop interpret<false>(Interpreter& interpreter, std::uint64_t budget);
}
