-- case: complies
-- expect: compliant; /usr/bin/ping=compliant
INSERT INTO found_file VALUES ('capability', '/usr/bin/ping', '00000000000000009e3779b97f4a7c15', '0755', 0, 0, 'cap_net_raw=ep', 1, 1001, '2026-11-01T08:00:00.000000Z');

-- case: an interpreter that may change its user
-- expect: lead; /usr/bin/python3.11=lead
INSERT INTO found_file VALUES ('capability', '/usr/bin/python3.11', '00000000000000013c6ef372fe94f82a', '0755', 0, 0, 'cap_setuid=ep', 1, 1002, '2026-11-01T08:00:00.000000Z');

-- case: one of several
-- expect: lead; /usr/local/bin/tool=lead
INSERT INTO found_file VALUES ('capability', '/usr/local/bin/tool', '0000000000000001daa66d2c7ddf743f', '0755', 0, 0, 'cap_net_raw,cap_dac_read_search=ep', 0, 1003, '2026-11-01T08:00:00.000000Z');

-- case: a system program that needs it
-- expect: compliant; /usr/bin/newuidmap=compliant
INSERT INTO found_file VALUES ('capability', '/usr/bin/newuidmap', '000000000000000278dde6e5fd29f054', '0755', 0, 0, 'cap_setuid=ep', 1, 1004, '2026-11-01T08:00:00.000000Z');

-- case: the attribute told nothing
-- expect: unknown; /opt/app/run=unknown
INSERT INTO found_file VALUES ('capability', '/opt/app/run', '00000000000000031715609f7c746c69', '0755', 0, 0, NULL, 1, 1005, '2026-11-01T08:00:00.000000Z');

-- case: none at all
-- expect: compliant

-- case: attributes could not be read
-- expect: unknown
-- coverage: found_file capabilities of files partial permission denied
