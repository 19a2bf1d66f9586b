-- case: complies
-- expect: compliant; lightdm=compliant
INSERT INTO login_factor VALUES ('lightdm', 'pam_pkcs11', 1, '/etc/pam.d/lightdm', 3), ('lightdm', 'pam_unix', 1, '/etc/pam.d/common-auth', 17);

-- case: a password is all
-- expect: lead; lightdm=lead; login=compliant
INSERT INTO login_factor VALUES ('lightdm', 'pam_unix', 1, '/etc/pam.d/common-auth', 17), ('login', 'pam_biometric', 1, '/etc/pam.d/login', 4), ('login', 'pam_unix', 1, '/etc/pam.d/common-auth', 17);

-- case: a factor that a password may take the place of is none
-- expect: lead; login=lead
INSERT INTO login_factor VALUES ('login', 'pam_env', 1, '/etc/pam.d/system-auth', 2), ('login', 'pam_fprintd', 0, '/etc/pam.d/system-auth', 4), ('login', 'pam_unix', 0, '/etc/pam.d/system-auth', 5);

-- case: one of two factors must be there
-- expect: compliant; login=compliant
INSERT INTO login_factor VALUES ('login', 'pam_fprintd', 0, '/etc/pam.d/system-auth', 4), ('login', 'pam_u2f', 1, '/etc/pam.d/login', 2);

-- case: whether the factor is required was not worked out
-- expect: unknown; login=unknown
INSERT INTO login_factor VALUES ('login', 'pam_u2f', NULL, '/etc/pam.d/login', 2), ('login', 'pam_unix', 1, '/etc/pam.d/login', 3);

-- case: a factor asked for elsewhere than at login proves nothing
-- expect: lead; login=lead
INSERT INTO login_factor VALUES ('login', 'pam_unix', 1, '/etc/pam.d/login', 17), ('sudo', 'pam_u2f', 1, '/etc/pam.d/sudo', 2);

-- case: part of PAM could not be read
-- expect: unknown; login=unknown
-- coverage: login_factor /etc/pam.d/common-auth partial not permitted
INSERT INTO login_factor VALUES ('login', 'pam_unix', 1, '/etc/pam.d/login', 17);

-- case: no login service is known
-- expect: unknown
INSERT INTO login_factor VALUES ('sudo', 'pam_u2f', 1, '/etc/pam.d/sudo', 2);
