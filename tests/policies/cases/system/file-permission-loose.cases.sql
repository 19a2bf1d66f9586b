-- case: complies
-- expect: compliant; /etc/shadow=compliant; /etc/passwd=compliant
INSERT INTO protected_file VALUES ('/etc/shadow', '0000', 0, 0, 'regular', 0), ('/etc/passwd', '0644', 0, 0, 'regular', 0);

-- case: everybody reads the hashes
-- expect: deviation; /etc/shadow=deviation
INSERT INTO protected_file VALUES ('/etc/shadow', '0644', 0, 42, 'regular', 0);

-- case: a group may write where none should
-- expect: deviation; /etc/passwd=deviation
INSERT INTO protected_file VALUES ('/etc/passwd', '0664', 0, 0, 'regular', 0);

-- case: a file that no list limits
-- expect: unknown
INSERT INTO protected_file VALUES ('/tmp', '1777', 0, 0, 'folder', 0);

-- case: a folder could not be entered
-- expect: unknown
-- coverage: protected_file files partial permission denied: /var/log/audit
INSERT INTO protected_file VALUES ('/etc/passwd', '0644', 0, 0, 'regular', 0);
