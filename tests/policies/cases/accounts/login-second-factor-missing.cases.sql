-- case: complies
-- expect: compliant; lightdm=compliant
INSERT INTO pam_module VALUES ('lightdm', 'auth', 1, 'required', 'pam_pkcs11', '', '/etc/pam.d/lightdm', 3), ('lightdm', 'auth', 2, 'required', 'pam_unix', '', '/etc/pam.d/common-auth', 17);

-- case: a password is all
-- expect: lead; lightdm=lead; login=compliant
INSERT INTO pam_module VALUES ('lightdm', 'auth', 1, 'required', 'pam_unix', '', '/etc/pam.d/common-auth', 17), ('login', 'auth', 1, 'required', 'pam_biometric', '', '/etc/pam.d/login', 4), ('login', 'auth', 2, 'required', 'pam_unix', '', '/etc/pam.d/common-auth', 17);

-- case: a factor asked for elsewhere than at login proves nothing
-- expect: lead; login=lead
INSERT INTO pam_module VALUES ('login', 'auth', 1, 'required', 'pam_unix', '', '/etc/pam.d/login', 17), ('login', 'session', 1, 'optional', 'pam_u2f', '', '/etc/pam.d/login', 30), ('sudo', 'auth', 1, 'required', 'pam_u2f', '', '/etc/pam.d/sudo', 2);

-- case: part of PAM could not be read
-- expect: unknown; login=unknown
-- coverage: pam_module /etc/pam.d/common-auth partial not permitted
INSERT INTO pam_module VALUES ('login', 'auth', 1, 'required', 'pam_unix', '', '/etc/pam.d/login', 17);

-- case: no login service is known
-- expect: unknown
INSERT INTO pam_module VALUES ('sudo', 'auth', 1, 'required', 'pam_u2f', '', '/etc/pam.d/sudo', 2);
