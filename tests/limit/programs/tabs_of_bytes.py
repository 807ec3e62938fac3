# raises: MemoryError
(b"\t" * 1000).expandtabs(10**6)
