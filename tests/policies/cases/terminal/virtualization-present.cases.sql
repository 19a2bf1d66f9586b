-- case: complies
-- expect: compliant; virtualization=compliant
INSERT INTO operating_system (virtualization) VALUES ('none');

-- case: a virtual machine
-- expect: lead; virtualization=lead
INSERT INTO operating_system (virtualization) VALUES ('vmware');

-- case: nobody can tell
-- expect: unknown; virtualization=unknown
INSERT INTO operating_system (hostname) VALUES ('pc');

-- case: nothing was read
-- expect: unknown
