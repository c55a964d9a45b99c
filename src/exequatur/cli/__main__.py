from exequatur.cli import main

main()
