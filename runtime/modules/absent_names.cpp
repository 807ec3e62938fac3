#include "runtime/modules/absent_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace runtime::modules {

// Public names of CPython 3.11's modules (Linux); a test asks each module whether it has them.
const std::vector<ModuleNames>& absent_names() {
    static const std::vector<ModuleNames> table = {
        {"ast", "AugLoad AugStore Bytes Ellipsis ExtSlice Index NameConstant Num Param "
                "PyCF_ALLOW_TOP_LEVEL_AWAIT PyCF_TYPE_COMMENTS Str Suite main slice"},
        {"asyncio",
         "AbstractChildWatcher FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher "
         "SafeChildWatcher ThreadedChildWatcher base_futures base_subprocess constants "
         "format_helpers get_child_watcher mixins selector_events set_child_watcher sslproto "
         "staggered subprocess trsock unix_events"},
        {"asyncio.events", "AbstractServer get_child_watcher set_child_watcher"},
        {"asyncio.futures", "STACK_DEBUG"},
        {"base64", "MAXBINSIZE MAXLINESIZE bytes_types main test"},
        {"calendar", "EPOCH LocaleHTMLCalendar LocaleTextCalendar c different_locale error main"},
        {"cmd", "IDENTCHARS PROMPT"},
        {"codecs", "BOM32_BE BOM32_LE BOM64_BE BOM64_LE BufferedIncrementalDecoder "
                   "BufferedIncrementalEncoder StreamRecoder make_encoding_map make_identity_dict"},
        {"copy", "dispatch_table"},
        {"difflib", "HtmlDiff"},
        {"dis", "BINARY_OP CACHE COMPILER_FLAG_NAMES EXTENDED_ARG FORMAT_VALUE "
                "FORMAT_VALUE_CONVERTERS HAVE_ARGUMENT JUMP_BACKWARD LOAD_CONST LOAD_GLOBAL "
                "MAKE_FUNCTION MAKE_FUNCTION_FLAGS Positions UNKNOWN cmp_op deoptmap "
                "hascompare hasconst hasfree hasjabs hasjrel haslocal hasname hasnargs main "
                "opmap opname pretty_flags spec_op specialized"},
        {"doctest", "DocFileCase DocFileSuite DocFileTest DocTestCase SkipDocTestCase debug "
                    "debug_script debug_src set_unittest_reportflags testsource"},
        {"email.base64mime", "CRLF EMPTYSTRING MISC_LEN NL"},
        {"email.charset", "EMPTYSTRING"},
        {"email.feedparser", "BufferedSubFile EMPTYSTRING NL NeedMoreData"},
        {"email.generator", "DecodedGenerator NL UNDERSCORE"},
        {"email.header", "BSPACE EMPTYSTRING FWS NL SPACE SPACE8"},
        {"email.message", "SEMISPACE"},
        {"email.mime.audio", "rule"},
        {"email.mime.image", "rule"},
        {"email.quoprimime", "CRLF EMPTYSTRING NL"},
        {"email.utils", "COMMASPACE CRLF EMPTYSTRING TICK UEMPTYSTRING"},
        {"filecmp", "demo"},
        {"getopt", "do_longs do_shorts long_has_args short_has_arg"},
        {"getpass", "fallback_getpass unix_getpass win_getpass"},
        {"gettext", "c2py"},
        {"glob", "glob0 glob1"},
        {"gzip", "FCOMMENT FEXTRA FHCRC FNAME FTEXT main write32u"},
        {"hmac", "digest_size trans_36 trans_5C"},
        {"html", "entities"},
        {"importlib", "find_loader resources"},
        {"importlib.abc", "ResourceReader Traversable TraversableResources"},
        {"importlib.machinery",
         "DEBUG_BYTECODE_SUFFIXES EXTENSION_SUFFIXES OPTIMIZED_BYTECODE_SUFFIXES"},
        {"importlib.util",
         "LazyLoader MAGIC_NUMBER module_for_loader set_loader set_package source_hash"},
        {"inspect",
         "Arguments BlockFinder CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS "
         "CO_VARKEYWORDS ClassFoundException EndOfBlock TPFLAGS_IS_ABSTRACT "
         "formatannotationrelativeto formatargvalues getargs getlineno indentsize "
         "modulesbyfile"},
        {"json", "scanner"},
        {"locale",
         "ABDAY_1 ABDAY_2 ABDAY_3 ABDAY_4 ABDAY_5 ABDAY_6 ABDAY_7 ABMON_1 ABMON_10 ABMON_11 "
         "ABMON_12 ABMON_2 ABMON_3 ABMON_4 ABMON_5 ABMON_6 ABMON_7 ABMON_8 ABMON_9 "
         "ALT_DIGITS AM_STR CODESET CRNCYSTR DAY_1 DAY_2 DAY_3 DAY_4 DAY_5 DAY_6 DAY_7 D_FMT "
         "D_T_FMT ERA ERA_D_FMT ERA_D_T_FMT ERA_T_FMT MON_1 MON_10 MON_11 MON_12 MON_2 MON_3 "
         "MON_4 MON_5 MON_6 MON_7 MON_8 MON_9 NOEXPR PM_STR RADIXCHAR THOUSEP T_FMT "
         "T_FMT_AMPM YESEXPR bind_textdomain_codeset bindtextdomain dcgettext dgettext "
         "gettext locale_alias locale_encoding_alias nl_langinfo textdomain windows_locale"},
        {"logging", "currentframe"},
        {"logging.config",
         "ConvertingDict ConvertingList ConvertingMixin ConvertingTuple "
         "DEFAULT_LOGGING_CONFIG_PORT RESET_ERROR listen stopListening valid_ident"},
        {"logging.handlers",
         "DEFAULT_HTTP_LOGGING_PORT DEFAULT_SOAP_LOGGING_PORT DEFAULT_UDP_LOGGING_PORT "
         "ST_DEV ST_INO ST_MTIME SYSLOG_TCP_PORT SYSLOG_UDP_PORT"},
        {"ntpath", "expanduser getatime getctime getmtime getsize realpath samefile sameopenfile "
                   "samestat supports_unicode_filenames"},
        {"os", "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED EFD_CLOEXEC "
               "EFD_NONBLOCK EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST "
               "EX_NOINPUT EX_NOPERM EX_NOUSER EX_OSERR EX_OSFILE EX_PROTOCOL EX_TEMPFAIL "
               "EX_UNAVAILABLE F_LOCK F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM "
               "MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB "
               "MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB "
               "MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT NGROUPS_MAX "
               "O_ACCMODE O_ASYNC O_CLOEXEC O_DIRECT O_DIRECTORY O_DSYNC O_FSYNC O_LARGEFILE "
               "O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RSYNC O_SYNC O_TMPFILE "
               "POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM "
               "POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 "
               "POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID "
               "P_PID P_PIDFD P_WAIT RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE "
               "RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC "
               "SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR "
               "SEEK_DATA SEEK_HOLE SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND "
               "ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY "
               "ST_RELATIME ST_SYNCHRONOUS ST_WRITE TMP_MAX WCONTINUED WCOREDUMP WEXITED "
               "WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED "
               "WSTOPSIG WTERMSIG WUNTRACED XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX abort chown "
               "chroot closerange confstr confstr_names copy_file_range ctermid device_encoding "
               "dup dup2 environb eventfd eventfd_read eventfd_write execl execle execlp execlpe "
               "execv execve execvp execvpe fchdir fchmod fchown fork forkpty fpathconf fstat "
               "fstatvfs ftruncate fwalk get_blocking get_exec_path get_inheritable getenvb "
               "getgrouplist getgroups getloadavg getpgid getpgrp getpriority getrandom getresgid "
               "getresuid getsid getxattr initgroups killpg lchown link listxattr lockf login_tty "
               "lseek major makedev memfd_create minor mkfifo mknod nice openpty pathconf "
               "pathconf_names pidfd_open pipe pipe2 posix_fadvise posix_fallocate posix_spawn "
               "posix_spawnp pread preadv pwrite pwritev readlink readv register_at_fork "
               "removexattr sched_get_priority_max sched_get_priority_min sched_getaffinity "
               "sched_getparam sched_getscheduler sched_param sched_rr_get_interval "
               "sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile "
               "set_blocking set_inheritable setegid seteuid setgid setgroups setpgid setpgrp "
               "setpriority setregid setresgid setresuid setreuid setsid setuid setxattr spawnl "
               "spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe splice statvfs "
               "statvfs_result supports_bytes_environ supports_dir_fd supports_effective_ids "
               "supports_fd supports_follow_symlinks symlink sync sysconf sysconf_names tcgetpgrp "
               "tcsetpgrp truncate ttyname wait wait3 wait4 waitid waitid_result waitpid "
               "waitstatus_to_exitcode writev"},
        {"posixpath", "genericpath sameopenfile samestat"},
        {"pickle",
         "ADDITEMS APPEND APPENDS BINBYTES BINBYTES8 BINFLOAT BINGET BININT BININT1 BININT2 "
         "BINPERSID BINPUT BINSTRING BINUNICODE BINUNICODE8 BUILD BYTEARRAY8 DICT DUP "
         "EMPTY_DICT EMPTY_LIST EMPTY_SET EMPTY_TUPLE EXT1 EXT2 EXT4 FALSE FLOAT FRAME "
         "FROZENSET FunctionType GET GLOBAL INST INT LIST LONG LONG1 LONG4 LONG_BINGET "
         "LONG_BINPUT MARK MEMOIZE NEWFALSE NEWOBJ NEWOBJ_EX NEWTRUE NEXT_BUFFER NONE OBJ "
         "PERSID POP POP_MARK PROTO PUT PyStringMap READONLY_BUFFER REDUCE SETITEM SETITEMS "
         "SHORT_BINBYTES SHORT_BINSTRING SHORT_BINUNICODE STACK_GLOBAL STOP STRING TRUE "
         "TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE bytes_types decode_long dispatch_table "
         "encode_long maxsize whichmodule"},
        {"platform",
         "freedesktop_os_release java_ver libc_ver mac_ver python_branch python_revision "
         "system_alias win32_edition win32_is_iot win32_ver"},
        {"quopri", "ishex main unhex"},
        {"random", "BPF LOG4 NV_MAGICCONST RECIP_BPF SG_MAGICCONST TWOPI"},
        {"shelve", "DEFAULT_PROTOCOL"},
        {"shutil",
         "COPY_BUFSIZE RegistryError chown nt register_archive_format register_unpack_format "
         "unregister_archive_format unregister_unpack_format"},
        {"signal",
         "ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ItimerError SIGIOT SIG_BLOCK SIG_SETMASK "
         "SIG_UNBLOCK alarm getitimer pause pidfd_send_signal pthread_kill pthread_sigmask "
         "set_wakeup_fd setitimer siginterrupt sigpending sigtimedwait sigwait sigwaitinfo "
         "struct_siginfo"},
        {"stat",
         "FILE_ATTRIBUTE_ARCHIVE FILE_ATTRIBUTE_COMPRESSED FILE_ATTRIBUTE_DEVICE "
         "FILE_ATTRIBUTE_DIRECTORY FILE_ATTRIBUTE_ENCRYPTED FILE_ATTRIBUTE_HIDDEN "
         "FILE_ATTRIBUTE_INTEGRITY_STREAM FILE_ATTRIBUTE_NORMAL "
         "FILE_ATTRIBUTE_NOT_CONTENT_INDEXED FILE_ATTRIBUTE_NO_SCRUB_DATA "
         "FILE_ATTRIBUTE_OFFLINE FILE_ATTRIBUTE_READONLY FILE_ATTRIBUTE_REPARSE_POINT "
         "FILE_ATTRIBUTE_SPARSE_FILE FILE_ATTRIBUTE_SYSTEM FILE_ATTRIBUTE_TEMPORARY "
         "FILE_ATTRIBUTE_VIRTUAL SF_APPEND SF_ARCHIVED SF_IMMUTABLE SF_NOUNLINK SF_SNAPSHOT "
         "UF_APPEND UF_COMPRESSED UF_HIDDEN UF_IMMUTABLE UF_NODUMP UF_NOUNLINK UF_OPAQUE"},
        {"statistics", "tau"},
        {"sys", "addaudithook audit breakpointhook call_tracing getallocatedblocks "
                "getdlopenflags getfilesystemencodeerrors path_hooks path_importer_cache "
                "pycache_prefix setdlopenflags thread_info"},
        {"tempfile", "template"},
        {"time", "CLOCK_BOOTTIME CLOCK_MONOTONIC_RAW CLOCK_TAI clock_settime clock_settime_ns "
                 "pthread_getcpuclockid thread_time_ns"},
        {"timeit", "dummy_src_name main reindent template"},
        {"tokenize",
         "BOM_UTF8 Binnumber Comment ContStr Decnumber Double Double3 Expfloat Exponent "
         "Floatnumber Funny Hexnumber Ignore Imagnumber Intnumber Name Number Octnumber "
         "PlainToken Pointfloat PseudoExtras PseudoToken Single Single3 Special String "
         "StringPrefix Token Triple Whitespace any endpats group main maybe single_quoted "
         "tabsize triple_quoted"},
        {"typing",
         "CT_co EXCLUDED_ATTRIBUTES KT MethodDescriptorType MethodWrapperType NamedTupleMeta "
         "T T_co T_contra VT VT_co V_co WrapperDescriptorType io re"},
        {"unicodedata", "UCD ucd_3_2_0"},
        {"unittest", "case findTestCases getTestCaseNames installHandler load_tests loader "
                     "registerResult removeHandler removeResult result runner signals suite util"},
        {"unittest.mock",
         "AsyncMagicMixin Base CodeType FunctionTypes MagicProxy MethodType file_spec "
         "inplace magic_methods numerics open_spec right"},
        {"urllib.parse",
         "ResultBase clear_cache non_hierarchical scheme_chars splitattr splithost "
         "splitnport splitpasswd splitport splitquery splittag splittype splituser "
         "splitvalue to_bytes unwrap uses_fragment uses_netloc uses_params uses_query "
         "uses_relative"},
        {"uuid", "bytes_ int_"},
        {"warnings", "defaultaction"},
        {"weakref", "KeyedRef"},
        {"xml.dom", "UserDataHandler"},
        {"xml.dom.minidom",
         "AttributeList Childless DocumentType ElementInfo Entity Identified Notation "
         "ReadOnlySequentialNamedNodeMap StringTypes TypeInfo"},
        {"xml.etree.ElementTree", "HTML_EMPTY"},
        {"xml.parsers.expat",
         "EXPAT_VERSION XML_PARAM_ENTITY_PARSING_ALWAYS "
         "XML_PARAM_ENTITY_PARSING_NEVER XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE "
         "expat_CAPI features native_encoding version_info"},
        {"zipfile",
         "BZIP2_VERSION CompleteDirs DEFAULT_VERSION FastLookup LZMACompressor "
         "LZMADecompressor LZMA_VERSION MAX_EXTRACT_VERSION PyZipFile ZIP64_VERSION "
         "ZIP_FILECOUNT_LIMIT ZIP_MAX_COMMENT compressor_names main sizeCentralDir "
         "sizeEndCentDir sizeEndCentDir64 sizeEndCentDir64Locator sizeFileHeader "
         "stringCentralDir stringEndArchive stringEndArchive64 stringEndArchive64Locator "
         "stringFileHeader structCentralDir structEndArchive structEndArchive64 "
         "structEndArchive64Locator structFileHeader"},
    };
    return table;
}

bool is_absent(std::string_view module, std::string_view name) {
    const auto& table = absent_names();
    const auto found = std::ranges::find(table, module, &ModuleNames::module);
    return found != table.end() &&
           fmt::format(" {} ", found->names).find(fmt::format(" {} ", name)) != std::string::npos;
}

} // namespace runtime::modules
