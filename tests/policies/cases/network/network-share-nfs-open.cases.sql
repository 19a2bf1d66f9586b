-- case: complies
-- expect: compliant; /srv/x=compliant
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.7', 0, 1, 0, 1, 1, '/etc/exports', 2);

-- case: a blank before the bracket opens it to everybody
-- expect: deviation; /srv/x=deviation
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.7', 0, 1, 1, 1, 1, '/etc/exports', 2);
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '*', 1, 1, 0, 1, 1, '/etc/exports', 2);

-- case: everybody, but with Kerberos
-- expect: compliant; /srv/x=compliant
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '*', 1, 0, 0, 1, 1, '/etc/exports', 2);

-- case: no export
-- expect: compliant

-- case: the file could not be read
-- expect: unknown
-- coverage: network_share /etc/exports impossible permission denied: /etc/exports
