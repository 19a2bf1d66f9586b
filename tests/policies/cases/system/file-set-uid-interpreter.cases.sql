-- case: complies
-- expect: compliant; /usr/bin/sudo=compliant
INSERT INTO found_file VALUES ('set_uid', '/usr/bin/sudo', '00000000000000009e3779b97f4a7c15', '4755', 0, 0, NULL, 1, 1001, '2026-11-01T08:00:00.000000Z');

-- case: a packaged shell made set-uid
-- expect: deviation; /usr/bin/bash=deviation; /usr/bin/passwd=compliant
INSERT INTO found_file VALUES ('set_uid', '/usr/bin/bash', '00000000000000013c6ef372fe94f82a', '4755', 0, 0, NULL, 1, 1002, '2026-11-01T08:00:00.000000Z'),
                              ('set_uid', '/usr/bin/passwd', '0000000000000001daa66d2c7ddf743f', '4755', 0, 0, NULL, 1, 1003, '2026-11-01T08:00:00.000000Z');

-- case: a versioned interpreter
-- expect: deviation; /usr/bin/python3.11=deviation
INSERT INTO found_file VALUES ('set_uid', '/usr/bin/python3.11', '000000000000000278dde6e5fd29f054', '4755', 0, 0, NULL, NULL, 1004, '2026-11-01T08:00:00.000000Z');

-- case: a name that only ends alike
-- expect: compliant; /usr/lib/app/rebash=compliant
INSERT INTO found_file VALUES ('set_uid', '/usr/lib/app/rebash', '00000000000000031715609f7c746c69', '4755', 0, 0, NULL, 1, 1005, '2026-11-01T08:00:00.000000Z');

-- case: none at all
-- expect: compliant

-- case: a folder could not be read
-- expect: unknown
-- coverage: found_file file tree /root/x partial permission denied
INSERT INTO found_file VALUES ('set_uid', '/usr/bin/passwd', '0000000000000003b54cda58fbbee87e', '4755', 0, 0, NULL, 1, 1006, '2026-11-01T08:00:00.000000Z');

-- case: whose home a folder is does not matter here
-- expect: compliant
-- coverage: found_file file tree complete
-- coverage: found_file homes of the users partial on a network or fuse mount (nfs4), not entered: /home/li
