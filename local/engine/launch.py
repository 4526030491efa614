"""Starts the local engine with three gaps closed, and three habits changed that cost one machine too much.

MiniStack 1.5.33 does not evaluate a JSONata expression in a state's TimeoutSeconds: the wait crashes with
"'>' not supported between instances of 'str' and 'int'". Our waits compute theirs from the due instant, so
the expression is evaluated here, by the engine's own evaluator, before the state runs.

Over an orderly stop it keeps how far each function has read a table's stream, but not the stream: after a start
that many new records would go by unread. Here the stream is kept along with its table, as AWS keeps it.

A link to one version of an object may say under which name and in which manner it is given (`response-…`): S3 does
that for every version, this engine for the current one alone. Here it does it for those that are named, too.

After each invocation of a function it waits 50 ms for a line of log that may still come, with the caller and the
process of the function waiting too; and it reads a condition's grammar anew for every item that a query looks at.
Each call would take about twice as long. A line that comes later than we wait is not lost: it is in the log of
the function's next invocation. And it starts a process for each invocation that finds none free: 50 callers at
once would be 50 processes, each of which takes longer to start than what it is started for. Here a function has
a few at most, and whoever comes beyond them waits; to AWS that many would be nothing.

Where the engine no longer has the pieces this mends, it refuses to start rather than to run wrongly.
"""

import functools
import inspect
import os
import signal
import sys
import threading
from collections import defaultdict

from ministack.core import lambda_runtime
from ministack.services import dynamodb, lambda_svc, s3, stepfunctions

LOG_WAIT_SECONDS = 0.005
AT_ONCE = 4
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


def mend_versions() -> None:
    read, override = getattr(s3, "_get_object", None), getattr(s3, "_apply_response_overrides", None)
    wanted = ["bucket_name", "key", "headers", "query_params"]
    if read is None or override is None or list(inspect.signature(read).parameters) != wanted:
        sys.exit("engine: the mend of versions no longer fits this MiniStack; see local/engine/launch.py")

    def get_object(bucket_name, key, headers, query_params=None):
        status, given, body = read(bucket_name, key, headers, query_params)
        if status == 200 and query_params and "versionId" in query_params:
            override(given, query_params)
        return status, given, body

    s3._get_object = get_object


def shorten_log_wait() -> None:
    drain = getattr(lambda_runtime.Worker, "_drain_stderr_bounded", None)
    if drain is None or list(inspect.signature(drain).parameters)[:2] != ["self", "first_line_wait"]:
        sys.exit("engine: the log wait no longer fits this MiniStack; see local/engine/launch.py")
    lambda_runtime.Worker._drain_stderr_bounded = lambda worker: drain(worker, first_line_wait=LOG_WAIT_SECONDS)


def remember_grammar() -> None:
    check = getattr(dynamodb, "_condition_syntax_error", None)
    if check is None or list(inspect.signature(check).parameters) != ["expr", "slot"]:
        sys.exit("engine: the grammar check no longer fits this MiniStack; see local/engine/launch.py")
    dynamodb._condition_syntax_error = functools.lru_cache(maxsize=1024)(check)


def bound_functions() -> None:
    """None of our functions calls itself, so none waits for a process that waits for it."""
    execute = getattr(lambda_svc, "_execute_function_warm", None)
    if execute is None or list(inspect.signature(execute).parameters) != ["func", "event", "request_id"]:
        sys.exit("engine: the bound of processes no longer fits this MiniStack; see local/engine/launch.py")
    free = defaultdict(lambda: threading.BoundedSemaphore(AT_ONCE))

    def execute_in_turn(func, event, request_id):
        with free[(func.get("config") or func).get("FunctionName")]:
            return execute(func, event, request_id)

    lambda_svc._execute_function_warm = execute_in_turn


def follow_parent() -> None:
    """Ends in order when whoever started the engine is gone, however that ended: standard input closes then."""

    def wait() -> None:
        sys.stdin.buffer.read()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait, daemon=True).start()


if __name__ == "__main__":
    mend_waits()
    mend_streams()
    mend_versions()
    shorten_log_wait()
    remember_grammar()
    bound_functions()
    follow_parent()
    from ministack.app import main

    sys.argv = sys.argv[:1]
    main()
