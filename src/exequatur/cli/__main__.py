"""`python -m exequatur.cli`: the command where its script is not on the path."""

from exequatur.cli import main

main()
