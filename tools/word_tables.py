"""The data files of words: a table of words and values as bytes in which one look finds a word, and back."""

import struct
import zlib
from collections.abc import Mapping

BUCKET = 8  # words a bucket, on average
MAGIC = b"lintnews words 1\n"


def pack(table: Mapping[str, str]) -> bytes:
    """The data file: a line that names it, the number of buckets, where each begins, and the buckets' words."""
    buckets = 1 << max(len(table) // BUCKET, 1).bit_length() - 1
    rows: list[list[bytes]] = [[] for _ in range(buckets)]
    for word in sorted(table):
        key = word.encode()
        rows[zlib.crc32(key) & (buckets - 1)].append(b"\n" + key + b"\t" + table[word].encode())
    blobs = [b"".join(row) for row in rows]
    at, starts = 0, []
    for blob in blobs:
        starts.append(at)
        at += len(blob)
    head = MAGIC.ljust(28, b" ") + struct.pack("<I", buckets)
    return head + struct.pack(f"<{buckets + 1}I", *starts, at) + b"".join(blobs)


def by_alphabet(table: Mapping[str, str]) -> bytes:
    """The other data file: the words in the order of the alphabet, as `\\nword\\tvalue`."""
    return b"".join(f"\n{word}\t{table[word]}".encode() for word in sorted(table)) + b"\n"


def unpack(data: bytes) -> dict[str, str]:
    """The table of a data file; raises ValueError for one that is not whole."""
    if not data.startswith(MAGIC):
        raise ValueError("this is not a file of words")
    buckets = struct.unpack_from("<I", data, 28)[0]
    starts = struct.unpack_from(f"<{buckets + 1}I", data, 32)
    blob = data[32 + 4 * (buckets + 1) :]
    if starts[-1] != len(blob):
        raise ValueError("the file of words is cut short")
    table = {}
    for number in range(buckets):
        for row in blob[starts[number] : starts[number + 1]].split(b"\n")[1:]:
            word, _, value = row.partition(b"\t")
            if zlib.crc32(word) & (buckets - 1) != number:
                raise ValueError(f"{word!r} stands in the wrong place")
            table[word.decode()] = value.decode()
    return table
