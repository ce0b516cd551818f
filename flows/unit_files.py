"""The nightly run for the scheduler of an operating system: systemd, Windows."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from datetime import time
from pathlib import Path

_PLAIN = re.compile(r"[\w@+=:,./-]+", re.ASCII)
_LONGEST_TASK = 261  # characters that schtasks takes after /TR


class TooLongError(ValueError):
    """The command is longer than the Windows Task Scheduler takes."""


def systemd_units(command: Sequence[str], folder: Path, at: time, zone: str) -> str:
    """A service that runs *command* in *folder*, and a timer for it, each under its name."""
    line = " ".join(map(_systemd_word, command))
    return f"""\
# ~/.config/systemd/user/bukti.service
[Unit]
Description=Bukti membaca bukti SPBE
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
WorkingDirectory={str(folder).replace("%", "%%")}
ExecStart={line}
# 3: some files could not be read; 4 and 7: with --fail-on, there are gaps
SuccessExitStatus=3 4 7

# ~/.config/systemd/user/bukti.timer
[Unit]
Description=Bukti setiap malam

[Timer]
OnCalendar=*-*-* {at:%H:%M:%S} {zone}
Persistent=true

[Install]
WantedBy=timers.target

# systemctl --user daemon-reload
# systemctl --user enable --now bukti.timer
# loginctl enable-linger    (so that it runs when nobody is logged in)
"""


def _systemd_word(word: str) -> str:
    """*word* as it is written in ExecStart, see systemd.service(5) and systemd.syntax(7)."""
    told = word.replace("%", "%%").replace("$", "$$")
    if _PLAIN.fullmatch(told):
        return told
    quoted = told.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"'


def windows_task(
    command: Sequence[str], folder: Path, at: time, distribution: str | None
) -> str:
    """The schtasks line that runs *command* within WSL, where Bukti reads files.

    Raises:
        TooLongError: Windows does not take so long a command.
    """
    chosen = ["-d", distribution] if distribution else []
    inner = ["wsl.exe", *chosen, "--cd", str(folder), "--exec", *command]
    task = subprocess.list2cmdline(inner)
    if len(task) > _LONGEST_TASK:
        raise TooLongError(
            f"perintahnya {len(task)} huruf, sedangkan schtasks menerima {_LONGEST_TASK}; "
            "pakai nama folder yang lebih pendek"
        )
    line = ["schtasks", "/Create", "/TN", "Bukti", "/SC", "DAILY"]
    return subprocess.list2cmdline([*line, "/ST", f"{at:%H:%M}", "/TR", task]) + "\n"
