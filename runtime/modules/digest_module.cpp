// Digests: OpenSSL's library behind `_digest`. hashlib.py, hmac.py and random.py build on it.
//
// The library is opened with the first digest: few programs ask for one, and binding its symbols
// takes longer than all else that happens before a program's first line.

#include "runtime/modules/install.h"
#include "runtime/vm/types.h"

#include <dlfcn.h>
#include <openssl/evp.h>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::Value;

namespace {

struct Crypto {
    decltype(&EVP_get_digestbyname) get_digestbyname;
    decltype(&EVP_MD_get_flags) get_flags;
    decltype(&EVP_MD_get_size) get_size;
    decltype(&EVP_MD_CTX_new) new_context;
    decltype(&EVP_MD_CTX_free) free_context;
    decltype(&EVP_DigestInit_ex) init;
    decltype(&EVP_DigestUpdate) update;
    decltype(&EVP_DigestFinal_ex) final;
    decltype(&EVP_DigestFinalXOF) final_of_any_length;
    decltype(&PKCS5_PBKDF2_HMAC) pbkdf2;
    bool is_open = true;

    template <class Function>
    void find(void* library, Function& function, const char* name) {
        function = library ? reinterpret_cast<Function>(dlsym(library, name)) : nullptr;
        is_open = is_open && function;
    }
    Crypto() {
        void* library = dlopen(COROSCOPE_CRYPTO, RTLD_LAZY | RTLD_LOCAL);
        find(library, get_digestbyname, "EVP_get_digestbyname");
        find(library, get_flags, "EVP_MD_get_flags");
        find(library, get_size, "EVP_MD_get_size");
        find(library, new_context, "EVP_MD_CTX_new");
        find(library, free_context, "EVP_MD_CTX_free");
        find(library, init, "EVP_DigestInit_ex");
        find(library, update, "EVP_DigestUpdate");
        find(library, final, "EVP_DigestFinal_ex");
        find(library, final_of_any_length, "EVP_DigestFinalXOF");
        find(library, pbkdf2, "PKCS5_PBKDF2_HMAC");
    }
};

const Crypto& crypto() {
    static const Crypto opened;
    return opened;
}

// The method of that name; else an exception is set.
const EVP_MD* method_called(Machine& machine, const std::string& name) {
    if (!crypto().is_open) {
        machine.refuse("a digest without OpenSSL's library " COROSCOPE_CRYPTO,
                       "install it: in Debian the package is libssl3");
        return nullptr;
    }
    const EVP_MD* method = crypto().get_digestbyname(name.c_str());
    if (!method) machine.raise(machine.types.ValueError, "unsupported hash type {}", name);
    return method;
}

// (name, data, length): the digest of all of `data`; `length` is for the digests of any length.
Value digest(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]) || !vm::is_kind(arguments[1], vm::Kind::Bytes) ||
        !arguments[2].is_int())
        return machine.raise(machine.types.TypeError, "a name, bytes and a length were expected");
    const std::string name(vm::text_of(arguments[0]));
    const auto& data = vm::as<vm::Bytes>(arguments[1])->data;
    const EVP_MD* method = method_called(machine, name);
    if (!method) return {};
    auto length = static_cast<std::size_t>(arguments[2].integer());
    const bool is_open = (crypto().get_flags(method) & EVP_MD_FLAG_XOF) != 0;
    if (!is_open) length = static_cast<std::size_t>(crypto().get_size(method));
    if (!machine.heap.has_room_for(length))
        return machine.raise(machine.make_exception(machine.types.MemoryError, {}));
    std::string result(length, '\0');
    auto* out = reinterpret_cast<unsigned char*>(result.data());
    EVP_MD_CTX* context = crypto().new_context();
    crypto().init(context, method, nullptr);
    crypto().update(context, data.data(), data.size());
    if (is_open)
        crypto().final_of_any_length(context, out, length);
    else
        crypto().final(context, out, nullptr);
    crypto().free_context(context);
    return machine.bytes(result);
}

Value pbkdf2(Machine& machine, const Arguments& arguments) {
    const std::string name(vm::text_of(arguments[0]));
    const auto& password = vm::as<vm::Bytes>(arguments[1])->data;
    const auto& salt = vm::as<vm::Bytes>(arguments[2])->data;
    const EVP_MD* method = method_called(machine, name);
    if (!method) return {};
    std::string result(static_cast<std::size_t>(arguments[4].integer()), '\0');
    crypto().pbkdf2(password.data(), static_cast<int>(password.size()),
                    reinterpret_cast<const unsigned char*>(salt.data()),
                    static_cast<int>(salt.size()), static_cast<int>(arguments[3].integer()), method,
                    static_cast<int>(result.size()),
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
