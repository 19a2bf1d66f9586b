-- case: complies
-- expect: compliant; user alice=compliant
INSERT INTO sudo_rule VALUES ('root', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('%wheel', 'group', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL:ALL', '/usr/bin/systemctl …', 0, 1, '/etc/sudoers', 50);

-- case: a user of its own
-- expect: lead; user alice=lead
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: everything but one thing is everything
-- expect: lead; user alice=lead
INSERT INTO sudo_rule VALUES ('alice', 'user', '', 'ALL', 'ALL:ALL', 'ALL, !/bin/su', 1, 1, '/etc/sudoers', 50);

-- case: by number
-- expect: lead; id #1000=lead
INSERT INTO sudo_rule VALUES ('#1000', 'id', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: sudoers could not be read
-- expect: unknown
-- coverage: sudo_rule /etc/sudoers impossible permission denied
