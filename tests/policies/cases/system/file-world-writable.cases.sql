-- case: complies
-- expect: compliant

-- case: in a temporary folder
-- expect: compliant; /tmp/1a2b3c4d=compliant
INSERT INTO found_file VALUES ('world_writable', '/tmp/1a2b3c4d', '00000000000000009e3779b97f4a7c15', '0666', 1000, 1000, NULL, 0, 1001, '2026-11-01T08:00:00.000000Z');

-- case: a system file
-- expect: deviation; /etc/app.conf=deviation
INSERT INTO found_file VALUES ('world_writable', '/etc/app.conf', '00000000000000013c6ef372fe94f82a', '0666', 0, 0, NULL, 1, 1002, '2026-11-01T08:00:00.000000Z');

-- case: two files of users in one folder
-- expect: deviation; /home/alice/1a2b3c4d=deviation; /home/alice/5e6f7a8b=deviation
INSERT INTO found_file VALUES ('world_writable', '/home/alice/1a2b3c4d', '0000000000000001daa66d2c7ddf743f', '0666', 1000, 1000, NULL, 0, 1003, '2026-11-01T08:00:00.000000Z'),
                              ('world_writable', '/home/alice/5e6f7a8b', '000000000000000278dde6e5fd29f054', '0777', 1000, 1000, NULL, 0, 1004, '2026-11-01T08:00:00.000000Z');

-- case: without a package list
-- expect: deviation; /etc/app.conf=deviation
INSERT INTO found_file VALUES ('world_writable', '/etc/app.conf', '00000000000000031715609f7c746c69', '0666', 0, 0, NULL, NULL, 1005, '2026-11-01T08:00:00.000000Z');

-- case: another property says nothing
-- expect: compliant
INSERT INTO found_file VALUES ('set_uid', '/usr/bin/passwd', '0000000000000003b54cda58fbbee87e', '4755', 0, 0, NULL, 1, 1006, '2026-11-01T08:00:00.000000Z');

-- case: the walk was left out
-- expect: unknown
-- coverage: found_file file tree impossible left out by --no-walk

-- case: a folder could not be read
-- expect: unknown
-- coverage: found_file file tree /root/x partial permission denied

-- case: whose home a folder is does not matter here
-- expect: compliant
-- coverage: found_file file tree complete
-- coverage: found_file homes of the users partial on a network or fuse mount (nfs4), not entered: /home/li
