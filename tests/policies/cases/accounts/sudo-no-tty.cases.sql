-- case: complies
-- expect: compliant; sudo=compliant
INSERT INTO package VALUES ('sudo', '1.9.5p2-3', 'amd64', 'dpkg', 'installed', NULL);
INSERT INTO sudo_rule VALUES ('root', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);
INSERT INTO sudo_setting VALUES ('use_pty', NULL, '', 0, '/etc/sudoers', 10);

-- case: not said, and an older sudo gives none
-- expect: deviation; sudo=deviation
INSERT INTO package VALUES ('sudo', '1.8.31-1', 'amd64', 'dpkg', 'installed', NULL);
INSERT INTO sudo_rule VALUES ('root', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: not said, and this version gives one
-- expect: compliant; sudo=compliant
INSERT INTO package VALUES ('sudo', '1.9.16p2-1', 'amd64', 'dpkg', 'installed', NULL);
INSERT INTO sudo_rule VALUES ('root', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: turned off
-- expect: deviation; sudo=deviation
INSERT INTO package VALUES ('sudo', '1.9.16p2-1', 'amd64', 'dpkg', 'installed', NULL);
INSERT INTO sudo_setting VALUES ('use_pty', NULL, '', 1, '/etc/sudoers', 10);

-- case: a version nobody knows
-- expect: unknown; sudo=unknown
INSERT INTO sudo_rule VALUES ('root', 'user', '', 'ALL', 'ALL:ALL', 'ALL', 1, 1, '/etc/sudoers', 50);

-- case: no sudo
-- expect: not_applicable
