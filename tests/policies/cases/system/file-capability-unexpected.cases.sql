-- case: a packaged one
-- expect: compliant; /usr/bin/dumpcap=compliant
INSERT INTO found_file VALUES ('capability', '/usr/bin/dumpcap', '00000000000000009e3779b97f4a7c15', '0754', 0, 110, 'cap_net_admin,cap_net_raw=eip', 1, 1001, '2026-11-01T08:00:00.000000Z');

-- case: a stock one not in the lists
-- expect: compliant; /usr/bin/ping=compliant
INSERT INTO found_file VALUES ('capability', '/usr/bin/ping', '00000000000000013c6ef372fe94f82a', '0755', 0, 0, 'cap_net_raw=ep', NULL, 1002, '2026-11-01T08:00:00.000000Z');

-- case: set by hand
-- expect: lead; /usr/local/bin/tool=lead
INSERT INTO found_file VALUES ('capability', '/usr/local/bin/tool', '0000000000000001daa66d2c7ddf743f', '0755', 0, 0, 'cap_net_bind_service=ep', 0, 1003, '2026-11-01T08:00:00.000000Z');

-- case: nobody knows
-- expect: unknown; /opt/app/run=unknown
INSERT INTO found_file VALUES ('capability', '/opt/app/run', '000000000000000278dde6e5fd29f054', '0755', 0, 0, 'cap_net_raw=ep', NULL, 1004, '2026-11-01T08:00:00.000000Z');

-- case: attributes could not be read
-- expect: unknown
-- coverage: found_file capabilities of files partial permission denied
