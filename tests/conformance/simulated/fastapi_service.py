import threading
import time

import requests
import uvicorn
from fastapi import FastAPI

app = FastAPI()


@app.get('/')
def index():
    time.sleep(0.5)
    return {'message': '你好', 'list': [1, 2.5, None, True]}


@app.get('/items/{item_id}')
async def item(item_id):
    return {'item': item_id}


def visit(path, delay):
    time.sleep(delay)
    r = requests.get('http://127.0.0.1:8000' + path)
    print(time.perf_counter(), path, r.status_code, r.text, r.json())


def visitor():
    threads = [threading.Thread(target=visit, args=(p, d)) for p, d in [('/', 1), ('/items/7', 1.25), ('/nope', 1.25), ('/', 1.25)]]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print('done')


threading.Thread(target=visitor, daemon=True).start()
loop_thread = threading.Thread(target=uvicorn.run, args=(app,), kwargs={'host': '127.0.0.1', 'port': 8000}, daemon=True)
loop_thread.start()
time.sleep(3)
print('main ends')
