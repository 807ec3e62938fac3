# limit: --max-steps
while True: pass
