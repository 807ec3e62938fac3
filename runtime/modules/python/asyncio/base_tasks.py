"""Where a task stands, as frames and as text."""
import _asyncio


def _frames_of_traceback(traceback):
    frames = []
    while traceback is not None:
        frames.append(traceback)
        traceback = traceback.tb_next
    return frames


def _get_stack(task, limit):
    coroutine = task.get_coro()
    frame = getattr(coroutine, 'cr_frame', None) or getattr(coroutine, 'gi_frame', None)
    if frame is not None:
        # Of a suspended coroutine there is one frame, and the newest come last.
        frames = [frame]
        return frames if limit is None else frames[:max(limit, 0)]
    if task._exception is None:
        return []
    frames = [entry.tb_frame for entry in _frames_of_traceback(task._exception.__traceback__)]
    return frames if limit is None else frames[:max(limit, 0)]


def _print_stack(task, limit, file):
    import linecache
    import sys
    import traceback
    exception = task._exception
    if task.get_coro().cr_frame is not None:
        exception = None
    # A frame that the exception passed through may have gone on since: its line is the one now.
    entries = [(frame, frame.f_lineno) for frame in _get_stack(task, limit)]
    if not entries:
        print(f'No stack for {task!r}', file=file)
    elif exception is not None:
        print(f'Traceback for {task!r} (most recent call last):', file=file)
    else:
        print(f'Stack for {task!r} (most recent call last):', file=file)
    # As in CPython, the places go to stderr where no file is named, and the rest to stdout.
    places = sys.stderr if file is None else file
    for frame, line in entries:
        code = frame.f_code
        if code.co_filename.startswith(('/', '<')):
            continue  # a frame of the library, as tracebacks leave them out
        text = linecache.getline(code.co_filename, line).strip()
        print(f'  File "{code.co_filename}", line {line}, in {code.co_name}', file=places)
        if text:
            print(f'    {text}', file=places)
    if exception is not None:
        for line in traceback.format_exception_only(exception):
            print(line, file=file, end='')


_asyncio.set_hooks(get_stack=_get_stack, print_stack=_print_stack)
