-- case: complies
-- expect: compliant; /usr/bin/passwd=compliant
INSERT INTO found_file VALUES ('set_uid', '/usr/bin/passwd', '00000000000000009e3779b97f4a7c15', '4755', 0, 0, NULL, 1, 1001, '2026-11-01T08:00:00.000000Z');

-- case: in a home
-- expect: deviation; /home/alice/1a2b3c4d=deviation
INSERT INTO found_file VALUES ('set_uid', '/home/alice/1a2b3c4d', '00000000000000013c6ef372fe94f82a', '4755', 0, 0, NULL, 0, 1002, '2026-11-01T08:00:00.000000Z');

-- case: in a temporary folder, owned by a user
-- expect: deviation; /var/tmp/1a2b3c4d=deviation
INSERT INTO found_file VALUES ('set_uid', '/var/tmp/1a2b3c4d', '0000000000000001daa66d2c7ddf743f', '4711', 1000, 1000, NULL, NULL, 1003, '2026-11-01T08:00:00.000000Z');

-- case: another property
-- expect: compliant
INSERT INTO found_file VALUES ('set_gid', '/home/alice/1a2b3c4d', '000000000000000278dde6e5fd29f054', '2755', 0, 0, NULL, 0, 1004, '2026-11-01T08:00:00.000000Z');

-- case: the walk was left out
-- expect: unknown
-- coverage: found_file file tree impossible left out by --no-walk

-- case: whose home a folder is does not matter here
-- expect: compliant
-- coverage: found_file file tree complete
-- coverage: found_file homes of the users partial on a network or fuse mount (nfs4), not entered: /home/li
