#!/bin/sh
# Print the path of a Python that Ablepath runs on, or one line saying what to do.
#
#   find-python.sh         $PYTHON; else `python3`, else another name, when it is 3.11 or newer
#   find-python.sh 3.13    that version, wherever it is; prints nothing when there is none
#
# A name counts only when it runs: version managers leave names on PATH that do not.
set -u
wanted=${1:-}

check='
import sys, sysconfig
found = "%d.%d" % sys.version_info[:2]
suits = found == sys.argv[1] if sys.argv[1] else sys.version_info >= (3, 11)
if not suits or sysconfig.get_config_var("Py_GIL_DISABLED"):  # few packages serve free threads yet
    sys.exit(1)
print(sys._base_executable)  # the real one, also from inside a virtual environment
'

print_first_that_suits() {
    for candidate in "$@"; do
        "$candidate" -c "$check" "$wanted" 2>/dev/null && exit 0
    done
}

if [ -n "${PYTHON:-}" ]; then
    print_first_that_suits "$PYTHON"
    if [ -z "$wanted" ]; then
        echo "PYTHON=$PYTHON does not run or is older than 3.11. Name another, or none to let make look." >&2
        exit 1
    fi
fi

print_first_that_suits python3 python3.13 python3.12 python3.11 python3.14 \
    "${PYENV_ROOT:-${HOME:-}/.pyenv}"/versions/3.*/bin/python

[ -n "$wanted" ] ||
    echo "Ablepath needs Python 3.11 or newer. Install it, or say where it is: make PYTHON=/path/to/python" >&2
exit 1
