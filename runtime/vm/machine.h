#pragma once

// The machine: heap, types, interned names, modules and simulated threads of one run. It knows what
// a frame, a generator and a blocked thread are, but not what a task or an event loop is: aio/
// builds those from native functions and the requests of routine.h.
//
// Errors of the program are values: a native function sets the exception with raise() and returns
// an Unbound Value.

#include "runtime/source/diagnostics.h"
#include "runtime/source/result.h"
#include "runtime/vm/routine.h"

#include <fmt/format.h>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace runtime::trace {
class Recorder;
}

namespace runtime::vm {

// The built-in types, by name. Exceptions too.
struct Types {
#define BUILTIN_TYPE(name, base, text) Type* name = nullptr;
#include "runtime/vm/builtin_types.def"
#undef BUILTIN_TYPE
};

// Why the interpreter stopped running a thread.
enum class Stop : std::uint8_t {
    Finished, // the thread's first frame ended; its value or exception is in the thread
    Blocked,  // it waits; whoever wakes it makes it ready again
    Budget,   // the slice of steps is used up; go on later
    Limit,    // the steps left do not pay for one long piece of work; nothing can go on from here
    Refused,  // an unsupported construct was met; see refusal()
};

// A simulated thread as the machine sees it: a chain of frames.
struct Thread {
    source::ThreadId id{};
    Frame* frame = nullptr;      // innermost, while it is not running
    Generator* active = nullptr; // innermost generator being resumed
    Value result;                // when finished: the value, or Unbound and `exception`
    Value exception;
    Value name;
    bool is_daemon = false;
    bool is_finished = false;
    bool deliver_exception = false; // when it goes on: the machine's exception is thrown into it
    std::uint64_t wake_count = 0;   // for aio: tells a stale deadline
    void* data = nullptr;           // aio's own
};

struct Limits {
    std::uint64_t steps = 400'000'000; // back-jumps, calls, resumes, handles
    std::size_t memory_bytes = std::size_t{2} << 30;
    std::size_t output_bytes = std::size_t{64} << 20;
    std::uint32_t depth = 1000; // Python's recursion limit
};

enum class OutputStream : std::uint8_t { Out, Error };

struct PendingRequest;
struct FrameObject;
class Interpreter;

// The objects of frames that have not ended, found by Frame::object.
struct FrameObjects {
    std::vector<FrameObject*> places{nullptr};
    std::vector<std::uint32_t> unused;
};

class Machine {
  public:
    explicit Machine(const Limits& limits, trace::Recorder* recorder);
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    Heap heap;
    Limits limits;
    // A frame that is deeper is one of the last before the limit of the depth: there counts what
    // CPython has in C too (deep_calls.h).
    std::uint32_t deep_from = 0;
    void limit_depth(std::uint32_t depth);
    Types types;
    trace::Recorder* const recorder; // null: nothing is recorded
    // The recorder looks at every local at every line, instead of at those that may have changed.
    bool records_thoroughly = false;

    // --- making objects -------------------------------------------------------------------------
    // A new object of layout T and the given type (subclasses get room for their dictionary).
    template <class T, class... Rest>
    T* make(Type* type, Rest&&... rest) {
        void* block = allocate_instance(type, sizeof(T));
        return new (block) T(type, std::forward<Rest>(rest)...);
    }
    Value str(std::string_view text); // UTF-8, may hold WTF-8 surrogates
    Value str(std::string_view text, std::uint32_t length);
    template <class... Args>
    Value format(fmt::format_string<Args...> pattern, Args&&... args) {
        return str(fmt::format(pattern, std::forward<Args>(args)...));
    }
    Str* intern(std::string_view text);
    Value interned(std::string_view text) { return Value::share(intern(text)); }
    Str* special_name(Special which) {
        Str*& name = special_names_[static_cast<std::size_t>(which)];
        if (!name) name = intern(bytecode::special_names[static_cast<std::size_t>(which)]);
        return name;
    }
    Value character(std::uint32_t code_point);
    const Value& ascii(char character) const {
        return ascii_[static_cast<unsigned char>(character)];
    }
    Value tuple(std::vector<Value> items);
    Value tuple(std::initializer_list<Value> items);
    Value tuple_of(const Value* items, std::size_t count);
    Value empty_tuple();
    Value list(Values items = {});
    Value dict();
    Value bytes(std::string_view data);
    Value big(const mpz_t number); // an Int if it fits 64 bits
    Value cell(Value content);
    Value native(const NativeFunctionInfo& info, Value bound = {});
    // Null: the function takes its arguments as they come. (Of all native functions a program calls
    // few, so each is asked for with its first call.)
    const Signature* signature_of(NativeFunction& function) {
        if (!function.signature && function.info->signature) parse_signature_of(function);
        return function.signature;
    }
    Value bound_method(Value function, Value self);
    Value slice(Value start, Value stop, Value step);

