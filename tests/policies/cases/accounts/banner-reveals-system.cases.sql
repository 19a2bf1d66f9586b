-- case: complies
-- expect: compliant; /etc/issue=compliant
INSERT INTO system_setting VALUES ('login_banner', '/etc/issue', 'text', 1, '/etc/issue', NULL);

-- case: as installed
-- expect: deviation; /etc/issue=deviation; /etc/motd=compliant
INSERT INTO system_setting VALUES ('login_banner', '/etc/issue', 'system', 1, '/etc/issue', NULL);
INSERT INTO system_setting VALUES ('login_banner', '/etc/motd', 'empty', 1, '/etc/motd', NULL);

-- case: no banners
-- expect: compliant

-- case: one could not be read
-- expect: unknown; /etc/issue=compliant
-- coverage: system_setting /etc/motd partial permission denied
INSERT INTO system_setting VALUES ('login_banner', '/etc/issue', 'text', 1, '/etc/issue', NULL);
