-- case: complies
-- expect: compliant; su=compliant
INSERT INTO pam_module VALUES ('su', 'auth', 1, 'sufficient', 'pam_rootok', '', '/etc/pam.d/su', 5), ('su', 'auth', 2, 'required', 'pam_wheel', '', '/etc/pam.d/su', 15);

-- case: as installed
-- expect: deviation; su=deviation
INSERT INTO pam_module VALUES ('su', 'auth', 1, 'sufficient', 'pam_rootok', '', '/etc/pam.d/su', 5), ('su', 'auth', 2, 'required', 'pam_unix', 'nullok', '/etc/pam.d/common-auth', 17);

-- case: pam_wheel that only lets its members in sooner
-- expect: deviation; su=deviation
INSERT INTO pam_module VALUES ('su', 'auth', 1, 'sufficient', 'pam_wheel', 'trust', '/etc/pam.d/su', 15);

-- case: there is no su
-- expect: not_applicable

-- case: the included file could not be read
-- expect: unknown; su=unknown
-- coverage: pam_module /etc/pam.d partial common-auth: permission denied
INSERT INTO pam_module VALUES ('su', 'auth', 1, 'sufficient', 'pam_rootok', '', '/etc/pam.d/su', 5);
