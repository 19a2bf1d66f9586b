-- case: complies
-- expect: compliant

-- case: a desktop session
-- expect: deviation; lightdm alice=deviation
INSERT INTO automatic_login VALUES ('lightdm', 'alice', 0, 0, '/etc/lightdm/lightdm.conf', 12);

-- case: after a while is by itself too
-- expect: deviation; gdm bob=deviation
INSERT INTO automatic_login VALUES ('gdm', 'bob', 1, 0, '/etc/gdm3/daemon.conf', 7);

-- case: a root shell on a spare console
-- expect: deviation; console root=deviation
INSERT INTO automatic_login VALUES ('console', 'root', 0, 0, '/etc/systemd/system/sysinit.target.wants/debug-shell.service', NULL);

-- case: guests are another rule's business
-- expect: compliant
INSERT INTO automatic_login VALUES ('lightdm', 'guest', 0, 1, '/etc/lightdm/lightdm.conf', 12);

-- case: the display manager's folder could not be read
-- expect: unknown
-- coverage: automatic_login /etc/lightdm partial permission denied
