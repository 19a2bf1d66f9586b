-- case: complies
-- expect: compliant

-- case: files of a deleted account
-- expect: lead; /home/bob/1a2b3c4d=lead
INSERT INTO found_file VALUES ('unowned', '/home/bob/1a2b3c4d', '00000000000000009e3779b97f4a7c15', '0644', 1007, 1007, NULL, 0, 1001, '2026-11-01T08:00:00.000000Z');

-- case: an unknown group on a system file
-- expect: lead; /opt/app/data=lead
INSERT INTO found_file VALUES ('unowned', '/opt/app/data', '00000000000000013c6ef372fe94f82a', '0644', 0, 2001, NULL, 1, 1002, '2026-11-01T08:00:00.000000Z');

-- case: accounts come from a directory service too
-- expect: unknown
-- coverage: found_file owners of files impossible accounts may also come from sss (/etc/nsswitch.conf)

-- case: the walk was left out
-- expect: unknown
-- coverage: found_file file tree impossible left out by --no-walk
