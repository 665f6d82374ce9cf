"""Synapse, that ends when its standard input does: with the process that started it, however that ended."""

import os
import sys
import threading

from synapse.app.homeserver import main


def end_with_input() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


threading.Thread(target=end_with_input, daemon=True).start()
main()
