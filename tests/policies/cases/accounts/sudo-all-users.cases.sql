-- case: complies
-- expect: compliant; group %wheel=compliant
INSERT INTO sudo_rule VALUES ('root', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('%wheel', 'group', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: everybody
-- expect: deviation; all ALL=deviation
INSERT INTO sudo_rule VALUES ('ALL', 'all', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: everybody, with one command
-- expect: deviation; all ALL=deviation
INSERT INTO sudo_rule VALUES ('ALL', 'all', '', 'ALL', 'ALL:ALL', '/sbin/shutdown …', 0, 1, '/etc/sudoers', 50);

-- case: the group that everybody is in
-- expect: deviation; group %users=deviation
INSERT INTO sudo_rule VALUES ('%users', 'group', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: everybody through an alias
-- expect: deviation; all ALL=deviation
INSERT INTO sudo_rule VALUES ('ALL', 'all', 'STAFF', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: sudoers could not be read
-- expect: unknown
-- coverage: sudo_rule /etc/sudoers impossible permission denied
