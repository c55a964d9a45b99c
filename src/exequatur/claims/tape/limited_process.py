"""A process that opens a file which may be hostile: the limits that it sets itself, and how it ended where it gave no answer."""

import resource
from pathlib import Path
from signal import Signals

from exequatur.claims.tape import limits


def limit_process(cpu_seconds: int = limits.CPU_SECONDS) -> None:
    """Limit this process in memory and in seconds of the processor, and let it write no file."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.MEMORY_BYTES, limits.MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def end_of(code: int, path: Path, kind: str) -> str:
    """The limit that the process met where that is known; else the signal or exit status."""
    try:
        signal = Signals(-code)
    except ValueError:
        return f"exit {code}"
    if signal in (Signals.SIGXCPU, Signals.SIGKILL):
        return f"> {limits.cpu_seconds(kind, path.stat().st_size)} s"
    return f"> {limits.MEMORY_BYTES // 2**20:,} MB" if signal == Signals.SIGABRT else signal.name
