-- case: complies
-- expect: compliant
INSERT INTO journal_file (path, state, size_bytes) VALUES ('/var/log/journal/x/system.journal', 'online', 8388608);

-- case: a journal that is refused is one lead, however often it is told
-- expect: lead; /var/log/journal/x/user-1000.journal=lead
INSERT INTO journal_file (path, state, size_bytes) VALUES ('/var/log/journal/x/user-1000.journal', 'unreadable', 8388608);
INSERT INTO log_sign (sign, source, after_commissioning, file) VALUES ('unreadable', '/var/log/journal', 1, '/var/log/journal/x/user-1000.journal');

-- case: a packed log that is cut
-- expect: lead; /var/log/syslog.2.gz=lead
INSERT INTO log_sign (sign, source, after_commissioning, file) VALUES ('unreadable', '/var/log/syslog', 1, '/var/log/syslog.2.gz');

-- case: it is older than the terminal's use
-- expect: compliant
INSERT INTO log_sign (sign, source, after_commissioning, file) VALUES ('unreadable', '/var/log/syslog', 0, '/var/log/syslog.2.gz');

-- case: the folder is closed
-- expect: unknown
-- coverage: journal_file /var/log/journal impossible permission denied
