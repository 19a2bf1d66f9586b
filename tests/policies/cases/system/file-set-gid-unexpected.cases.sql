-- case: a packaged one
-- expect: compliant; /usr/bin/chage=compliant
INSERT INTO found_file VALUES ('set_gid', '/usr/bin/chage', '00000000000000009e3779b97f4a7c15', '2755', 0, 42, NULL, 1, 1001, '2026-11-01T08:00:00.000000Z');

-- case: a stock one where no lists are kept
-- expect: compliant; /usr/bin/write=compliant
INSERT INTO found_file VALUES ('set_gid', '/usr/bin/write', '00000000000000013c6ef372fe94f82a', '2755', 0, 5, NULL, NULL, 1002, '2026-11-01T08:00:00.000000Z');

-- case: put there by hand
-- expect: lead; /usr/local/bin/readshadow=lead
INSERT INTO found_file VALUES ('set_gid', '/usr/local/bin/readshadow', '0000000000000001daa66d2c7ddf743f', '2755', 0, 42, NULL, 0, 1003, '2026-11-01T08:00:00.000000Z');

-- case: nobody knows
-- expect: unknown; /opt/app/run=unknown
INSERT INTO found_file VALUES ('set_gid', '/opt/app/run', '000000000000000278dde6e5fd29f054', '2755', 0, 0, NULL, NULL, 1004, '2026-11-01T08:00:00.000000Z');

-- case: the walk was left out
-- expect: unknown
-- coverage: found_file file tree impossible left out by --no-walk

-- case: whose home a folder is does not matter here
-- expect: compliant
-- coverage: found_file file tree complete
-- coverage: found_file file lists of packages complete
-- coverage: found_file homes of the users partial on a network or fuse mount (nfs4), not entered: /home/li
