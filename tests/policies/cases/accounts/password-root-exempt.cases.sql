-- case: complies
-- expect: compliant; passwd=compliant
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, 10, 3, 5, 1, '/etc/security/pwquality.conf', 11);

-- case: root is only warned
-- expect: deviation; passwd=deviation
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 1, 10, 3, 5, 0, '/etc/security/pwquality.conf', 11);

-- case: what is not enforced is another rule's matter
-- expect: unknown
INSERT INTO password_quality VALUES ('passwd', 'pam_pwquality', 0, 10, 3, 5, 0, '/etc/security/pwquality.conf', 11);

-- case: the module of a desktop's maker, of which nobody knows what it asks for
-- expect: unknown; passwd=unknown
INSERT INTO password_quality VALUES ('passwd', 'pam_deepin_pw_check', 1, NULL, NULL, 0, 0, '/etc/pam.d/common-password', 1);
