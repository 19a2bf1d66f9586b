-- case: complies
-- expect: compliant; login=compliant
INSERT INTO login_lockout VALUES ('login', 'pam_faillock', 5, 600, 1, 1, '/etc/security/faillock.conf', 3);

-- case: Debian as installed locks nothing
-- expect: deviation; login=deviation; sshd=deviation
INSERT INTO login_lockout VALUES ('login', NULL, NULL, NULL, 0, 0, NULL, NULL), ('sshd', NULL, NULL, NULL, 0, 0, NULL, NULL);

-- case: too many tries, and a zero that switches locking off
-- expect: deviation; login=deviation; lightdm=deviation
INSERT INTO login_lockout VALUES ('login', 'pam_faillock', 10, 600, 1, 1, '/etc/security/faillock.conf', 3),
                                 ('lightdm', 'pam_faillock', 0, 600, 1, 1, '/etc/security/faillock.conf', 3);

-- case: the number is not known
-- expect: unknown; login=unknown
INSERT INTO login_lockout VALUES ('login', 'pam_faillock', NULL, 600, 1, 1, NULL, NULL);
