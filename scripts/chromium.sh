#!/bin/sh
# Print the path of a Chromium that runs. When there is none: install Debian's if we may, else say how.
set -u

print_first_that_runs() {
    for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        path=$(command -v "$candidate") && "$path" --version >/dev/null 2>&1 && echo "$path" && exit 0
    done
}

print_first_that_runs
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser journeys ..." >&2
    apt-get update -qq >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1
    print_first_that_runs
fi
echo "No Chromium runs here, so there are no browser journeys." \
    "Install one (Debian: apt-get install chromium) or name it: make test CHROMIUM=/path/to/chromium" >&2
