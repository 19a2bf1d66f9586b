#!/usr/bin/env python3
"""Runs a command several times and prints what it cost.

  measure.py [--runs N] [--warm] [--bytes N | --entries N] [--lines N] NAME COMMAND...

Prints CPU and wall time of the run that used the least CPU, in brackets the most that one used, and the largest process;
with --bytes or --entries how many a second that is. --warm: one run before that does not count. --lines: an answer of
fewer lines is a failure. Exit status 0 to 4 is an answer (grep: 1 is "no line"), any other ends the bench.
"""
import argparse
import resource
import subprocess
import sys
import tempfile
import time


def once(command, lines):
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    # Into a file: grep that sees /dev/null stops at its first match.
    with tempfile.TemporaryFile() as output:
        status = subprocess.run(command, stdout=output, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL).returncode
        wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
        output.seek(0)
        told = sum(1 for _ in output) if lines else 0
    if status not in range(5) or told < lines:
        sys.exit("%s: exit status %d%s" % (command[0], status, ", %d lines" % told if lines else ""))
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def rate(seconds, options):
    if options.bytes:
        return " %6.0f MB/s" % (options.bytes / 1e6 / max(seconds, 1e-3))
    if options.entries:
        return " %9.0f entries/s" % (options.entries / max(seconds, 1e-3))
    return ""


parser = argparse.ArgumentParser()
parser.add_argument("--runs", type=int, default=3)
parser.add_argument("--warm", action="store_true")
parser.add_argument("--bytes", type=int)
parser.add_argument("--entries", type=int)
parser.add_argument("--lines", type=int, default=0)
parser.add_argument("name")
parser.add_argument("command", nargs=argparse.REMAINDER)
options = parser.parse_args()
if options.warm:
    once(options.command, options.lines)
runs = sorted(once(options.command, options.lines) for _ in range(options.runs))
cpu, wall = runs[0]
largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print("%-46s cpu %9.4f s (to %.4f)%s  wall %9.4f s%s  largest process %6.1f MB"
      % (options.name, cpu, runs[-1][0], rate(cpu, options), wall, rate(wall, options), largest))
