"""`python -m lintnews`, and the program `lintnews`."""

import sys

INTERRUPTED = 130  # as shells tell of a program that Ctrl-C ended


def main() -> int:
    """Run the command line; Ctrl-C may come before it has been read."""
    try:
        from lintnews import cli
    except KeyboardInterrupt:
        print("lintnews: interrupted", file=sys.stderr)
        return INTERRUPTED
    status = cli.main()
    if status == INTERRUPTED:
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # one more Ctrl-C on the way out changes nothing
    return status


if __name__ == "__main__":
    sys.exit(main())
