# limit: --max-steps
group = ValueError(1)
for i in range(60):
    group = ExceptionGroup("both", [group, group])
group.split(KeyError)
