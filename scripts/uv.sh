#!/bin/sh
# Run uv with the given arguments: the uv on PATH, else our own in .venv-uv, made here when it is missing.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
own=$root/.venv-uv

# Use the Python that is here. Never fetch one, and never take one that uv fetched for another project.
export UV_PYTHON_DOWNLOADS=never UV_NO_MANAGED_PYTHON=1

make_environment() {
    rm -rf "$own"
    "$python" -m venv "$own" >/dev/null 2>&1
}

install_venv_module() { # Debian and Ubuntu ship Python without it
    [ "$(id -u)" = 0 ] && command -v apt-get || return 1
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv
}

give_up() {
    echo "Ablepath installs with uv, and $1. Install uv, or on Debian and Ubuntu: apt-get install python3-venv" >&2
    exit 1
}

if ! uv --version >/dev/null 2>&1; then
    if [ ! -x "$own/bin/uv" ]; then
        python=$("$root/scripts/find-python.sh")
        make_environment || { install_venv_module >/dev/null 2>&1 && make_environment; } ||
            give_up "$python cannot make the environment for it"
        "$own/bin/python" -m pip install -qq --disable-pip-version-check \
            --require-hashes --requirement "$root/requirements/uv.txt" || give_up "pip could not fetch it"
    fi
    PATH=$own/bin:$PATH
fi
exec uv "$@"
