"""Starts the local engine with one gap closed.

MiniStack 1.5.33 does not evaluate a JSONata expression in a state's TimeoutSeconds: the wait crashes with
"'>' not supported between instances of 'str' and 'int'". Our waits compute theirs from the due instant, so
the expression is evaluated here, by the engine's own evaluator, before the state runs. Where the engine no
longer has the pieces this mends, it refuses to start rather than to run with waits that cannot wait.
"""

import inspect
import os
import signal
import sys
import threading

from ministack.services import stepfunctions

WANTED = ["state_def", "raw_input", "execution", "ctx"]


def mend() -> None:
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


def follow_parent() -> None:
    """Ends in order when whoever started the engine is gone, however that ended: standard input closes then."""

    def wait() -> None:
        sys.stdin.buffer.read()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    mend()
    follow_parent()
    from ministack.app import main

    sys.argv = sys.argv[:1]
    main()
