"""One module per sub-command, each with its click command as `command`."""
