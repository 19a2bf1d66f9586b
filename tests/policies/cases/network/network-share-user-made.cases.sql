-- case: complies
-- expect: compliant

-- case: a share of a home
-- expect: lead; tmp=lead
INSERT INTO network_share VALUES ('samba_user', 'tmp', '/home/li/tmp', NULL, 1, 0, 1, NULL, 1, '/var/lib/samba/usershares/tmp', 2);

-- case: usershares are switched off
-- expect: compliant; tmp=compliant
INSERT INTO network_share VALUES ('samba_user', 'tmp', '/home/li/tmp', NULL, 1, 0, 1, NULL, 0, '/var/lib/samba/usershares/tmp', 2);

-- case: the administrator's shares are another matter
-- expect: compliant
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 1, 0, NULL, 1, '/etc/samba/smb.conf', 12);

-- case: the folder of such shares may not be listed
-- expect: unknown
-- coverage: network_share /etc/samba/smb.conf partial permission denied: /var/lib/samba/usershares
