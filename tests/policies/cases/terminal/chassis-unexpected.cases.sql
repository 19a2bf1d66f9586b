-- case: complies
-- expect: compliant; chassis=compliant
-- profile: standalone-jimi
INSERT INTO terminal_identity (chassis) VALUES ('desktop');

-- case: a portable declared as a stand-alone terminal
-- expect: lead; chassis=lead
-- profile: standalone-jimi
INSERT INTO terminal_identity (chassis) VALUES ('portable');

-- case: a portable among portables
-- expect: compliant; chassis=compliant
-- profile: portable-jimi
INSERT INTO terminal_identity (chassis) VALUES ('portable');

-- case: a desktop among portables
-- expect: lead; chassis=lead
-- profile: portable-jimi
INSERT INTO terminal_identity (chassis) VALUES ('desktop');

-- case: the maker left it unfilled
-- expect: unknown; chassis=unknown
-- profile: portable-jimi
INSERT INTO terminal_identity (chassis) VALUES (NULL);

-- case: DMI could not be read
-- expect: unknown
-- profile: portable-jimi
-- coverage: terminal_identity /sys/class/dmi/id impossible offline
