-- case: complies
-- expect: compliant

-- case: a shared folder
-- expect: deviation; /srv/1a2b3c4d=deviation
INSERT INTO found_file VALUES ('world_writable_folder', '/srv/1a2b3c4d', '00000000000000009e3779b97f4a7c15', '0777', 0, 0, NULL, 0, 1001, '2026-11-01T08:00:00.000000Z');

-- case: a file that anybody may write is another rule
-- expect: compliant
INSERT INTO found_file VALUES ('world_writable', '/etc/app.conf', '00000000000000013c6ef372fe94f82a', '0666', 0, 0, NULL, 1, 1002, '2026-11-01T08:00:00.000000Z');

-- case: the walk was left out
-- expect: unknown
-- coverage: found_file file tree impossible left out by --no-walk

-- case: found although a folder could not be read
-- expect: deviation; /opt/app/log=deviation
-- coverage: found_file file tree /root/x partial permission denied
INSERT INTO found_file VALUES ('world_writable_folder', '/opt/app/log', '0000000000000001daa66d2c7ddf743f', '0777', 0, 0, NULL, 1, 1003, '2026-11-01T08:00:00.000000Z');

-- case: whose home a folder is does not matter here
-- expect: compliant
-- coverage: found_file file tree complete
-- coverage: found_file homes of the users partial on a network or fuse mount (nfs4), not entered: /home/li
