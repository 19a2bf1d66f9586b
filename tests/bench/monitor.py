"""What mijiand costs: idle wake-ups in 60 s, memory, and the time from an event to its durable record.

    python3 tests/bench/monitor.py [MIJIAND]      (default: $MIJIAN_BINARY with a d, else build/release/bin/mijiand)
Needs root and iproute2; runs in network and mount namespaces of its own. Beside it, in the same run: the bare fdatasync
of a line of that size, which no durable record can beat. Judges nothing; people compare. MIJIAN_IDLE_SECONDS shortens.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TOP = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
IDLE = int(os.environ.get('MIJIAN_IDLE_SECONDS', '60'))
EVENTS = 200


def monotonic_us():
    return time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000


def wakeups(process):
    with open('/proc/%d/status' % process) as status:
        return sum(int(number) for number in re.findall(r'voluntary_ctxt_switches:\s*(\d+)', status.read()))


def memory(process):
    with open('/proc/%d/smaps_rollup' % process) as rollup:
        text = rollup.read()
    return {name: int(re.search(r'^%s:\s*(\d+) kB' % name, text, re.M).group(1)) / 1024 for name in ('Rss', 'Anonymous')}


def bare_sync(folder):
    """The median of one appended line made durable, in milliseconds."""
    times, fd = [], os.open(os.path.join(folder, 'peer'), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for _ in range(EVENTS):
        began = monotonic_us()
        os.write(fd, b'x' * 500 + b'\n')
        os.fdatasync(fd)
        times.append((monotonic_us() - began) / 1000)
    os.close(fd)
    return statistics.median(times)


def wait_for(path, text, offset, timeout=20):
    """Until the journal holds a text; the time at which it was seen there."""
    end = time.monotonic() + timeout
    with open(path, 'rb') as file:
        file.seek(offset)
        held = b''
        while text not in held:
            held += file.read()
            if time.monotonic() > end:
                sys.exit('no %r in the journal in %d s' % (text, timeout))
        return monotonic_us(), held


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else (
        os.environ['MIJIAN_BINARY'] + 'd' if 'MIJIAN_BINARY' in os.environ else TOP + '/build/release/bin/mijiand')
    if not os.environ.get('MIJIAN_BENCH_INSIDE'):
        os.environ['MIJIAN_BENCH_INSIDE'] = '1'
        os.execvp('unshare', ['unshare', '-n', '-m', sys.executable, os.path.abspath(__file__), program])
    folder = tempfile.mkdtemp(prefix='mijiand-bench.', dir=os.environ.get('MIJIAN_BENCH_CACHE', '/var/tmp'))
    journal = os.path.join(folder, 'journal')
    file = os.path.join(journal, '000000000001.chain')
    monitor = subprocess.Popen([program, '--journal', journal, '--policies', TOP + '/policies', '--foreground'],
                               stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 30
        while not os.path.exists(file) and time.monotonic() < end:
            time.sleep(0.05)
        time.sleep(3)  # the first judging ends
        before = wakeups(monitor.pid)
        time.sleep(IDLE)
        print('idle: %d wake-ups in %d s' % (wakeups(monitor.pid) - before, IDLE))
        found = memory(monitor.pid)
        print('memory idle: anonymous %.1f MB, resident %.1f MB' % (found['Anonymous'], found['Rss']))
        latencies = []
        for number in range(EVENTS):
            offset, began = os.path.getsize(file), monotonic_us()
            subprocess.run(['ip', 'link', 'add', 'b%d' % number, 'type', 'bridge'], check=True)
            # Only what `head` names is durable: it is written after the sync.
            seen, held = wait_for(file, b'"node":"b%d"' % number, offset)
            sequence = int(held.strip().split(b'\n')[-1].split(b' ')[0])
            while int(open(os.path.join(journal, 'head')).read().split(' ')[0]) < sequence:
                pass
            told = json.loads(held.strip().split(b'\n')[0].split(b' ', 2)[2])['monotonic_us']
            latencies.append(((monotonic_us() - told) / 1000, (monotonic_us() - began) / 1000))
        received, started = zip(*latencies)
        print('event to durable record: median %.2f ms from its arrival (%.2f ms with the ip command that caused it), '
              'worst %.2f ms' % (statistics.median(received), statistics.median(started), max(received)))
        print('peer, bare fdatasync of one line: median %.2f ms' % bare_sync(folder))
        found = memory(monitor.pid)
        print('memory after %d events: anonymous %.1f MB, resident %.1f MB' % (EVENTS, found['Anonymous'], found['Rss']))
    finally:
        monitor.terminate()
        monitor.wait()
        shutil.rmtree(folder)


if __name__ == '__main__':
    main()
