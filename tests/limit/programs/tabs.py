# raises: MemoryError
("\t" * 1000).expandtabs(10**6)
