"""`python -m lintnews`, and the program `lintnews`."""

import sys


def main() -> int:
    """Run the command line; Ctrl-C may come before it has been read."""
    try:
        from lintnews import cli
    except KeyboardInterrupt:
        print("lintnews: interrupted", file=sys.stderr)
        return 130
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
