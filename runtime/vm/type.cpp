#include "runtime/vm/type.h"

#include "runtime/vm/attributes.h"
#include "runtime/vm/machine.h"

#include <algorithm>
#include <array>

namespace runtime::vm {

namespace {

Value unknown_marker;

// What CPython writes in C outside of the built-ins, by module and name.
constexpr std::array<std::string_view, 64> named_with_module{
    "_asyncio.Future",
    "_asyncio.Task",
    "_contextvars.Context",
    "_contextvars.ContextVar",
    "_contextvars.Token",
    "_csv.Dialect",
    "_csv.reader",
    "_csv.writer",
    "_hashlib.HASH",
    "_hashlib.HMAC",
    "_io.BytesIO",
    "_io.StringIO",
    "_io.TextIOWrapper",
    "_queue.SimpleQueue",
    "_random.Random",
    "_struct.Struct",
    "_thread.RLock",
    "_thread._local",
    "_thread.lock",
    "array.array",
    "collections.OrderedDict",
    "collections.defaultdict",
    "collections.deque",
    "datetime.date",
    "datetime.datetime",
    "datetime.time",
    "datetime.timedelta",
    "datetime.timezone",
    "datetime.tzinfo",
    "decimal.Context",
    "decimal.Decimal",
    "functools._lru_cache_wrapper",
    "functools.partial",
    "itertools._grouper",
    "itertools._tee",
    "itertools.accumulate",
    "itertools.chain",
    "itertools.combinations",
    "itertools.combinations_with_replacement",
    "itertools.compress",
    "itertools.count",
    "itertools.cycle",
    "itertools.dropwhile",
    "itertools.filterfalse",
    "itertools.groupby",
    "itertools.islice",
    "itertools.pairwise",
    "itertools.permutations",
    "itertools.product",
    "itertools.repeat",
    "itertools.starmap",
    "itertools.takewhile",
    "itertools.zip_longest",
    "operator.attrgetter",
    "operator.itemgetter",
    "operator.methodcaller",
    "re.Match",
    "re.Pattern",
    "types.GenericAlias",
    "types.SimpleNamespace",
    "types.UnionType",
    "weakref.CallableProxyType",
    "weakref.ProxyType",
    "weakref.ReferenceType",
};
static_assert(std::ranges::is_sorted(named_with_module));

} // namespace

std::string_view Type::shown_name() const {
    if (!is_str(module)) return name->view();
    const std::string full = fmt::format("{}.{}", text_of(module), name->view());
    const auto* found = std::ranges::lower_bound(named_with_module, full);
    return found != named_with_module.end() && *found == full ? *found : name->view();
}

Type::~Type() {
    Value owner = Value::adopt(dict);
}

void Type::traverse(const Visitor& visit) {
    Value owner = Value::share(dict);
    visit(owner);
}

void Type::forget_if_stale() {
    if (remembered_version_ == version) return;
    remembered_version_ = version;
    if (remembered_) remembered_->fill({});
    specials_.clear();
}

Value* Type::lookup(Str* attribute) {
    forget_if_stale();
    if (!remembered_) remembered_ = std::make_unique<std::array<Remembered, cache_size>>();
    auto& known = (*remembered_)[attribute->hashed() & (cache_size - 1)];
    if (known.name == attribute) return known.value;
    Value* found = nullptr;
    for (Type* ancestor : mro) {
        found = ancestor->dict->find(attribute);
        if (found) break;
    }
    known = {attribute, found};
    return found;
}

Value* Type::find_special(Special which) {
    forget_if_stale();
    if (specials_.empty()) specials_.assign(bytecode::special_count, &unknown_marker);
    Value*& known = specials_[static_cast<std::size_t>(which)];
    if (known != &unknown_marker) return known;
    known = nullptr;
    Str* wanted = machine->special_name(which);
    for (Type* ancestor : mro) {
        Value* found = ancestor->dict->find(wanted);
        if (!found) continue;
        // A built-in ancestor's own method is what the protocol table does already.
        if (ancestor->is_builtin) break;
        known = takes_instance_in_front(*found, which) ? found : &special_binder(*machine, which);
        break;
    }
    return known;
}

} // namespace runtime::vm
