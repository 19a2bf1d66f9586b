-- case: complies
-- expect: compliant; passwd=compliant
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, 10, 3, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: one service is weaker than the other
-- expect: deviation; passwd=deviation; chpasswd=compliant
INSERT INTO password_quality VALUES ('passwd', 'pam_unix', 1, 6, NULL, 0, 0, NULL, NULL);
INSERT INTO password_quality VALUES ('chpasswd', 'pam_pwquality', 1, 12, 4, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: long enough, but its refusal does not count
-- expect: deviation; passwd=deviation
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 0, 14, 4, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: the length could not be read
-- expect: unknown; passwd=unknown
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, NULL, NULL, NULL, 0, NULL, NULL);

-- case: nothing that changes passwords was found
-- expect: unknown

-- case: complies as far as was seen
-- expect: unknown
-- coverage: password_quality /etc/security/pwquality.conf impossible permission denied
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, 10, 3, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: eight characters are enough at the 秘密 level
-- expect: compliant
-- profile: standalone-mimi
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, 8, 3, 5, 1, '/etc/security/pwquality.conf', 11);
