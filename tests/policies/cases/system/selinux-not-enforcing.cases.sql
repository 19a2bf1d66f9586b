-- case: complies
-- expect: compliant; selinux state=compliant
INSERT INTO mandatory_access VALUES ('selinux', 'state', 'enforcing', 'enforcing', '/etc/selinux/config', 7);

-- case: permissive since somebody ran setenforce
-- expect: deviation; selinux state=deviation
INSERT INTO mandatory_access VALUES ('selinux', 'state', 'enforcing', 'permissive', '/etc/selinux/config', 7);

-- case: off from the next boot on
-- expect: deviation; selinux state=deviation
INSERT INTO mandatory_access VALUES ('selinux', 'state', 'disabled', 'enforcing', '/etc/selinux/config', 7);

-- case: a system without SELinux
-- expect: not_applicable
INSERT INTO mandatory_access VALUES ('apparmor', 'state', NULL, 'enabled', NULL, NULL);

-- case: an offline disk does not tell what runs
-- expect: unknown; selinux state=unknown
INSERT INTO mandatory_access VALUES ('selinux', 'state', 'enforcing', NULL, '/etc/selinux/config', 7);
