-- case: complies
-- expect: compliant
-- profile: internet

-- case: a marking on an Internet terminal
-- expect: lead; /home/alice/1a2b3c4d=lead
-- profile: internet
INSERT INTO found_file VALUES ('secrecy_marking', '/home/alice/1a2b3c4d', '00000000000000009e3779b97f4a7c15', '0644', 1000, 1000, '秘密', 0, 1001, '2026-11-01T08:00:00.000000Z');

-- case: 内部 on an Internet terminal
-- expect: lead; /home/alice/1a2b3c4d=lead
-- profile: internet
INSERT INTO found_file VALUES ('secrecy_marking', '/home/alice/1a2b3c4d', '00000000000000013c6ef372fe94f82a', '0644', 1000, 1000, '内部', 0, 1002, '2026-11-01T08:00:00.000000Z');

-- case: 内部 on an internal terminal
-- expect: compliant; /home/alice/1a2b3c4d=compliant
-- profile: internal
INSERT INTO found_file VALUES ('secrecy_marking', '/home/alice/1a2b3c4d', '0000000000000001daa66d2c7ddf743f', '0644', 1000, 1000, '内部', 0, 1003, '2026-11-01T08:00:00.000000Z');

-- case: 绝密 on a 机密 terminal
-- expect: lead; /data/1a2b3c4d=lead; /data/5e6f7a8b=compliant
-- profile: standalone-jimi
INSERT INTO found_file VALUES ('secrecy_marking', '/data/1a2b3c4d', '000000000000000278dde6e5fd29f054', '0644', 1000, 1000, '绝密', 0, 1004, '2026-11-01T08:00:00.000000Z'),
                              ('secrecy_marking', '/data/5e6f7a8b', '00000000000000031715609f7c746c69', '0644', 1000, 1000, '机密', 0, 1005, '2026-11-01T08:00:00.000000Z');

-- case: 机密 on a 秘密 terminal
-- expect: lead; /data/1a2b3c4d=lead
-- profile: standalone-mimi
INSERT INTO found_file VALUES ('secrecy_marking', '/data/1a2b3c4d', '0000000000000003b54cda58fbbee87e', '0644', 1000, 1000, '机密', 0, 1006, '2026-11-01T08:00:00.000000Z');

-- case: some names are no UTF-8
-- expect: unknown
-- profile: internet
-- coverage: found_file names of files partial 3 names are no UTF-8

-- case: the walk was left out
-- expect: unknown
-- profile: internet
-- coverage: found_file file tree impossible left out by --no-walk
