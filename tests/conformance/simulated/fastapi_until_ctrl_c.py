# interrupt: 5.5
import asyncio
import threading
import time

import requests
import uvicorn
from fastapi import FastAPI

app = FastAPI()


@app.get('/slow/{name}')
async def slow(name):
    print('handles', name, time.perf_counter())
    await asyncio.sleep(2)
    return {'name': name}


def visit(name, delay):
    time.sleep(delay)
    response = requests.get('http://127.0.0.1:5000/slow/' + name)
    print(time.perf_counter(), response.status_code, response.json())


if __name__ == '__main__':
    for name, delay in [('甲', 1), ('乙', 2)]:
        threading.Thread(target=visit, args=(name, delay)).start()
    uvicorn.run('main:app', host='127.0.0.1', port=5000)
    print('stopped', time.perf_counter())
