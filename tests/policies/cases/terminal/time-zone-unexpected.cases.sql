-- case: complies
-- expect: compliant; time zone=compliant
INSERT INTO operating_system (time_zone) VALUES ('Asia/Shanghai');

-- case: as installed abroad
-- expect: deviation; time zone=deviation
INSERT INTO operating_system (time_zone) VALUES ('Etc/UTC');

-- case: not set
-- expect: unknown; time zone=unknown
INSERT INTO operating_system (hostname) VALUES ('pc');

-- case: nothing was read
-- expect: unknown
