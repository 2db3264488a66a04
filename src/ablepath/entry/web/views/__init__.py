"""One view a file: read the request, call one function, render. No rule of any kind stands here."""
