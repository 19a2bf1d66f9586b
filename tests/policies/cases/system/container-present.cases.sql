-- case: complies
-- expect: compliant

-- case: one of Docker and one of podman
-- expect: lead; docker db=lead; podman web=lead
INSERT INTO virtual_guest VALUES ('docker', 0, 'db', 'mysql:8', NULL, 0, NULL, '/var/lib/docker/containers/1/config.v2.json', NULL);
INSERT INTO virtual_guest VALUES ('podman', 0, 'web', 'nginx', NULL, NULL, 'li', '/home/li/.local/share/containers/storage/overlay-containers/containers.json', 1);

-- case: a machine is judged by a rule of its own
-- expect: compliant
INSERT INTO virtual_guest VALUES ('vmware', 1, 'w7', 'windows7-64', 'w7.vmdk', 0, 'li', '/data/w7/w7.vmx', 2);

-- case: Docker's folder could not be read
-- expect: unknown
-- coverage: virtual_guest docker partial permission denied: /var/lib/docker/containers
