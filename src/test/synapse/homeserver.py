"""Synapse, that ends with the process that started it, and does not wait for the disk."""

import os
import sys
import threading

from synapse.app.homeserver import main
from synapse.storage.engines import Sqlite3Engine

prepare_connection = Sqlite3Engine.on_new_connection


def prepare_quick_connection(engine, connection) -> None:
    """What is written survives the process, though not the machine; that is three times as quick."""
    prepare_connection(engine, connection)
    connection.execute("PRAGMA synchronous = OFF;")


def end_with_input() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


Sqlite3Engine.on_new_connection = prepare_quick_connection
threading.Thread(target=end_with_input, daemon=True).start()
main()
