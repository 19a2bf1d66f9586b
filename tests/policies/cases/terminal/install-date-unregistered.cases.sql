-- case: complies
-- expect: compliant; installed_on=compliant
INSERT INTO install_trace VALUES ('root_born', '/', '2025-03-01T02:00:00.000000Z', 'exact');
INSERT INTO registered_asset (number, installed_on) VALUES ('01010000001', '2025-03-01');

-- case: another year
-- expect: deviation; installed_on=deviation
INSERT INTO install_trace VALUES ('root_born', '/', '2026-08-01T02:00:00.000000Z', 'exact'), ('installer_log', '/var/log/installer', '2026-08-01T02:40:00.000000Z', 'exact');
INSERT INTO registered_asset (number, installed_on) VALUES ('01010000001', '2025-03-01');

-- case: no trace, and a date that is none
-- expect: unknown; installed_on=unknown
INSERT INTO install_trace VALUES ('root_born', '/', '2026-08-01T02:00:00.000000Z', 'exact');
INSERT INTO registered_asset (number, installed_on) VALUES ('01010000001', '去年三月');

-- case: a trace that says no time
-- expect: unknown; installed_on=unknown
INSERT INTO install_trace VALUES ('root_born', '/', NULL, 'exact');
INSERT INTO registered_asset (number, installed_on) VALUES ('01010000001', '2025-03-01');

-- case: no register was given
-- expect: unknown
-- register: none
INSERT INTO install_trace VALUES ('root_born', '/', '2026-08-01T02:00:00.000000Z', 'exact');