    // --- types
    // ------------------------------------------------------------------------------------
    [[nodiscard]] Type* type_of(const Value& value) const {
        if (value.is_object()) return value.object()->type;
        return immediate_types_[static_cast<int>(value.tag())];
    }
    [[nodiscard]] bool is_instance(const Value& value, const Type* type) const {
        const Type* own = type_of(value);
        return own == type || own->is_subtype_of(type);
    }
    // Registers a built-in type; methods become attributes with `owner` set.
    template <class T>
    Type* define_type(std::string_view name, Type* base,
                      std::initializer_list<NativeFunctionInfo> methods = {}) {
        return define_type(name, base, layout_of<T>(), Kind::Native, methods);
    }
    Type* define_type(std::string_view name, Type* base, const Layout* layout, Kind kind,
                      std::initializer_list<NativeFunctionInfo> methods);
    void add_methods(Type* type, std::initializer_list<NativeFunctionInfo> methods);
    void add_static_method(Type* type, const NativeFunctionInfo& info);
    void add_class_method(Type* type, const NativeFunctionInfo& info);
    // A computed attribute; set may be null (then it is read-only).
    void add_property(Type* type, const char* name, Plain getter, Plain setter = nullptr);
    void set_attribute(Type* type, std::string_view name, Value value);
    // A Python-visible class made at run time (class statement, type(...), namedtuple).
    Value make_class(Type* metatype, Str* name, const std::vector<Type*>& bases, Dict* members);
    void type_changed(Type* type);

    // --- modules
    // ---------------------------------------------------------------------------------- A module
    // whose contents `fill` makes at its first import.
    void add_native_module(std::string_view name, std::function<void(Machine&, Module&)> fill);
    // Python modules of ours: source text by module name, empty if there is none.
    std::function<std::string_view(std::string_view name)> find_source;
    Module* builtins = nullptr;
    Dict* modules = nullptr; // sys.modules
    Module* new_module(std::string_view name);
    static void set(Module& module, std::string_view name, Value value);
    void add_functions(Module& module, std::initializer_list<NativeFunctionInfo> functions);

    // --- exceptions
    // ------------------------------------------------------------------------------- Sets the
    // exception and returns Unbound, so that natives write `return machine.raise(...)`.
    Value raise(Type* type, std::string_view message);
    template <class... Args>
    Value raise(Type* type, fmt::format_string<Args...> pattern,
                Args&&... args) requires(sizeof...(Args) > 0) {
        return raise(type, std::string_view(fmt::format(pattern, std::forward<Args>(args)...)));
    }
    Value raise(Value exception); // an instance
    // Sets an exception that was raised before, its context as it is.
    Value raise_again(Value exception) {
        exception_ = std::move(exception);
        return {};
    }
    Value raise_key_error(const Value& key);
    Value make_exception(Type* type, std::vector<Value> args);
    [[nodiscard]] bool has_exception() const { return !exception_.is_unbound(); }
    [[nodiscard]] const Value& exception() const { return exception_; }
    Value take_exception() { return std::move(exception_); }
    [[nodiscard]] bool exception_is(const Type* type) const {
        return has_exception() && is_instance(exception_, type);
    }
    // A finaliser must run for the object before the program goes on.
    void finalize_later(Value object);
    // An unsupported thing was met: the run ends here, not as a Python exception. Returns Unbound.
    Value refuse(std::string message, std::string hint = {});
    // "FILE:LINE: " of the program's frame that met it.
    [[nodiscard]] const std::string& refusal_place() const { return refusal_place_; }
    [[nodiscard]] const source::Diagnostic* refusal() const {
        return refusal_ ? &*refusal_ : nullptr;
    }
    // The exception handled at this moment (innermost frame that handles one), or Unbound.
    [[nodiscard]] Value handled_exception() const;

