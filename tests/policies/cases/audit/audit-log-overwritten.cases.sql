-- case: complies
-- expect: compliant; max_log_file_action=compliant
INSERT INTO auditd_setting VALUES ('max_log_file_action', 'KEEP_LOGS', '/etc/audit/auditd.conf', 20, 1), ('max_log_file', '8', '/etc/audit/auditd.conf', 12, 1);

-- case: rotated, and a line that does not win
-- expect: deviation; max_log_file_action=deviation
INSERT INTO auditd_setting VALUES ('max_log_file_action', 'keep_logs', '/etc/audit/auditd.conf', 12, 0), ('max_log_file_action', 'ROTATE', '/etc/audit/auditd.conf', 20, 1);

-- case: not set, so rotated
-- expect: deviation; max_log_file_action=deviation
INSERT INTO auditd_setting VALUES ('max_log_file', '8', '/etc/audit/auditd.conf', 12, 1);

-- case: there is no auditd
-- expect: not_applicable

-- case: the file is closed
-- expect: unknown
-- coverage: auditd_setting /etc/audit/auditd.conf impossible permission denied
