SHOWN = [
    "for i in 'ab': i\n",
    "if True:\n    1\nelse:\n    2\n",
    "try:\n    1 / 0\nexcept ZeroDivisionError:\n    'caught'\nfinally:\n    'finally'\n",
    "def f():\n    'not shown'\n    return 1\n",
    "class C:\n    'not shown'\n    5\n",
    "while True:\n    3\n    break\nelse: 4\n",
    "match 5:\n    case 5: 'five'\n",
    "None\n", "f()\n", "_\n", "x = 1; x + 1; x\n",
]
names = {}
for text in SHOWN:
    print(">", repr(text))
    exec(compile(text, "<shown>", "single"), names)
