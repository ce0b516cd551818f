"""Why a file could not be read, in words for the clerk who put it there.

* ExtractionError
  x EncryptedError
  x CorruptError
  x EmptyFileError
  x NoTextError
  x TimeoutExceededError
  x TooBigError
  x UnsupportedError
  x LockedError
  x JunkError
  x MemoryExceededError
  x CrashedError
  x NoOcrError
  x VanishedError
  x UnstableError
  x LinkError
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from typing import ClassVar

from evidence.document import Trouble

PARSER_FAILURES: tuple[type[Exception], ...] = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What parsers are known to raise on damaged or hostile files."""


class ExtractionError(Exception):
    """A file, or the rest of it, yields no text; the run goes on without it.

    The message is ``file: fact; remedy``. A reader may raise it after it has
    yielded pages: those are kept.
    """

    trouble: ClassVar[Trouble]
    fact: ClassVar[str]
    remedy: ClassVar[str]

    def __init__(self, name: str, fact: str = "", remedy: str = "") -> None:
        self.name = name
        self.told_fact = fact or self.fact
        self.told_remedy = remedy or self.remedy
        super().__init__(f"{name}: {self.told_fact}; {self.told_remedy}")

    def __reduce__(self) -> tuple[type[ExtractionError], tuple[str, str, str]]:
        return type(self), (self.name, self.told_fact, self.told_remedy)


class EncryptedError(ExtractionError):
    """The file asks for a password."""

    trouble = Trouble.ENCRYPTED
    fact = "terkunci kata sandi"
    remedy = "buka kuncinya lalu unggah kembali tanpa kata sandi"


class CorruptError(ExtractionError):
    """The file is damaged or was cut short."""

    trouble = Trouble.CORRUPT
    fact = "rusak atau terpotong sehingga tidak dapat dibuka"
    remedy = "salin ulang dari berkas aslinya"


class EmptyFileError(ExtractionError):
    """The file has no content at all."""

    trouble = Trouble.EMPTY_FILE
    fact = "berkas kosong (0 byte)"
    remedy = "unggah ulang berkas aslinya"


class NoTextError(ExtractionError):
    """The file could be opened but holds no readable text."""

    trouble = Trouble.NO_TEXT
    fact = "tidak ada tulisan yang terbaca"
    remedy = "pindai ulang dengan lebih jelas atau unggah dokumen aslinya"


class TimeoutExceededError(ExtractionError):
    """Reading took longer than allowed."""

    trouble = Trouble.TIMEOUT
    fact = "pembacaan melewati batas waktu"
    remedy = "pecah menjadi berkas yang lebih kecil atau simpan ulang sebagai PDF"


class TooBigError(ExtractionError):
    """The file, or what it unpacks to, is larger than allowed."""

    trouble = Trouble.TOO_BIG
    fact = "terlalu besar untuk dibaca seluruhnya"
    remedy = "pecah menjadi berkas yang lebih kecil"


class UnsupportedError(ExtractionError):
    """The file is of a kind that no reader reads."""

    trouble = Trouble.UNSUPPORTED
    fact = "format berkas tidak dapat dibaca"
    remedy = "simpan sebagai DOCX atau PDF"


class LockedError(ExtractionError):
    """The operating system does not let us open the file."""

    trouble = Trouble.LOCKED
    fact = "tidak boleh dibuka (hak akses ditolak atau sedang dikunci)"
    remedy = "tutup berkas itu dan beri izin baca"


class JunkError(ExtractionError):
    """The file was left by a program and is no evidence."""

    trouble = Trouble.JUNK
    fact = "berkas sementara atau berkas sistem, bukan dokumen"
    remedy = "boleh dihapus"


class MemoryExceededError(ExtractionError):
    """Reading needed more memory than allowed."""

    trouble = Trouble.OUT_OF_MEMORY
    fact = "membutuhkan memori melebihi batas"
    remedy = "pecah menjadi berkas yang lebih kecil atau simpan ulang sebagai PDF"


class CrashedError(ExtractionError):
    """The reading process died."""

    trouble = Trouble.CRASHED
    fact = "program pembaca berhenti mendadak saat membaca berkas ini"
    remedy = "simpan ulang sebagai PDF lalu unggah kembali"


class NoOcrError(ExtractionError):
    """The text is in a picture and tesseract is not installed."""

    trouble = Trouble.NO_OCR
    fact = "berupa gambar dan tesseract (pembaca gambar) belum terpasang"
    remedy = "pasang tesseract di server atau unggah dokumen aslinya"


class VanishedError(ExtractionError):
    """The file was listed and is gone."""

    trouble = Trouble.VANISHED
    fact = "tidak ditemukan lagi saat hendak dibaca"
    remedy = "pastikan berkas tidak dipindahkan lalu jalankan kembali"


class UnstableError(ExtractionError):
    """The file changed while it was read."""

    trouble = Trouble.UNSTABLE
    fact = "masih berubah ketika dibaca"
    remedy = "tunggu sampai selesai disalin atau disimpan lalu jalankan kembali"


class LinkError(ExtractionError):
    """The entry is a link that leads out of the share."""

    trouble = Trouble.LINK
    fact = "hanya pintasan ke tempat lain di luar folder bersama"
    remedy = "salin berkas aslinya ke folder ini"
