-- case: complies
-- expect: compliant

-- case: one of a user
-- expect: lead; /tmp/1a2b3c4d=lead
INSERT INTO found_file VALUES ('temporary_executable', '/tmp/1a2b3c4d', '00000000000000009e3779b97f4a7c15', '0755', 1000, 1000, NULL, 0, 1001, '2026-11-01T08:00:00.000000Z');

-- case: in shared memory
-- expect: lead; /dev/shm/1a2b3c4d=lead
INSERT INTO found_file VALUES ('temporary_executable', '/dev/shm/1a2b3c4d', '00000000000000013c6ef372fe94f82a', '0700', 0, 0, NULL, 0, 1002, '2026-11-01T08:00:00.000000Z');

-- case: a file that is only writable
-- expect: compliant
INSERT INTO found_file VALUES ('world_writable', '/tmp/1a2b3c4d', '0000000000000001daa66d2c7ddf743f', '0666', 0, 0, NULL, 0, 1003, '2026-11-01T08:00:00.000000Z');

-- case: the walk was left out
-- expect: unknown
-- coverage: found_file file tree impossible left out by --no-walk

-- case: whose home a folder is does not matter here
-- expect: compliant
-- coverage: found_file file tree complete
-- coverage: found_file homes of the users partial on a network or fuse mount (nfs4), not entered: /home/li
