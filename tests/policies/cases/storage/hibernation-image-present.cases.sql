-- case: complies
-- expect: compliant; hibernation-image=compliant
INSERT INTO file_system VALUES ('sda2', 'swap', 'abcd', NULL);

-- case: the system sleeps in it
-- expect: lead; hibernation-image=lead
INSERT INTO file_system VALUES ('sda2', 'swsuspend', 'abcd', NULL);

-- case: other file systems hold none
-- expect: compliant
INSERT INTO file_system VALUES ('sda1', 'ext4', '1234', NULL);

-- case: nobody knows what the partition holds
-- expect: unknown; hibernation-image=unknown
INSERT INTO file_system VALUES ('sda2', NULL, NULL, NULL);
