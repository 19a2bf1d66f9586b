-- case: complies
-- expect: compliant; passwd=compliant
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, 10, 3, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: letters alone are accepted
-- expect: deviation; passwd=deviation
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, 10, 1, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: asked for, but not enforced
-- expect: deviation
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 0, 10, 4, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: a module that does not say
-- expect: unknown; passwd=unknown
INSERT INTO password_quality VALUES ('passwd', 'pam_unix', 1, 6, NULL, 0, 0, NULL, NULL);
