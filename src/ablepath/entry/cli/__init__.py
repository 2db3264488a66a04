"""The `ablepath` command: a file a command, loaded only when it is called."""
