"""What CPython has of os in C."""
from os import (_exit, access, chdir, chmod, close, cpu_count, fdatasync, fspath, fsync,
                get_terminal_size, getcwd, getcwdb, getegid, geteuid, getgid, getlogin, getpid, getppid,
                getuid, isatty, kill, listdir, lstat, mkdir, open, putenv, read, remove, rename, replace,
                rmdir, scandir, stat, stat_result, strerror, system, terminal_size, times, times_result,
                umask, uname, uname_result, unlink, unsetenv, urandom, utime, write)
