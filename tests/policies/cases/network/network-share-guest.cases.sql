-- case: complies
-- expect: compliant; samba data=compliant
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 0, 1, NULL, 1, '/etc/samba/smb.conf', 12);

-- case: guests may write, in a share made by a user too
-- expect: deviation; samba data=deviation; samba_user tmp=deviation
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 1, 0, NULL, 1, '/etc/samba/smb.conf', 12);
INSERT INTO network_share VALUES ('samba_user', 'tmp', '/home/li/tmp', NULL, 1, 1, 1, NULL, 1, '/var/lib/samba/usershares/tmp', 2);

-- case: guests, but switched off
-- expect: compliant; samba data=compliant
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 1, 0, NULL, 0, '/etc/samba/smb.conf', 12);

-- case: an export is judged by rules of its own
-- expect: compliant
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '*', 1, 1, 1, 1, 1, '/etc/exports', 2);

-- case: an included file could not be read
-- expect: unknown
-- coverage: network_share /etc/samba/smb.conf partial permission denied: /etc/samba/shares.conf
