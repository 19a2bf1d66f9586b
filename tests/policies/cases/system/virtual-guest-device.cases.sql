-- case: complies
-- expect: compliant; docker db=compliant
INSERT INTO virtual_guest VALUES ('docker', 0, 'db', 'mysql:8', NULL, 0, NULL, '/var/lib/docker/containers/1/config.v2.json', NULL);

-- case: a machine that was given a stick, and a privileged container
-- expect: deviation; libvirt win=deviation; docker db=deviation
INSERT INTO virtual_guest VALUES ('libvirt', 1, 'win', NULL, NULL, 1, NULL, '/etc/libvirt/qemu/win.xml', 3);
INSERT INTO virtual_guest VALUES ('docker', 0, 'db', 'mysql:8', NULL, 1, NULL, '/var/lib/docker/containers/1/config.v2.json', NULL);

-- case: none
-- expect: compliant

-- case: podman's list does not tell
-- expect: unknown; podman web=unknown
INSERT INTO virtual_guest VALUES ('podman', 0, 'web', 'nginx', NULL, NULL, NULL, '/var/lib/containers/storage/overlay-containers/containers.json', 1);
