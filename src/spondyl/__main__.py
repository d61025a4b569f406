"""`python -m spondyl` is `spondyl`."""

from spondyl.cli.main import main

if __name__ == "__main__":
    main()
