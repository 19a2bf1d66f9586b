-- case: complies
-- expect: compliant; disk_full_action=compliant; disk_error_action=compliant; admin_space_left_action=compliant
INSERT INTO auditd_setting VALUES ('admin_space_left_action', 'SINGLE', '/etc/audit/auditd.conf', 20, 1), ('disk_full_action', 'halt', '/etc/audit/auditd.conf', 21, 1), ('disk_error_action', 'exec /usr/local/sbin/alarm', '/etc/audit/auditd.conf', 22, 1);

-- case: as installed
-- expect: deviation; disk_full_action=deviation; disk_error_action=deviation; admin_space_left_action=deviation
INSERT INTO auditd_setting VALUES ('admin_space_left_action', 'SUSPEND', '/etc/audit/auditd.conf', 20, 1), ('disk_full_action', 'SUSPEND', '/etc/audit/auditd.conf', 21, 1), ('disk_error_action', 'SUSPEND', '/etc/audit/auditd.conf', 22, 1);

-- case: there is no auditd
-- expect: not_applicable

-- case: the file is closed
-- expect: unknown
-- coverage: auditd_setting /etc/audit/auditd.conf impossible permission denied
