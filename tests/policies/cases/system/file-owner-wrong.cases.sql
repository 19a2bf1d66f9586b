-- case: complies
-- expect: compliant; /etc/passwd=compliant
INSERT INTO protected_file VALUES ('/etc/passwd', '0644', 0, 0, 'regular', 0);

-- case: a user owns sudoers
-- expect: deviation; /etc/sudoers=deviation
INSERT INTO protected_file VALUES ('/etc/sudoers', '0440', 1000, 1000, 'regular', 0);

-- case: another group is no other owner
-- expect: compliant; /etc/shadow=compliant
INSERT INTO protected_file VALUES ('/etc/shadow', '0640', 0, 42, 'regular', 0);

-- case: nothing could be looked at
-- expect: unknown
-- coverage: protected_file files impossible permission denied
