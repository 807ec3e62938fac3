word = "  xxhixx  "
print([word.strip(), word.lstrip(), word.rstrip(), word.strip(" x"), "xyhiyx".strip("xy"), "hi".strip("hi")])
print(["hi".center(7), "hi".center(8, "*"), "hi".ljust(5, "."), "hi".rjust(5, "."), "hi".center(1), "abc".center(6, "-")])
print(["42".zfill(5), "-42".zfill(5), "+42".zfill(6), "--4".zfill(6), "".zfill(3), "x".zfill(0)])
print("a\tbc\tdef\t|".expandtabs(), "a\tb".expandtabs(4), "\t".expandtabs(0), "ab\n\tc".expandtabs(3))
print("prefix-body-suffix".removeprefix("prefix-").removesuffix("-suffix"), "body".removeprefix("x"), "aaa".removeprefix("a"))
print("abcabc".replace("b", "X"), "abcabc".replace("b", "", 1), "abc".replace("", "-"), "aaa".replace("aa", "b"), "abc".replace("", "-", 2))
for call in (lambda: "a".center(5, "ab"), lambda: "a".ljust("5"), lambda: "a".replace("a"), lambda: "a".strip(1),
             lambda: "a".zfill(2.0)):
    try:
        print(call())
    except TypeError as error:
        print(error)
