"""Files that programs leave behind: never evidence, always accounted for."""

from __future__ import annotations

import re

_JUNK_FOLDER = re.compile(
    r"(?:^|/)(?:__MACOSX|\$RECYCLE\.BIN|System Volume Information|@eaDir|#recycle|"
    r"\.Trash[^/]*|\.Spotlight-V100|\.fseventsd|\.TemporaryItems|\.git|\.svn)/",
    re.IGNORECASE,
)
_JUNK_FILE = re.compile(
    r"Thumbs\.db(?::encryptable)?|ehthumbs(?:_vista)?\.db|desktop\.ini|\.DS_Store|"
    r"Icon\r?|\.localized|\.directory|~\$.*|\.~lock\..*#|\._.*|~WRL\d+\.tmp|"
    r"\.sync\.ffs_db|\.nfs[0-9a-f]+",
    re.IGNORECASE,
)


def is_junk(relative: str) -> bool:
    """Return whether the file at *relative* was left by a program.

    >>> is_junk("Kominfo/~$notulen.docx"), is_junk("Kominfo/notulen.docx")
    (True, False)
    """
    name = relative.rpartition("/")[2]
    return bool(_JUNK_FOLDER.search(relative) or _JUNK_FILE.fullmatch(name))
