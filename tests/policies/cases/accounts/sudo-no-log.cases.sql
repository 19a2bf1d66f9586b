-- case: complies
-- expect: compliant
INSERT INTO sudo_setting VALUES ('env_reset', NULL, '', 0, '/etc/sudoers', 10);

-- case: no system log
-- expect: deviation; syslog=deviation
INSERT INTO sudo_setting VALUES ('syslog', NULL, '', 1, '/etc/sudoers', 10);

-- case: a file instead
-- expect: compliant; syslog=compliant
INSERT INTO sudo_setting VALUES ('syslog', NULL, '', 1, '/etc/sudoers', 10);
INSERT INTO sudo_setting VALUES ('logfile', '/var/log/sudo.log', '', 0, '/etc/sudoers', 11);

-- case: not for one user
-- expect: deviation; log_allowed (user: eve)=deviation
INSERT INTO sudo_setting VALUES ('log_allowed', NULL, 'user: eve', 1, '/etc/sudoers', 10);

-- case: sudoers could not be read
-- expect: unknown
-- coverage: sudo_setting /etc/sudoers impossible permission denied

-- case: turned on again
-- expect: compliant
INSERT INTO sudo_setting VALUES ('syslog', NULL, '', 1, '/etc/sudoers', 10);
INSERT INTO sudo_setting VALUES ('syslog', 'auth', '', 0, '/etc/sudoers.d/90-log', 1);

-- case: the file is taken back
-- expect: deviation; syslog=deviation
INSERT INTO sudo_setting VALUES ('logfile', '/var/log/sudo.log', '', 0, '/etc/sudoers', 9);
INSERT INTO sudo_setting VALUES ('syslog', NULL, '', 1, '/etc/sudoers', 10);
INSERT INTO sudo_setting VALUES ('logfile', NULL, '', 1, '/etc/sudoers.d/90-log', 1);
