-- case: complies
-- expect: compliant; /tmp=compliant
INSERT INTO protected_file VALUES ('/tmp', '1777', 0, 0, 'folder', 0);

-- case: no sticky bit
-- expect: deviation; /var/tmp=deviation
INSERT INTO protected_file VALUES ('/var/tmp', '0777', 0, 0, 'folder', 0);

-- case: nobody else may write there
-- expect: compliant; /tmp=compliant
INSERT INTO protected_file VALUES ('/tmp', '0755', 0, 0, 'folder', 0);

-- case: nothing could be looked at
-- expect: unknown
-- coverage: protected_file files impossible permission denied
