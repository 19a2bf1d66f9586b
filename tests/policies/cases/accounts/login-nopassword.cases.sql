-- case: complies
-- expect: compliant

-- case: a member of the group
-- expect: deviation; alice=deviation
INSERT INTO automatic_login VALUES ('pam', 'alice', 0, 0, '/etc/pam.d/lightdm', 3);

-- case: by two services
-- expect: deviation; alice=deviation
INSERT INTO automatic_login VALUES ('pam', 'alice', 0, 0, '/etc/pam.d/lightdm', 3);
INSERT INTO automatic_login VALUES ('pam', 'alice', 0, 0, '/etc/pam.d/gdm-password', 2);

-- case: anybody
-- expect: deviation; ALL=deviation
INSERT INTO automatic_login VALUES ('pam', 'ALL', 0, 0, '/etc/pam.d/lightdm', 2);

-- case: what logs in by itself is another rule's business
-- expect: compliant
INSERT INTO automatic_login VALUES ('getty', 'root', 0, 0, '/etc/inittab', 2);

-- case: groups could not be read
-- expect: unknown
-- coverage: automatic_login /etc/pam.d partial permission denied
