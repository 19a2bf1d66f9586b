-- case: complies
-- expect: compliant; Storage=compliant
INSERT INTO journald_setting VALUES ('Storage', 'persistent', '/etc/systemd/journald.conf', 17, 1);

-- case: Debian as installed: auto, and the folder is there
-- expect: compliant; Storage=compliant
INSERT INTO log_file VALUES ('/var/log/journal/0123/system.journal', '/var/log/journal/0123/system.journal', 8388608, '2026-11-22T07:59:00.000000Z', '0640', 0, 999);

-- case: auto without a folder
-- expect: unknown; Storage=unknown
INSERT INTO log_file VALUES ('/var/log/dpkg.log', '/var/log/dpkg.log', 4096, '2026-11-22T07:59:00.000000Z', '0644', 0, 0);

-- case: switched off by a drop-in
-- expect: deviation; Storage=deviation
INSERT INTO journald_setting VALUES ('Storage', 'persistent', '/etc/systemd/journald.conf', 17, 0), ('Storage', 'volatile', '/etc/systemd/journald.conf.d/a.conf', 2, 1);

-- case: the folder of logs could not be listed
-- expect: unknown; Storage=unknown
-- coverage: log_file /var/log impossible permission denied
