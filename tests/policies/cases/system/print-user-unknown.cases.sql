-- case: complies
-- expect: compliant; alice=compliant
INSERT INTO print_count VALUES ('HP', 'alice', 2, 9, '2026-11-22T02:00:00.000000Z', '2026-11-22T03:00:00.000000Z', '/var/log/cups/page_log');
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line) VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 0, 30);

-- case: a name that passwd does not have
-- expect: lead; eve=lead
INSERT INTO print_count VALUES ('HP', 'eve', 1, 40, NULL, NULL, '/var/log/cups/page_log.1');
INSERT INTO user_account (name, user_id, group_id, home, shell, is_system, line) VALUES ('alice', 1000, 1000, '/home/alice', '/bin/bash', 0, 30);

-- case: nothing was printed
-- expect: compliant
-- coverage: print_count page_log complete no such file

-- case: the accounts could not be read
-- expect: unknown; eve=unknown
-- coverage: user_account /etc/passwd impossible permission denied
INSERT INTO print_count VALUES ('HP', 'eve', 1, 40, NULL, NULL, '/var/log/cups/page_log.1');
