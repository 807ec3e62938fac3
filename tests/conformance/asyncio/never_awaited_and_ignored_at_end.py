# The filters still count for a coroutine that is dropped when the program is over.
import warnings

warnings.simplefilter("ignore", RuntimeWarning)


async def load():
    pass


kept = load()
load()
print("end")
