"""`ledger ui`: the Dagster web server and daemon of one home, on the loopback interface (the UI has no login)."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from orchestration.schema import ROOT


def serve(home: Path, articles: Path, port: int) -> int:
    """Run both until Ctrl-C or SIGTERM; returns the exit code of the one that ended first."""
    environment = {
        **os.environ,
        "LEDGER_HOME": str(home),
        "LEDGER_ARTICLES": str(articles),
        "DAGSTER_HOME": str(home / "dagster"),
        "PYTHONWARNINGS": "ignore",
    }
    command = [str(Path(sys.executable).with_name("dg")), "dev", "--host", "127.0.0.1", "--port", str(port), "--log-level", "warning"]
    print(f"http://127.0.0.1:{port} (Ctrl-C ends it)", flush=True)
    # A shell's & makes children ignore SIGINT, and dg dev then SIGTERM too: give it the default handlers.
    child = subprocess.Popen(command, cwd=ROOT, env=environment, preexec_fn=_default_signals)
    signal.signal(signal.SIGTERM, lambda *_: child.send_signal(signal.SIGINT))
    try:
        return child.wait()
    except KeyboardInterrupt:
        return child.wait()


def _default_signals() -> None:
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_DFL)
