"""Starts the local engine with two gaps closed.

MiniStack 1.5.33 does not evaluate a JSONata expression in a state's TimeoutSeconds: the wait crashes with
"'>' not supported between instances of 'str' and 'int'". Our waits compute theirs from the due instant, so
the expression is evaluated here, by the engine's own evaluator, before the state runs.

Over an orderly stop it keeps how far each function has read a table's stream, but not the stream: after a start
that many new records would go by unread. Here the stream is kept along with its table, as AWS keeps it.

Where the engine no longer has the pieces this mends, it refuses to start rather than to run wrongly.
"""

import inspect
import os
import signal
import sys
import threading

from ministack.services import dynamodb, stepfunctions

WANTED = ["state_def", "raw_input", "execution", "ctx"]


def mend_waits() -> None:
    original = getattr(stepfunctions, "_execute_task", None)
    evaluate = getattr(stepfunctions, "_jsonata_state_field", None)
    if original is None or evaluate is None or list(inspect.signature(original).parameters)[:4] != WANTED:
        sys.exit("engine: the TimeoutSeconds mend no longer fits this MiniStack; see local/engine/launch.py")

    def execute_task(state_def, raw_input, execution, ctx, *rest, **more):
        if isinstance(state_def.get("TimeoutSeconds"), str):
            seconds = evaluate(state_def, "TimeoutSeconds", "number", raw_input, ctx)
            state_def = {**state_def, "TimeoutSeconds": int(seconds)}
        return original(state_def, raw_input, execution, ctx, *rest, **more)

    stepfunctions._execute_task = execute_task


def mend_streams() -> None:
    kept = ["_stream_records", "_stream_trimmed"]
    pieces = [*kept, "_stream_seq_counter", "get_state", "load_persisted_state"]
    if not all(hasattr(dynamodb, piece) for piece in pieces):
        sys.exit("engine: the stream mend no longer fits this MiniStack; see local/engine/launch.py")
    get_state, load_state = dynamodb.get_state, dynamodb.load_persisted_state

    def get_state_with_streams():
        streams = {name: getattr(dynamodb, name) for name in kept}
        return {**get_state(), "streams": {**streams, "last": dynamodb._stream_seq_counter}}

    def load_state_with_streams(data):
        streams = data.pop("streams", None) if data else None
        load_state(data)
        if streams:
            for name in kept:
                getattr(dynamodb, name).update(streams[name])
            dynamodb._stream_seq_counter = streams["last"]

    dynamodb.get_state = get_state_with_streams
    dynamodb.load_persisted_state = load_state_with_streams


def follow_parent() -> None:
    """Ends in order when whoever started the engine is gone, however that ended: standard input closes then."""

    def wait() -> None:
        sys.stdin.buffer.read()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    mend_waits()
    mend_streams()
    follow_parent()
    from ministack.app import main

    sys.argv = sys.argv[:1]
    main()
