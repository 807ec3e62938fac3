import difflib
a, b = ["one", "two", "three"], ["one", "2", "three", "four"]
print("\n".join(difflib.unified_diff(a, b, "before", "after", lineterm="")))
print("\n".join(difflib.ndiff(["abc"], ["abd"])))
m = difflib.SequenceMatcher(None, "abcd", "bcde")
print(m.ratio(), m.get_matching_blocks(), m.get_opcodes(), m.find_longest_match())
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("zzz", ["a"]))
