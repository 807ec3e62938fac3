z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), -z, +z, type(z), type(z.real))
print(z + 1, 1 + z, z - 2.5, z * 2, z * z, z / 2, 1 / z, z ** 2, z ** -1, z ** 0, 2 ** z)
print(1j, 0j, -0j, 1 + 0j, -1j, complex(0, -0.0), complex(-0.0, 1), 1e20j, 1.5j, (1+2j), [1j, 2], {"z": 1j})
print(complex(), complex(3), complex(1, 2), complex("1+2j"), complex(" (3-4J) "), complex("j"), complex("-2.5"), complex(1j, 1j), complex("1e3-.5j"))
print(z == 3 + 4j, 1 + 0j == 1, 1j != 1, hash(1 + 0j) == hash(1), bool(0j), bool(1j), {1: "one"}[1 + 0j], 2 + 0j == 2.0)
print(f"{z}", f"{z:.1f}", f"{z:10.2f}|", f"{z:<12}|", f"{1j:+}", f"{z:e}", str(z), repr(z), "%s" % z, f"{z!r:>9}")
print((-8) ** (1 / 3), (-1) ** 0.5, pow(2j, 2), sum([1j, 2, 3.5]), complex(float("inf"), float("nan")), 1j ** 2)
for call in (lambda: z < 1, lambda: z // 2, lambda: z % 2, lambda: int(z), lambda: float(z), lambda: z / 0, lambda: 0j ** -1, lambda: complex("1+"), lambda: complex("1", 2),
             lambda: complex([]), lambda: round(z), lambda: divmod(z, 1), lambda: f"{z:d}", lambda: f"{z:05}", lambda: z + "a", lambda: max(1j, 2), lambda: complex(1, "2"), lambda: abs("x")):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
