#!/bin/sh
# Run every test in the first environment, and all but the browser journeys in the others.
set -eu
CHROMIUM=$(scripts/chromium.sh)
export CHROMIUM

[ $# -gt 1 ] || echo "No other Python is here (3.13 is looked for), so the tests run on one."

echo "Tests on $("$1/bin/python" --version):"
"$1/bin/python" -m pytest -n 2

shift
for environment in "$@"; do
    echo "Tests on $("$environment/bin/python" --version), without the browser journeys: they are the same on any."
    "$environment/bin/python" -m pytest -n 2 -m "not long and not journey"
done
