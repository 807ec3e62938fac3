def compile_bf(src):
    stack, jumps = [], {}
    for i, ch in enumerate(src):
        if ch == "[":
            stack.append(i)
        elif ch == "]":
            if not stack:
                raise SyntaxError(f"unmatched ] at {i}")
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    if stack:
        raise SyntaxError(f"unmatched [ at {stack[-1]}")
    return jumps


def run(src, data=b"", limit=200_000):
    jumps = compile_bf(src)
    tape = bytearray(30)
    ip = dp = steps = 0
    feed = iter(data)
    while ip < len(src):
        steps += 1
        if steps > limit:
            raise TimeoutError("too many steps")
        match src[ip]:
            case ">":
                dp += 1
            case "<":
                dp -= 1
            case "+":
                tape[dp] = (tape[dp] + 1) & 255
            case "-":
                tape[dp] = (tape[dp] - 1) % 256
            case ".":
                yield tape[dp]
            case ",":
                tape[dp] = next(feed, 0)
            case "[" if not tape[dp]:
                ip = jumps[ip]
            case "]" if tape[dp]:
                ip = jumps[ip]
        ip += 1
    return steps


def execute(src, data=b""):
    gen = run(src, data)
    out = bytearray()
    while True:
        try:
            out.append(next(gen))
        except StopIteration as stop:
            return bytes(out), stop.value


HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."
out, steps = execute(HELLO)
print(out, steps)
print(out.decode(), end="")
print(execute(",[.,]", b"echo!"))
print(execute(",>,<[->+<]>.", bytes([3, 4])))
for bad in ("[[]", "+]", "+[]", "<" * 31 + "+"):
    try:
        print(execute(bad))
    except (SyntaxError, TimeoutError, IndexError) as e:
        print(type(e).__name__, e)
rot13 = bytes.maketrans(b"abcdefghijklmnopqrstuvwxyz", b"nopqrstuvwxyzabcdefghijklm")
print(b"hello".translate(rot13), bytearray(b"ab") + b"c", out[:5], out[0], list(out[-3:]))
