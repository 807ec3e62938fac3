# Names are read in Unicode's normal form NFKC.
ﬁ = "ligature"
print(fi)
𝐱 = "bold x"
print(x, "x" in globals(), "𝐱" in globals())
µ = 6
print(μ)
é = "one letter"  # written as two code points
print(é, "é" in globals())


class A:
    ª = 1

    def ﬀ(self, *, ﬂag=0):
        return ﬂag


print(vars(A)["a"], A().ff(flag=2), A.ª)
