"""The QEMU monitor protocol: one JSON object a line, with events between the answers."""
import json
import socket
import threading


class MachineError(Exception):
    """The virtual machine did not do what was asked of it."""


class Qmp:
    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.file = self.socket.makefile('rwb')
        self.news = threading.Condition()
        self.events, self.answers = [], []
        json.loads(self.file.readline())  # the greeting
        threading.Thread(target=self._read, daemon=True).start()
        self.ask('qmp_capabilities')

    def _read(self):
        try:
            for line in self.file:
                message = json.loads(line)
                with self.news:
                    (self.events if 'event' in message else self.answers).append(message)
                    self.news.notify_all()
        except (OSError, ValueError):
            pass  # QEMU has ended; whoever waits sees that by its own limit

    def close(self):
        self.socket.close()
        self.file.close()

    def ask(self, command, timeout=20, **arguments):
        with self.news:
            request = {'execute': command}
            if arguments:
                request['arguments'] = arguments
            self.file.write(json.dumps(request).encode() + b'\n')
            self.file.flush()
            if not self.news.wait_for(lambda: self.answers, timeout):
                raise MachineError('QMP: no answer to ' + command)
            answer = self.answers.pop(0)
        if 'error' in answer:
            raise MachineError('QMP %s: %s' % (command, answer['error']['desc']))
        return answer['return']

    def wait_event(self, wanted, timeout):
        """The first event that `wanted` accepts, taken out of the queue; None after `timeout` seconds."""
        with self.news:
            if not self.news.wait_for(lambda: any(wanted(event) for event in self.events), timeout):
                return None
            for i, event in enumerate(self.events):
                if wanted(event):
                    return self.events.pop(i)
