-- case: complies
-- expect: compliant; /etc/profile 027=compliant
INSERT INTO system_setting VALUES ('shell_umask', 'umask', '027', 1, '/etc/profile', 9);

-- case: others may read
-- expect: deviation; /etc/profile 022=deviation
INSERT INTO system_setting VALUES ('shell_umask', 'umask', '022', 1, '/etc/profile', 9);

-- case: behind a condition
-- expect: unknown; /etc/bashrc 002=unknown
INSERT INTO system_setting VALUES ('shell_umask', 'umask', '002', NULL, '/etc/bashrc', 70);

-- case: by letters
-- expect: unknown; /etc/profile u=rwx,g=,o==unknown
INSERT INTO system_setting VALUES ('shell_umask', 'umask', 'u=rwx,g=,o=', 1, '/etc/profile', 9);

-- case: shells leave it to login.defs
-- expect: compliant

-- case: a script could not be read
-- expect: unknown
-- coverage: system_setting /etc/profile partial permission denied
