-- case: a packaged one, of which nobody wrote down whether it had the bit
-- expect: unknown; /usr/lib/app/helper=unknown
INSERT INTO found_file VALUES ('set_uid', '/usr/lib/app/helper', '00000000000000009e3779b97f4a7c15', '4755', 0, 0, NULL, 1, 1001, '2026-11-01T08:00:00.000000Z');

-- case: a stock one where no lists are kept
-- expect: compliant; /usr/bin/passwd=compliant
INSERT INTO found_file VALUES ('set_uid', '/usr/bin/passwd', '00000000000000013c6ef372fe94f82a', '4755', 0, 0, NULL, NULL, 1002, '2026-11-01T08:00:00.000000Z');

-- case: put there by hand
-- expect: lead; /usr/local/bin/rootsh=lead
INSERT INTO found_file VALUES ('set_uid', '/usr/local/bin/rootsh', '0000000000000001daa66d2c7ddf743f', '4755', 0, 0, NULL, 0, 1003, '2026-11-01T08:00:00.000000Z');

-- case: nobody knows whether a package brought it
-- expect: unknown; /opt/app/bin/agent=unknown
INSERT INTO found_file VALUES ('set_uid', '/opt/app/bin/agent', '000000000000000278dde6e5fd29f054', '4755', 0, 0, NULL, NULL, 1004, '2026-11-01T08:00:00.000000Z');

-- case: none at all
-- expect: compliant

-- case: the walk was left out
-- expect: unknown
-- coverage: found_file file tree impossible left out by --no-walk

-- case: whose home a folder is does not matter here
-- expect: compliant
-- coverage: found_file file tree complete
-- coverage: found_file file lists of packages complete
-- coverage: found_file homes of the users partial on a network or fuse mount (nfs4), not entered: /home/li
