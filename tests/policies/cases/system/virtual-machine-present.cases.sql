-- case: complies
-- expect: compliant

-- case: another system in a machine of VirtualBox
-- expect: lead; virtualbox XP=lead
INSERT INTO virtual_guest VALUES ('virtualbox', 1, 'XP', 'WindowsXP', 'XP.vdi', 0, 'li', '/data/vm/XP.vbox', 3);

-- case: two users have one of the same name
-- expect: lead; libvirt win=lead
INSERT INTO virtual_guest VALUES ('libvirt', 1, 'win', NULL, NULL, 0, 'li', '/home/li/.config/libvirt/qemu/win.xml', 3);
INSERT INTO virtual_guest VALUES ('libvirt', 1, 'win', NULL, NULL, 0, NULL, '/etc/libvirt/qemu/win.xml', 3);

-- case: a container is no machine
-- expect: compliant
INSERT INTO virtual_guest VALUES ('docker', 0, 'db', 'mysql:8', NULL, 1, NULL, '/var/lib/docker/containers/1/config.v2.json', NULL);

-- case: a home could not be entered
-- expect: unknown
-- coverage: virtual_guest homes partial permission denied: /home/li
