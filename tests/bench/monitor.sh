#!/bin/bash
# What the monitor costs when nothing happens and when something does: see monitor.py.
set -euo pipefail
exec python3 -B "$(dirname "${BASH_SOURCE[0]}")/monitor.py" "$@"
