-- case: complies
-- expect: compliant; passwd=compliant
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, 10, 3, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: none is refused
-- expect: deviation; passwd=deviation
INSERT INTO password_quality VALUES ('passwd', 'pam_unix', 1, 6, NULL, 0, 0, NULL, NULL);

-- case: the module does not say
-- expect: unknown; passwd=unknown
INSERT INTO password_quality VALUES ('passwd', 'pam_other', 1, 6, NULL, NULL, 0, NULL, NULL);
