-- case: complies
-- expect: compliant

-- case: switched off is no share
-- expect: compliant; samba data=compliant
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 0, 1, NULL, 0, '/etc/samba/smb.conf', 12);

-- case: a folder, the homes and an export
-- expect: deviation; samba data=deviation; samba homes=deviation; nfs /srv/x=deviation
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 0, 1, NULL, 1, '/etc/samba/smb.conf', 12);
INSERT INTO network_share VALUES ('samba', 'homes', NULL, NULL, 1, 0, 1, NULL, 1, '/etc/samba/smb.conf', 20);
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.0/16', 0, 1, 1, 1, 1, '/etc/exports', 2);

-- case: one export twice in a file
-- expect: deviation; nfs /srv/x=deviation
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '*', 1, 1, 1, 1, 1, '/etc/exports', 2);
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '*', 1, 1, 0, 1, 1, '/etc/exports', 3);

-- case: a file could not be read
-- expect: unknown
-- coverage: network_share /etc/samba/smb.conf partial permission denied: /etc/samba/smb.conf
