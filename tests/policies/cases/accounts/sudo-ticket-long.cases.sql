-- case: complies
-- expect: compliant; timestamp_timeout=compliant
INSERT INTO sudo_setting VALUES ('timestamp_timeout', '5', '', 0, '/etc/sudoers', 10);

-- case: too long
-- expect: deviation; timestamp_timeout=deviation
INSERT INTO sudo_setting VALUES ('timestamp_timeout', '60', '', 0, '/etc/sudoers', 10);

-- case: for ever
-- expect: deviation; timestamp_timeout=deviation
INSERT INTO sudo_setting VALUES ('timestamp_timeout', '-1', '', 0, '/etc/sudoers', 10);

-- case: asked every time
-- expect: compliant; timestamp_timeout=compliant
INSERT INTO sudo_setting VALUES ('timestamp_timeout', NULL, '', 1, '/etc/sudoers', 10);

-- case: five and fifteen minutes are the defaults of sudo
-- expect: compliant
INSERT INTO sudo_setting VALUES ('env_reset', NULL, '', 0, '/etc/sudoers', 10);

-- case: too long for one user
-- expect: deviation; timestamp_timeout=compliant; timestamp_timeout (user: alice)=deviation
INSERT INTO sudo_setting VALUES ('timestamp_timeout', '5', '', 0, '/etc/sudoers', 10);
INSERT INTO sudo_setting VALUES ('timestamp_timeout', '480', 'user: alice', 0, '/etc/sudoers', 11);

-- case: sudoers could not be read
-- expect: unknown
-- coverage: sudo_setting /etc/sudoers impossible permission denied

-- case: a later file sets it back
-- expect: compliant; timestamp_timeout=compliant
INSERT INTO sudo_setting VALUES ('timestamp_timeout', '60', '', 0, '/etc/sudoers', 10);
INSERT INTO sudo_setting VALUES ('timestamp_timeout', '5', '', 0, '/etc/sudoers.d/90-time', 1);

-- case: a later file makes it long
-- expect: deviation; timestamp_timeout=deviation
INSERT INTO sudo_setting VALUES ('timestamp_timeout', NULL, '', 1, '/etc/sudoers', 10);
INSERT INTO sudo_setting VALUES ('timestamp_timeout', '60', '', 0, '/etc/sudoers.d/90-time', 1);
