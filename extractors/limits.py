"""How much time, memory and text one file may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the reading of one file may cost.

    Attributes:
        seconds: wall-clock time for a file without scanned pages.
        seconds_per_scan: further time earned by every scanned page that was read,
            and the most that one scanned page may take.
        memory_mb: address space of the reading process and of each of its helpers.
        max_file_mb: bigger files are not opened.
        max_unpacked_mb: the most that a zipped office file may unpack to.
        max_pages: pages beyond it are not read.
        max_text_chars: text beyond it is not read.
        max_ocr_pages: scanned pages (and pictures) beyond it are not recognised.
        max_table_pages: on pages beyond it tables are read as plain lines.
    """

    seconds: float = 120.0
    seconds_per_scan: float = 30.0
    memory_mb: int = 2048
    max_file_mb: int = 200
    max_unpacked_mb: int = 400
    max_pages: int = 2000
    max_text_chars: int = 20_000_000
    max_ocr_pages: int = 60
    max_table_pages: int = 400

    def deadline(self, *, scans_read: int) -> float:
        """Return the seconds after the start at which reading must have ended."""
        return self.seconds + scans_read * self.seconds_per_scan


DEFAULT_LIMITS = Limits()
