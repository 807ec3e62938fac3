class VM:
    def __init__(self, program, trace=False):
        self.program = [line.split() for line in program.strip().splitlines() if line.strip() and not line.strip().startswith("#")]
        self.labels = {}
        code = []
        for ins in self.program:
            if ins[0].endswith(":"):
                self.labels[ins[0][:-1]] = len(code)
            else:
                code.append(ins)
        self.code, self.stack, self.calls, self.mem = code, [], [], {}
        self.trace = trace
        self.ops = {name[3:]: getattr(self, name) for name in dir(self) if name.startswith("op_")}

    def run(self):
        self.pc = 0
        n = 0
        while self.pc < len(self.code):
            op, *args = self.code[self.pc]
            if self.trace:
                print(f"{self.pc:03d} {op:<6}{' '.join(args):<8}{self.stack}")
            self.pc += 1
            n += 1
            if op == "halt":
                break
            try:
                self.ops[op](*args)
            except KeyError:
                raise RuntimeError(f"unknown instruction {op} at {self.pc - 1}") from None
        return n

    def op_push(self, x):
        self.stack.append(int(x))

    def op_add(self):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(a + b)

    def op_mul(self):
        self.stack.append(self.stack.pop() * self.stack.pop())

    def op_sub(self):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(a - b)

    def op_dup(self):
        self.stack.append(self.stack[-1])

    def op_store(self, name):
        self.mem[name] = self.stack.pop()

    def op_load(self, name):
        self.stack.append(self.mem.get(name, 0))

    def op_print(self):
        print("OUT", self.stack.pop())

    def op_jz(self, label):
        if self.stack.pop() == 0:
            self.pc = self.labels[label]

    def op_jmp(self, label):
        self.pc = self.labels[label]

    def op_call(self, label):
        self.calls.append(self.pc)
        self.pc = self.labels[label]

    def op_ret(self):
        self.pc = self.calls.pop()


FACT = """
push 20\nstore n\npush 1\nstore acc
loop:\nload n\njz end\nload acc\nload n\nmul\nstore acc\nload n\npush 1\nsub\nstore n\njmp loop
end:\nload acc\nprint"""
vm = VM(FACT)
print(vm.labels, vm.run(), vm.mem)
vm = VM("push 3\ncall sq\nprint\nhalt\n# square\nsq:\ndup\nmul\nret", trace=True)
print("steps", vm.run())
print(sorted(vm.ops))
for bad in ("pop", "add", "push x"):
    try:
        VM(bad).run()
    except (RuntimeError, IndexError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")
VM("push 1\njmp nowhere").run()
