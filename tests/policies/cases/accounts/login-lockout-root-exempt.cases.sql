-- case: complies
-- expect: compliant; login=compliant
INSERT INTO login_lockout VALUES ('login', 'pam_faillock', 5, 600, 1, 1, '/etc/security/faillock.conf', 3);

-- case: root is left out
-- expect: deviation; login=deviation
INSERT INTO login_lockout VALUES ('login', 'pam_faillock', 5, 600, 0, 1, '/etc/security/faillock.conf', 3);

-- case: nothing locks, which another rule says
-- expect: not_applicable
INSERT INTO login_lockout VALUES ('login', NULL, NULL, NULL, 0, 0, NULL, NULL);

-- case: the stacks could not be read
-- expect: unknown
-- coverage: login_lockout /etc/pam.d impossible permission denied
