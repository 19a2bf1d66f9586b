-- case: complies
-- expect: compliant; login=compliant
INSERT INTO pam_module VALUES ('login', 'auth', 1, '[success=1 default=ignore]', 'pam_unix', 'try_first_pass', '/etc/pam.d/common-auth', 17);

-- case: Debian as installed
-- expect: deviation; login=deviation
INSERT INTO pam_module VALUES ('login', 'auth', 1, '[success=1 default=ignore]', 'pam_unix', 'nullok', '/etc/pam.d/common-auth', 17),
                              ('cron', 'auth', 1, '[success=1 default=ignore]', 'pam_unix', 'nullok', '/etc/pam.d/common-auth', 17);

-- case: the words of the password stack do not count, nor a longer word
-- expect: compliant; login=compliant
INSERT INTO pam_module VALUES ('login', 'auth', 1, 'required', 'pam_unix', 'nullok_never', '/etc/pam.d/login', 3),
                              ('login', 'password', 1, 'required', 'pam_unix', 'nullok', '/etc/pam.d/login', 9);

-- case: the stacks could not be read
-- expect: unknown
-- coverage: pam_module /etc/pam.d impossible permission denied
