"""Beginner homework that fails on its last test."""

def average(numbers):
    total = 0
    for n in numbers:
        total = total + n
    return total / len(numbers)

def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    elif score >= 70:
        return "C"
    return "F"

def remove_duplicates(lst):
    result = []
    for x in lst:
        if x not in result:
            result.append(x)
    return result

def count_vowels(s):
    return sum(1 for c in s if c in "aeiou")

students = {"Tom": [90, 85, 77], "Ana": [100, 95], "Lee": [60, 70, 65]}
for name in students:
    avg = average(students[name])
    print(name, "average:", avg, "rounded:", round(avg, 1), "grade:", grade(avg))
best = max(students, key=lambda s: average(students[s]))
print("best student is", best)

tests = [
    ("average", average([1, 2, 3]), 2),
    ("grade", grade(80), "B"),
    ("dups", remove_duplicates([1, 2, 1, 3, 2]), [1, 2, 3]),
    ("vowels", count_vowels("Apple"), 2),
]
passed = 0
for name, got, want in tests:
    print(f"test {name}: got {got!r}, want {want!r}: {'PASS' if got == want else 'FAIL'}")
    passed += got == want
print(f"{passed}/{len(tests)} passed")
assert passed == len(tests), f"{len(tests) - passed} test(s) failed"
print("all good!")
