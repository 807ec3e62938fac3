// What toml++'s shared library has and its headers only declare.

#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
