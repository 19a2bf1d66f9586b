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
INSERT INTO service VALUES ('smbd.service', 'loaded', 'active', 'running', 'enabled', NULL), ('nfs-server.service', 'loaded', 'active', 'exited', 'enabled', NULL);

-- case: one export twice in a file
-- expect: deviation; nfs /srv/x=deviation
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '*', 1, 1, 1, 1, 1, '/etc/exports', 2);
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '*', 1, 1, 0, 1, 1, '/etc/exports', 3);
INSERT INTO service VALUES ('smbd.service', 'loaded', 'active', 'running', 'enabled', NULL), ('nfs-server.service', 'loaded', 'active', 'exited', 'enabled', NULL);

-- case: a file could not be read
-- expect: unknown
-- coverage: network_share /etc/samba/smb.conf partial permission denied: /etc/samba/smb.conf

-- case: a server that neither runs nor starts offers nothing
-- expect: compliant; samba data=compliant; nfs /srv/x=compliant
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 0, 1, NULL, 1, '/etc/samba/smb.conf', 12);
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.0/16', 0, 1, 1, 1, 1, '/etc/exports', 2);
INSERT INTO service VALUES ('smbd.service', 'loaded', 'inactive', 'dead', 'disabled', NULL), ('samba-ad-dc.service', 'masked', 'inactive', 'dead', 'masked', NULL),
       ('nfs-server.service', 'loaded', 'inactive', 'dead', 'disabled', NULL), ('nfs-kernel-server.service', NULL, 'inactive', NULL, 'alias', NULL);

-- case: one that starts with the system, one that was started by hand
-- expect: deviation; samba data=deviation; nfs /srv/x=deviation
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 0, 1, NULL, 1, '/etc/samba/smb.conf', 12);
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.0/16', 0, 1, 1, 1, 1, '/etc/exports', 2);
INSERT INTO service VALUES ('smb.service', 'loaded', 'inactive', 'dead', 'enabled', NULL), ('nfs-server.service', 'loaded', 'active', 'exited', 'disabled', NULL);

-- case: nobody knows what starts the server
-- expect: unknown; samba data=unknown; nfs /srv/x=unknown
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 0, 1, NULL, 1, '/etc/samba/smb.conf', 12);
INSERT INTO network_share VALUES ('nfs', '/srv/x', '/srv/x', '10.8.0.0/16', 0, 1, 1, 1, 1, '/etc/exports', 2);
INSERT INTO service VALUES ('smbd.service', NULL, NULL, NULL, 'disabled', NULL), ('smb.service', 'loaded', 'inactive', 'dead', 'disabled', NULL);

-- case: the unit files could not be read
-- expect: unknown; samba data=compliant
-- coverage: service unit files partial permission denied: /etc/systemd/system
INSERT INTO network_share VALUES ('samba', 'data', '/srv/data', NULL, 1, 0, 1, NULL, 1, '/etc/samba/smb.conf', 12);
INSERT INTO service VALUES ('smbd.service', 'loaded', 'inactive', 'dead', 'disabled', NULL);