    // --- calling, from routines: co_await machine.call(f, a, b) ----------------------------------
    struct CallAwaiter;
    template <class... Args>
    CallAwaiter call(Value callee, Args&&... args);
    CallAwaiter call_with(Value callee, OwnedArguments arguments);
    // type(self).name(self, ...): TypeError if there is none.
    CallAwaiter call_special(Special which, Value self, std::initializer_list<Value> args = {});
    // Resumes a generator or coroutine object as send/throw would; the Resumption says what came
    // out.
    struct ResumeAwaiter;
    ResumeAwaiter resume(Value generator, ResumeHow how, Value value);
    // Resumes a generator again and again and appends what it yields. Yielded: the heap is over its
    // limit, and the item is not in the list yet.
    ResumeAwaiter gather_rest(Value generator, List& gathered);
    // Hands `value` to whoever drives this coroutine (the task) and waits to be resumed: the value
    // sent, or Unbound when an exception was thrown in.
    struct SuspendAwaiter;
    SuspendAwaiter suspend(Value value);
    // The running thread waits until wake(thread); Unbound when it was woken to raise.
    struct BlockAwaiter;
    BlockAwaiter block();
    // One step of an async generator (its next value, a sent one, or an exception thrown in),
    // awaiting whatever it awaits on the way. Returned: it is exhausted.
    ResumeAwaiter step_async(Value generator, ResumeHow how, Value value);
    // Marks the running native frame as an event loop's: the frames of its handles stand on their
    // own.
    void mark_boundary();
    // `await x` from a native routine: any awaitable.
    Routine await_value(Value awaitable);

    // A coroutine (or generator) object running a native routine.
    Value make_native_generator(GeneratorKind kind, const NativeFunctionInfo& info,
                                OwnedArguments args);

    // Drops modules, threads and all else that holds objects; the last thing done to a machine.
    void tear_down();

    // --- running
    // ----------------------------------------------------------------------------------
    Code* load(const bytecode::Code& code, std::uint32_t file);
    // Makes the values of a code that is about to have its first frame.
    void fill(Code& code);
    std::uint32_t add_file(std::shared_ptr<const source::SourceText> text);
    [[nodiscard]] const source::SourceText& file(std::uint32_t number) const {
        return *files_[number];
    }
    // A thread that will call `callee`; it runs when the scheduler picks it.
    Thread* new_thread(Value callee, OwnedArguments arguments);
    Thread* current_thread() const { return thread_; }
    // Runs the thread until it stops; at most `budget` steps.
    Stop run(Thread& thread, std::uint64_t budget);
    [[nodiscard]] std::uint64_t step_count() const { return steps_; }
    void count_steps(std::uint64_t count) { steps_ += count; }
    // Work of a native function that grows with the data (elements looked at, words of a big int),
    // in steps: a run that does little but call such functions ends in time all the same.
    void count_work(std::uint64_t steps) {
        if (steps == 0) return;
        steps_ += steps;
        interrupt();
    }
    // Whether so many steps are left, asked before one long piece of work that nothing can stop. If
    // not, the run ends at the step limit when the caller returns Unbound.
    bool affords(std::uint64_t steps);
    [[nodiscard]] bool can_go_on() const { return !must_stop_; }
    // Asks the interpreter to look up at the next instruction (finalisers, limits).
    void interrupt();
    // The same, and to return with Stop::Budget there: whoever runs the machine has met a limit.
    void pause() {
        pause_is_wanted = true;
        interrupt();
    }
    bool pause_is_wanted = false;

