-- case: complies
-- expect: compliant; /var/log/wtmp=compliant; /var/log/lastlog=compliant
INSERT INTO audit_rule VALUES (1, 'watch', '-w /var/log/ -p wa -k logs', '/var/log', 'aw', NULL, 'logs', '/etc/audit/rules.d/a.rules', 3);

-- case: only one of them
-- expect: deviation; /var/log/wtmp=deviation; /var/log/lastlog=compliant
INSERT INTO audit_rule VALUES (1, 'watch', '-w /var/log/lastlog -p wa -k logins', '/var/log/lastlog', 'aw', NULL, 'logins', '/etc/audit/rules.d/a.rules', 3);

-- case: the folder is closed
-- expect: unknown; /var/log/wtmp=unknown
-- coverage: audit_rule /etc/audit/rules.d impossible permission denied
