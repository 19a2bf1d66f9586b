-- case: complies
-- expect: compliant; sshd=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', '200', 200, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('clientalivecountmax', '3', 3, '', 1, '/etc/ssh/sshd_config', 32);

-- case: three times by default
-- expect: deviation; sshd=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', '10m', 600, '', 1, '/etc/ssh/sshd_config', 32);

-- case: nothing is written
-- expect: deviation; sshd=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);

-- case: what a count of none means depends on the version
-- expect: unknown; sshd=unknown
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', '300', 300, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('clientalivecountmax', '0', 0, '', 1, '/etc/ssh/sshd_config', 32);

-- case: no time
-- expect: unknown; sshd=unknown
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', 'soon', NULL, '', 1, '/etc/ssh/sshd_config', 32);

-- case: turned off for one group
-- expect: deviation; sshd=compliant; Match group ops=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', '100', 100, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', '0', 0, 'group ops', 1, '/etc/ssh/sshd_config', 90);

-- case: sshd is not installed
-- expect: not_applicable

-- case: a Match block counts for ever
-- expect: deviation; sshd=compliant; Match user x=deviation
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', '200', 200, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('clientalivecountmax', '3', 3, '', 1, '/etc/ssh/sshd_config', 33);
INSERT INTO sshd_setting VALUES ('clientalivecountmax', '10000', 10000, 'user x', 1, '/etc/ssh/sshd_config', 90);

-- case: a Match block with both of its own
-- expect: compliant; sshd=compliant; Match user x=compliant
INSERT INTO sshd_setting VALUES ('include', '/etc/ssh/sshd_config', NULL, '', 1, '/etc/ssh/sshd_config', NULL);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', '100', 100, '', 1, '/etc/ssh/sshd_config', 32);
INSERT INTO sshd_setting VALUES ('clientalivecountmax', '6', 6, '', 1, '/etc/ssh/sshd_config', 33);
INSERT INTO sshd_setting VALUES ('clientaliveinterval', '500', 500, 'user x', 1, '/etc/ssh/sshd_config', 90);
INSERT INTO sshd_setting VALUES ('clientalivecountmax', '1', 1, 'user x', 1, '/etc/ssh/sshd_config', 91);
