-- case: complies
-- expect: compliant; env_reset=compliant
INSERT INTO sudo_setting VALUES ('env_reset', NULL, '', 0, '/etc/sudoers', 10);

-- case: not reset
-- expect: deviation; env_reset=deviation
INSERT INTO sudo_setting VALUES ('env_reset', NULL, '', 1, '/etc/sudoers', 10);

-- case: set back by a later line
-- expect: compliant; env_reset=compliant
INSERT INTO sudo_setting VALUES ('env_reset', NULL, '', 1, '/etc/sudoers', 10);
INSERT INTO sudo_setting VALUES ('env_reset', NULL, '', 0, '/etc/sudoers', 12);

-- case: users may bring their own
-- expect: deviation; setenv (user: bob)=deviation
INSERT INTO sudo_setting VALUES ('setenv', NULL, 'user: bob', 0, '/etc/sudoers', 10);

-- case: nothing said, and sudo resets it
-- expect: compliant
INSERT INTO sudo_setting VALUES ('mail_badpass', NULL, '', 0, '/etc/sudoers', 10);

-- case: sudoers could not be read
-- expect: unknown
-- coverage: sudo_setting /etc/sudoers impossible permission denied
