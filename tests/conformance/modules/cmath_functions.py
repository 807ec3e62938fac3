import cmath
print(cmath.phase(1j), cmath.polar(3 + 4j), cmath.rect(2, 0), cmath.sqrt(-4), cmath.pi, cmath.isclose(1 + 1j, 1 + 1j), cmath.isnan(complex("nan")), cmath.isinf(complex("inf")), cmath.isfinite(1j))
print(f"{cmath.exp(1j * cmath.pi):.6f}", f"{cmath.log(-1):.6f}", f"{cmath.sin(1j):.6f}", f"{cmath.cos(1 + 1j):.6f}", f"{cmath.sqrt(3 + 4j):.3f}", f"{cmath.log10(100):.3f}")
roots = [cmath.rect(1, 2 * cmath.pi * k / 4) for k in range(4)]
print([f"{r:.2f}" for r in roots], round(abs(sum(roots)), 9))
try:
    cmath.log(0)
except ValueError as error:
    print(error)
