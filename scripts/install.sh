#!/bin/sh
# Bring a virtual environment to exactly what a lock names, with Ablepath itself in place.
#
#   install.sh .venv run         what `ablepath serve` needs (requirements/run.txt)
#   install.sh .venv-3.13 dev    everything, on that Python (requirements/dev.txt)
set -eu
environment=$1
lock=$2

if ! "$environment/bin/python" -c "" 2>/dev/null; then
    case $environment in
        .venv-*) python=$(scripts/find-python.sh "${environment#.venv-}") ;;
        *) python=$(scripts/find-python.sh) ;;
    esac
    if [ -t 2 ]; then echo "Setting up $environment with $python; this happens once ..." >&2; fi
    rm -rf "$environment"
    scripts/uv.sh venv --quiet --python "$python" "$environment"
fi

scripts/uv.sh pip sync --quiet --python "$environment/bin/python" --require-hashes "requirements/$lock.txt"
scripts/uv.sh pip install --quiet --python "$environment/bin/python" --no-deps --no-build-isolation --editable .
touch "$environment/.$lock"
