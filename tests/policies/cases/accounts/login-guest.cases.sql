-- case: complies
-- expect: compliant

-- case: guests may come
-- expect: deviation; lightdm guest=deviation
INSERT INTO automatic_login VALUES ('lightdm', 'guest', 0, 1, '/etc/lightdm/lightdm.conf', 12);

-- case: by default, where accounts can be made for them
-- expect: deviation; lightdm guest=deviation
INSERT INTO automatic_login VALUES ('lightdm', 'guest', 0, 1, '/usr/sbin/guest-account', NULL);

-- case: an account that is logged in is another rule's business
-- expect: compliant
INSERT INTO automatic_login VALUES ('lightdm', 'alice', 0, 0, '/etc/lightdm/lightdm.conf', 12);

-- case: the display manager's folder could not be read
-- expect: unknown
-- coverage: automatic_login /etc/lightdm partial permission denied
