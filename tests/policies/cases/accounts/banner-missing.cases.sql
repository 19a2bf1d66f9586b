-- case: complies
-- expect: compliant; /etc/issue=compliant
INSERT INTO system_setting VALUES ('login_banner', '/etc/issue', 'text', 1, '/etc/issue', NULL);

-- case: empty
-- expect: deviation; /etc/issue=deviation
INSERT INTO system_setting VALUES ('login_banner', '/etc/issue', 'empty', 1, '/etc/issue', NULL);

-- case: no such file
-- expect: deviation; /etc/issue=deviation

-- case: what it tells of the system is another rule's business
-- expect: compliant; /etc/issue=compliant
INSERT INTO system_setting VALUES ('login_banner', '/etc/issue', 'system', 1, '/etc/issue', NULL);

-- case: it could not be read
-- expect: unknown; /etc/issue=unknown
-- coverage: system_setting /etc/issue partial permission denied

-- case: homes of accounts that a directory serves are another rule's business
-- expect: compliant; /etc/issue=compliant
-- coverage: system_setting /etc/issue complete
-- coverage: system_setting /etc/passwd complete
-- coverage: system_setting /etc/nsswitch.conf impossible accounts that 'sss' serves are not collected
INSERT INTO system_setting VALUES ('login_banner', '/etc/issue', 'text', 1, '/etc/issue', NULL);

-- case: a tree without its accounts is no whole system
-- expect: unknown
-- coverage: system_setting /etc/issue complete
-- coverage: system_setting /etc/passwd impossible not found: /etc/passwd
