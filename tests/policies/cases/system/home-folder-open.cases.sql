-- case: complies
-- expect: compliant; /home/alice=compliant; /root=compliant
INSERT INTO found_file VALUES ('home_folder', '/home/alice', '00000000000000009e3779b97f4a7c15', '0700', 1000, 1000, NULL, 0, 1001, '2026-11-01T08:00:00.000000Z'),
                              ('home_folder', '/root', '00000000000000013c6ef372fe94f82a', '0750', 0, 0, NULL, 1, 1002, '2026-11-01T08:00:00.000000Z');

-- case: readable by others
-- expect: deviation; /home/bob=deviation; /home/alice=compliant
INSERT INTO found_file VALUES ('home_folder', '/home/bob', '0000000000000001daa66d2c7ddf743f', '0755', 1001, 1001, NULL, 0, 1003, '2026-11-01T08:00:00.000000Z'),
                              ('home_folder', '/home/alice', '000000000000000278dde6e5fd29f054', '0700', 1000, 1000, NULL, 0, 1004, '2026-11-01T08:00:00.000000Z');

-- case: only to be passed through
-- expect: deviation; /home/bob=deviation
INSERT INTO found_file VALUES ('home_folder', '/home/bob', '00000000000000031715609f7c746c69', '0711', 1001, 1001, NULL, NULL, 1005, '2026-11-01T08:00:00.000000Z');

-- case: nobody has a home
-- expect: not_applicable

-- case: passwd could not be read
-- expect: unknown
-- coverage: found_file homes of the users impossible permission denied
