// Digests: OpenSSL's library behind `_digest`. hashlib.py, hmac.py and random.py build on it.

#include "runtime/modules/install.h"
#include "runtime/vm/types.h"

#include <openssl/evp.h>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

// (name, data, length): the digest of all of `data`; `length` is for the digests of any length.
Value digest(Machine& machine, const Arguments& arguments) {
    const std::string name(vm::text_of(arguments[0]));
    const auto& data = vm::as<vm::Bytes>(arguments[1])->data;
    const EVP_MD* method = EVP_get_digestbyname(name.c_str());
    if (!method) return machine.raise(machine.types.ValueError, "unsupported hash type {}", name);
    auto length = static_cast<std::size_t>(arguments[2].integer());
    const bool is_open = (EVP_MD_get_flags(method) & EVP_MD_FLAG_XOF) != 0;
    if (!is_open) length = static_cast<std::size_t>(EVP_MD_get_size(method));
    if (!machine.heap.has_room_for(length))
        return machine.raise(machine.make_exception(machine.types.MemoryError, {}));
    std::string result(length, '\0');
    auto* out = reinterpret_cast<unsigned char*>(result.data());
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_DigestInit_ex(context, method, nullptr);
    EVP_DigestUpdate(context, data.data(), data.size());
    if (is_open)
        EVP_DigestFinalXOF(context, out, length);
    else
        EVP_DigestFinal_ex(context, out, nullptr);
    EVP_MD_CTX_free(context);
    return machine.bytes(result);
}

Value pbkdf2(Machine& machine, const Arguments& arguments) {
    const std::string name(vm::text_of(arguments[0]));
    const auto& password = vm::as<vm::Bytes>(arguments[1])->data;
    const auto& salt = vm::as<vm::Bytes>(arguments[2])->data;
    const EVP_MD* method = EVP_get_digestbyname(name.c_str());
    if (!method) return machine.raise(machine.types.ValueError, "unsupported hash type {}", name);
    std::string result(static_cast<std::size_t>(arguments[4].integer()), '\0');
    PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()),
                      reinterpret_cast<const unsigned char*>(salt.data()),
                      static_cast<int>(salt.size()), static_cast<int>(arguments[3].integer()),
                      method, static_cast<int>(result.size()),
                      reinterpret_cast<unsigned char*>(result.data()));
    return machine.bytes(result);
}

void fill(Machine& machine, vm::Module& module) {
    machine.add_functions(module,
                          {
                              {"digest", "(name, data, length=0)", digest},
                              {"pbkdf2", "(name, password, salt, iterations, length)", pbkdf2},
                          });
}

} // namespace

void install_digests(Machine& machine) {
    machine.add_native_module("_digest", fill);
}

} // namespace runtime::modules
