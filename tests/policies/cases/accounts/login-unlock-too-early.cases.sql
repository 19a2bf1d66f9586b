-- case: complies
-- expect: compliant; login=compliant; sshd=compliant
INSERT INTO login_lockout VALUES ('login', 'pam_faillock', 5, 600, 1, 1, '/etc/security/faillock.conf', 3),
                                 ('sshd', 'pam_faillock', 5, 0, 1, 1, '/etc/security/faillock.conf', 3);

-- case: one minute
-- expect: deviation; login=deviation
INSERT INTO login_lockout VALUES ('login', 'pam_faillock', 5, 60, 1, 1, '/etc/security/faillock.conf', 3);

-- case: nothing locks, which another rule says
-- expect: not_applicable
INSERT INTO login_lockout VALUES ('login', NULL, NULL, NULL, 0, 0, NULL, NULL);

-- case: the time is not known
-- expect: unknown; login=unknown
INSERT INTO login_lockout VALUES ('login', 'pam_tally2', 5, NULL, 1, 1, NULL, NULL);
