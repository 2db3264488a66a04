"""The pages: one question at a time, answers kept on the server, no JavaScript."""
