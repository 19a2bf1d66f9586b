-- case: complies
-- expect: compliant; telnet.socket=compliant
INSERT INTO service VALUES ('telnet.socket', 'loaded', 'inactive', 'dead', 'disabled', '/usr/lib/systemd/system/telnet.socket');
INSERT INTO service_preset VALUES (1, 'enable', 'sshd.service', '/usr/lib/systemd/system-preset/90-default.preset', 2), (2, 'disable', '*', '/usr/lib/systemd/system-preset/90-default.preset', 3);

-- case: an earlier line enables it by a pattern
-- expect: lead; telnet.socket=lead
INSERT INTO service VALUES ('telnet.socket', 'loaded', 'inactive', 'dead', 'disabled', '/usr/lib/systemd/system/telnet.socket');
INSERT INTO service_preset VALUES (1, 'enable', 'telnet.*', '/etc/systemd/system-preset/10-unit.preset', 1), (2, 'disable', '*', '/usr/lib/systemd/system-preset/90-default.preset', 3);

-- case: the service is not installed
-- expect: compliant
INSERT INTO service_preset VALUES (1, 'enable', 'telnet.*', '/etc/systemd/system-preset/10-unit.preset', 1);

-- case: a preset file could not be read
-- expect: unknown; telnet.socket=unknown
-- coverage: service_preset system-preset partial permission denied: /etc/systemd/system-preset/10-unit.preset
INSERT INTO service VALUES ('telnet.socket', 'loaded', 'inactive', 'dead', 'disabled', '/usr/lib/systemd/system/telnet.socket');
INSERT INTO service_preset VALUES (1, 'enable', 'telnet.*', '/etc/systemd/system-preset/20-unit.preset', 1);
