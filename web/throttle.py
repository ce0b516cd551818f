"""How often a log-in may fail, by name and by machine, before it must wait."""

from __future__ import annotations

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

PER_NAME = RateLimitItemPerMinute(5, 15, namespace="name")  # 5 in 15 minutes
PER_ADDRESS = RateLimitItemPerMinute(30, 15, namespace="address")


class Throttle:
    """Counts failed log-ins in this process's memory."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def minutes_to_wait(self, name: str, address: str) -> int:
        """The minutes until another try is allowed; 0 if it is allowed now."""
        waits = [
            window.reset_time - time.time()
            for limit, key in ((PER_NAME, name), (PER_ADDRESS, address))
            if (window := self._limiter.get_window_stats(limit, key)).remaining <= 0
        ]
        return max((max(1, math.ceil(wait / 60)) for wait in waits), default=0)

    def failed(self, name: str, address: str) -> None:
        """Count a failed try."""
        self._limiter.hit(PER_NAME, name)
        self._limiter.hit(PER_ADDRESS, address)

    def succeeded(self, name: str) -> None:
        """Forget the failed tries of *name*."""
        self._limiter.clear(PER_NAME, name)
