"""Values as bytes in the ledger: JSON, deflated.

Never pickle: who can write into a shared database must not be able to run code here.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

_QUICK = 1  # the quickest level makes text a third; better ones gain little


def packed(value: Any) -> bytes:  # noqa: ANN401 - anything JSON can spell
    """*value* as deflated JSON."""
    return zlib.compress(json.dumps(value).encode("ascii"), _QUICK)


def unpacked(content: bytes) -> Any:  # noqa: ANN401 - whatever was packed
    """What was packed into *content*.

    Raises:
        ValueError: it is damaged.
    """
    try:
        return json.loads(zlib.decompress(content))
    except zlib.error as error:
        raise ValueError(str(error)) from error
