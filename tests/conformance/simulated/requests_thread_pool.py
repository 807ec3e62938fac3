import time
from concurrent.futures import ThreadPoolExecutor, as_completed

import requests

hosts = ['www.python.org', 'www.bing.com', 'www.baidu.com', 'www.php.cn', 'example.com']


def download(host):
    response = requests.get('http://' + host + '/index.html', timeout=3)
    return host, response.status_code, len(response.content)


begin = time.time()
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(download, host): host for host in hosts}
    for future in as_completed(futures):
        print('%.2f' % (time.time() - begin), futures[future], future.result())
print('all', time.time() - begin)

with ThreadPoolExecutor() as pool:
    for result in pool.map(download, hosts):
        print('%.2f' % (time.time() - begin), result)
