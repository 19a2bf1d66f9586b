-- case: complies; a desktop need not
-- expect: compliant; disk=compliant
INSERT INTO terminal_identity (chassis) VALUES ('desktop');

-- case: a portable that is encrypted
-- expect: compliant
INSERT INTO terminal_identity (chassis) VALUES ('portable');
INSERT INTO file_system VALUES ('sda2', 'crypto_LUKS', 'u1', NULL);

-- case: a portable that is not
-- expect: deviation; disk=deviation
INSERT INTO terminal_identity (chassis) VALUES ('portable');
INSERT INTO file_system VALUES ('sda2', 'ext4', 'u1', NULL);

-- case: nobody knows what it is
-- expect: unknown; disk=unknown
INSERT INTO terminal_identity (chassis) VALUES (NULL);
