-- case: complies
-- expect: compliant; /srv/x=compliant
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.7', 0, 1, 0, 1, 1, '/etc/exports', 2);

-- case: root keeps its power for one of two machines
-- expect: deviation; /srv/x=deviation
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.7', 0, 1, 0, 1, 1, '/etc/exports', 2);
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.8', 0, 1, 0, 0, 1, '/etc/exports', 2);

-- case: Samba is no matter of this rule
-- expect: compliant
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 1, 0, NULL, 1, '/etc/samba/smb.conf', 12);

-- case: it is not known what root may do
-- expect: unknown; /srv/x=unknown
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.7', 0, 1, 0, NULL, 1, '/etc/exports', 2);
