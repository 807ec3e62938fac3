import asyncio

import aiomysql


async def users(host):
    conn = await aiomysql.connect(host=host, port=3306, user='root', password='123', db='mysql')
    cur = await conn.cursor()
    count = await cur.execute('SELECT Host,User FROM user')
    rows = await cur.fetchall()
    await cur.close()
    conn.close()
    print(host, asyncio.get_running_loop().time(), count)
    return [user for _, user in rows]


async def main():
    first = await users('10.0.0.1')
    print(first)
    results = await asyncio.gather(users('10.0.0.2'), users('10.0.0.3'))
    print(results[0] == results[1], asyncio.get_running_loop().time())
    conn = await aiomysql.connect()
    cur = await conn.cursor()
    try:
        await cur.execute('DROP TABLE user')
    except NotImplementedError:
        print('refused')


asyncio.run(main())
