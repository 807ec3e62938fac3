# raises: MemoryError
"a".center(2**62 + 1, "\U0001F600")
