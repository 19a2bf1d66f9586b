-- case: complies
-- expect: compliant; %sudo=compliant
INSERT INTO sudo_rule VALUES ('root', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('%sudo', 'group', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: NOPASSWD
-- expect: deviation; alice=deviation; %sudo=compliant
INSERT INTO sudo_rule VALUES ('%sudo', 'group', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL:ALL', '/usr/bin/apt …', 0, 0, '/etc/sudoers', 50);

-- case: one of two lines asks for none
-- expect: deviation; alice=deviation
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL:ALL', '/bin/mount', 0, 0, '/etc/sudoers', 51);

-- case: through an alias
-- expect: deviation; bob (ADMINS)=deviation
INSERT INTO sudo_rule VALUES ('bob', 'user', 'ADMINS', 'ALL', 'ALL:ALL', 'ALL', 1, 0, '/etc/sudoers', 50);

-- case: a Defaults that may be meant
-- expect: unknown; %wheel=unknown
INSERT INTO sudo_rule VALUES ('%wheel', 'group', '', 'ALL', 'ALL:ALL', 'ALL', 1, NULL, '/etc/sudoers', 50);

-- case: root to itself
-- expect: compliant
INSERT INTO sudo_rule VALUES ('root', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 0, '/etc/sudoers', 50);

-- case: sudoers could not be read
-- expect: unknown
-- coverage: sudo_rule /etc/sudoers impossible permission denied

-- case: a later line asks again
-- expect: compliant; alice=compliant; bob=compliant
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL', 'ALL', 1, 0, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL', 'ALL', 1, 1, '/etc/sudoers', 51);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'web1', 'root', '/bin/mount', 0, 0, '/etc/sudoers', 52);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'ALL', 'ALL : ALL', 'ALL', 1, 1, '/etc/sudoers', 53);

-- case: a later line asks for one command of all
-- expect: deviation; alice=deviation
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL', 'ALL', 1, 0, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL', '/bin/mount', 0, 1, '/etc/sudoers', 51);

-- case: a later line is about another command
-- expect: deviation; alice=deviation; bob=compliant
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'root', '/bin/mount', 0, 0, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'root', '/bin/umount', 0, 1, '/etc/sudoers', 51);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'ALL', 'root', '/bin/mount', 0, 0, '/etc/sudoers', 52);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'ALL', 'root', '/bin/mount', 0, 1, '/etc/sudoers', 53);

-- case: later lines may be about the same
-- expect: unknown; alice=unknown; bob=unknown; carol=unknown
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'root', 'ALL', 1, 0, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'web1', 'root', 'ALL', 1, 1, '/etc/sudoers', 51);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'ALL', 'root', '/bin/mount', 0, 0, '/etc/sudoers', 52);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'ALL', 'root', 'MOUNTS', 0, 1, '/etc/sudoers', 53);
INSERT INTO sudo_rule VALUES ('carol', 'user', '', 'ALL', 'root', '/bin/mount …', 0, 0, '/etc/sudoers', 54);
INSERT INTO sudo_rule VALUES ('carol', 'user', '', 'ALL', 'root', '/bin/mount …', 0, 1, '/etc/sudoers', 55);

-- case: a later line for everybody asks everybody
-- expect: compliant; alice=compliant; ALL=compliant
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL', 'ALL', 1, 0, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('ALL', 'all', '', 'ALL', 'ALL', 'ALL', 1, 1, '/etc/sudoers', 51);

-- case: asked again only as root, and without a password by a third line
-- expect: deviation; alice=deviation; bob=deviation
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL', 'ALL', 1, 0, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'root', 'ALL', 1, 1, '/etc/sudoers', 51);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'ALL', 'ALL', 'ALL', 1, 0, '/etc/sudoers', 52);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'ALL', 'ALL', 'ALL', 1, 1, '/etc/sudoers', 53);
INSERT INTO sudo_rule VALUES ('bob', 'user', '', 'ALL', 'ALL', '/bin/sh', 0, 0, '/etc/sudoers', 54);
