# wave: sounds written and read, in memory and as files.
import array
import io
import math
import os
import struct
import tempfile
import wave

memory = io.BytesIO()
with wave.open(memory, 'wb') as sound:
    sound.setnchannels(1)
    sound.setsampwidth(2)
    sound.setframerate(8000.4)
    for i in range(20):
        sound.writeframes(struct.pack('<h', int(32767 * math.sin(i / 3))))
    print(sound.tell(), sound.getnframes(), sound.getnchannels(), sound.getsampwidth(), sound.getframerate())
print(len(memory.getvalue()), memory.getvalue()[:60])
memory.seek(0)
with wave.open(memory) as sound:
    print(sound.getparams(), sound.getcomptype(), sound.getcompname(), sound.getmarkers())
    print(sound.readframes(3), sound.tell(), len(sound.readframes(100)), sound.readframes(1))
    sound.rewind()
    print(sound.tell(), len(sound.readframes(-1)))
    sound.setpos(18)
    print(struct.unpack('<2h', sound.readframes(2)), sound.readframes(0))
    params = sound.getparams()
    for position in (-1, 21):
        try:
            sound.setpos(position)
        except wave.Error as error:
            print(error)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'a.wav')
    with wave.open(path, 'w') as sound:
        sound.setparams(params)
        sound.writeframesraw(array.array('h', [1, -1, 2]))
        print(sound.getparams())
        try:
            sound.setnchannels(2)
        except wave.Error as error:
            print(error)
    print(os.path.getsize(path))
    with wave.open(path, 'rb') as sound:
        print(sound.getnframes(), array.array('h', sound.readframes(9)))

stereo = io.BytesIO()
sound = wave.open(stereo, 'wb')
for change in (lambda: sound.setnchannels(0), lambda: sound.setsampwidth(5), lambda: sound.setframerate(0),
               lambda: sound.setcomptype('ULAW', 'x'), sound.getnchannels, sound.getsampwidth, sound.getframerate,
               sound.getparams, lambda: sound.setmark(1, 2, 'n'), lambda: sound.getmark(1),
               lambda: sound.writeframes(b'1234'), lambda: sound.setnchannels(2), lambda: sound.writeframes(b'1234'),
               lambda: sound.setsampwidth(3), lambda: sound.writeframes(b'1234'), lambda: sound.setframerate(44100),
               lambda: sound.writeframes(b'123456'), sound.getcomptype):
    try:
        print(change())
    except (wave.Error, AttributeError) as error:
        print(type(error).__name__, error)
sound.close()
print(stereo.getvalue())
for data in (b'', b'RIFX1234WAVE', b'RIFF\x04\0\0\0WAVE', b'RIFF1234WAVX', b'RIFF\x14\0\0\0WAVEdata\4\0\0\0abcd',
             b'RIFF\x24\0\0\0WAVEfmt \x10\0\0\0' + struct.pack('<HHLLHH', 3, 1, 8000, 8000, 1, 8) + b'data\0\0\0\0'):
    try:
        wave.open(io.BytesIO(data))
    except (wave.Error, EOFError) as error:
        print(type(error).__name__, error)
try:
    wave.open(stereo, 'a')
except wave.Error as error:
    print(error)
