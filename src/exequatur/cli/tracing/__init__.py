"""The sub-commands of `exequatur trace`, one to a module."""