    // --- output, clock and hooks set by aio
    // ---------------------------------------------------------
    std::function<void(OutputStream, std::string_view)> write;
    double now = 0.0; // virtual seconds; aio moves it
    // The program asks what time it is.
    double read_clock() {
        clock_reads = now == clock_read_at ? clock_reads + 1 : 1;
        return clock_read_at = now;
    }
    double clock_read_at = -1.0;
    std::uint64_t clock_reads = 0; // at that time, without a move in between
    // A coroutine object that never ran has no references left.
    std::function<void(Machine&, const Generator& coroutine)> on_never_awaited;
    // An object with the flag object_is_watched is about to be freed (weak references).
    std::function<void(Object*)> on_destroyed;
    // A class, or one of its bases, got another attribute.
    std::function<void(const Type*)> on_class_changed;
    // An exception in a finaliser: "Exception ignored in: ...".
    std::function<void(Machine&, const Value& where, const Value& exception)> on_unraisable;
    struct AsyncGeneratorHooks {
        Value first_iteration, finalizer;
    };
    AsyncGeneratorHooks async_generator_hooks; // of the running thread's loop

    // Imports a module by its dotted name: the module, Unbound, or NeedsFrame (its Python source
    // must run).
    Value import_plain(std::string_view name);
    Routine import_module(std::string name);

    // A number for `id()` and `<... at 0x7f...>`: the same on every machine.
    std::uint64_t identity_of(const Value& value);
    // The stamp of a number that gets an identity, and of all constants of a file (see identity.h).
    std::uint32_t next_stamp() { return ++last_stamp_; }
    static std::uint32_t stamp_of_constants(std::uint32_t file) { return ~file; }
    Frame* current_frame() const { return frame_; }
    FrameObjects frame_objects;
    // Anything attached by a library (aio's scheduler, random's state), by address of a static tag.
    std::unordered_map<const void*, std::shared_ptr<void>> attachments;

    template <class T>
    T& attachment() {
        static const char tag = 0;
        auto& slot = attachments[&tag];
        if (!slot) slot = std::make_shared<T>();
        return *static_cast<T*>(slot.get());
    }

  private:
    friend class Interpreter;
    void* allocate_instance(Type* type, std::size_t size);

    void make_types();
    void define_core_types(); // functions, classes, generators, modules: see define_core.h
    void parse_signature_of(NativeFunction& function);

    Type* immediate_types_[9] = {};
    Value exception_;
    std::optional<source::Diagnostic> refusal_;
    std::string refusal_place_;
    Frame* frame_ = nullptr; // innermost frame of the running thread
    Thread* thread_ = nullptr;
    Generator* active_ = nullptr; // innermost generator being resumed, of the running thread
    std::uint64_t steps_ = 0;
    std::unique_ptr<PendingRequest> request_; // what the routine that just suspended asks for
    std::uint64_t slice_end_ = 0;             // the count of steps at which run() returns
    bool must_stop_ = false;                  // affords() said no
    const void* const* dispatch_ = nullptr;   // where each opcode goes; swapped by interrupt()
    const void* const* dispatch_normal_ = nullptr;
    const void* const* dispatch_attention_ = nullptr;
    const void* const* dispatch_usual_ = nullptr; // what dispatch_normal_ is but in the last frames
    const void* const* dispatch_deep_ = nullptr;  // and there
    bool attention_ = false;
    std::vector<Value> to_finalize_; // objects that live on until their finaliser has run
    std::uint32_t next_frame_ = 0;
    std::uint32_t next_generator_ = 0;

    InternTable interned_;
    std::array<Str*, bytecode::special_count> special_names_{};
    std::vector<Type*> all_types_;
    std::vector<std::shared_ptr<const source::SourceText>> files_;
    std::vector<Value> codes_;
    std::vector<std::unique_ptr<bytecode::Code>> compiled_; // of library modules
    // By their text: most methods share a few.
    std::unordered_map<std::string_view, std::unique_ptr<Signature>> signatures_;
    std::deque<std::vector<NativeFunctionInfo>> infos_; // addresses stay valid
    std::unordered_map<std::string, std::function<void(Machine&, Module&)>> native_modules_;
    std::vector<std::unique_ptr<Thread>> threads_;
    std::unordered_map<const Object*, std::uint64_t> identities_;
    std::uint32_t last_stamp_ = 0;
    Value empty_tuple_, empty_string_;
    Value ascii_[128];
    std::uint32_t version_ = 1;
};

} // namespace runtime::vm
