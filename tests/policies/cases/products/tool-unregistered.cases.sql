-- case: complies
-- expect: compliant; mijian=compliant
INSERT INTO tool_self VALUES ('mijian', '0.1.0', '/usr/bin/mijian', 'sm3:00', 'sha256:00'), ('mijiand', NULL, '/usr/bin/mijiand', 'sm3:01', 'sha256:01');
INSERT INTO registered_product (product, number, version, certificate) VALUES ('mijian', 'A0001', '0.1.0', 'GJBM-2026-01');

-- case: the register names no version
-- expect: compliant; mijian=compliant
INSERT INTO tool_self VALUES ('mijian', '0.1.0', '/usr/bin/mijian', 'sm3:00', 'sha256:00');
INSERT INTO registered_product (product, number, version) VALUES ('mijian', 'A0001', '无');

-- case: not registered
-- expect: lead; mijian=lead
INSERT INTO tool_self VALUES ('mijian', '0.1.0', '/usr/bin/mijian', 'sm3:00', 'sha256:00');
INSERT INTO registered_product (product, number) VALUES ('clamav', 'A0002');

-- case: another version is registered
-- expect: lead; mijian=lead
INSERT INTO tool_self VALUES ('mijian', '0.2.0', '/usr/bin/mijian', 'sm3:00', 'sha256:00');
INSERT INTO registered_product (product, version) VALUES ('mijian', '0.1.0');

-- case: there is no register
-- expect: unknown; mijian=unknown
-- register: none
INSERT INTO tool_self VALUES ('mijian', '0.1.0', '/usr/bin/mijian', 'sm3:00', 'sha256:00');

-- case: the tool could not look at itself
-- expect: unknown
-- coverage: tool_self collector_tool_self impossible not supported

-- case: it is registered, its version is not told
-- expect: unknown; mijian=unknown
INSERT INTO tool_self VALUES ('mijian', '0.1.0', '/usr/bin/mijian', 'sm3:00', 'sha256:00');
INSERT INTO registered_product (product, number) VALUES ('mijian', 'A0001');
