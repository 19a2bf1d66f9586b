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
