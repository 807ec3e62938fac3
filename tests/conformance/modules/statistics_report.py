import statistics as st
from statistics import mean, median, mode, stdev

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), median(data), mode(data), st.pstdev(data), st.pvariance(data), stdev(data), st.variance(data))
print(mean([1.5, 2.5]), median([3, 1, 2]), median([1, 2, 3, 4]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.multimode("aabbc"), mode(["x", "y", "x"]))
print(st.fmean([1, 2, 4]), st.harmonic_mean([40, 60]), st.geometric_mean([1, 10, 100]), st.quantiles(range(1, 12), n=4))
for f in (lambda: mean([]), lambda: stdev([1]), lambda: median([])):
    try:
        f()
    except st.StatisticsError as e:
        print("StatisticsError:", e)

CSV = """\
name,math,physics,art
Ann,90,85.5,70
Bob,60,,88
Cyd,75,64,91
Dee,abc,70,65
"""
header, *lines = CSV.strip().split("\n")
subjects = header.split(",")[1:]
table = {}
problems = []
for no, line in enumerate(lines, 2):
    name, *cells = line.split(",")
    table[name] = {}
    for subject, cell in zip(subjects, cells):
        try:
            table[name][subject] = float(cell)
        except ValueError as e:
            problems.append(f"line {no}, {subject}: {e}")
print(f"{'':6}" + "".join(f"{s:>9}" for s in subjects) + f"{'mean':>9}")
print("-" * (15 + 9 * len(subjects)))
for name, marks in table.items():
    row = "".join(f"{marks[s]:>9.1f}" if s in marks else f"{'-':>9}" for s in subjects)
    print(f"{name:<6}{row}{mean(marks.values()):>9.2f}")
for label, func in [("mean", mean), ("median", median), ("stdev", stdev), ("max", max)]:
    print(f"{label:<6}", *[f"{func([m[s] for m in table.values() if s in m]):8.2f}" for s in subjects])
print(*problems, sep="\n")
best = {s: max((m.get(s, 0), n) for n, m in table.items())[::-1] for s in subjects}
print(best)


def linear_fit(xs, ys):
    mx, my = mean(xs), mean(ys)
    slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
    return slope, my - slope * mx


def zscores(xs):
    m, s = mean(xs), st.pstdev(xs)
    return [round((x - m) / s, 2) for x in xs]


def histogram(xs, bins=4):
    lo, hi = min(xs), max(xs)
    step = (hi - lo) / bins
    for i in range(bins):
        a, b = lo + i * step, lo + (i + 1) * step
        n = sum(a <= x < b or (i == bins - 1 and x == hi) for x in xs)
        yield f"[{a:5.2f}, {b:5.2f}{']' if i == bins - 1 else ')'} {'▇' * n}"


print("y = %.3fx + %.3f" % linear_fit([1, 2, 3, 4], [2.1, 3.9, 6.2, 7.8]), zscores(data))
print("\n".join(histogram(data)))
