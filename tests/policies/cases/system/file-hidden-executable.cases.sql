-- case: complies
-- expect: compliant

-- case: a packaged one
-- expect: compliant; /usr/lib/app/.run=compliant
INSERT INTO found_file VALUES ('hidden_executable', '/usr/lib/app/.run', '00000000000000009e3779b97f4a7c15', '0755', 0, 0, NULL, 1, 1001, '2026-11-01T08:00:00.000000Z');

-- case: in a home
-- expect: lead; /home/alice/1a2b3c4d=lead
INSERT INTO found_file VALUES ('hidden_executable', '/home/alice/1a2b3c4d', '00000000000000013c6ef372fe94f82a', '0755', 1000, 1000, NULL, 0, 1002, '2026-11-01T08:00:00.000000Z');

-- case: where installers keep theirs
-- expect: compliant; /opt/app/.install4j/i4jruntime=compliant
INSERT INTO found_file VALUES ('hidden_executable', '/opt/app/.install4j/i4jruntime', '0000000000000001daa66d2c7ddf743f', '0755', 0, 0, NULL, 0, 1003, '2026-11-01T08:00:00.000000Z');

-- case: nobody knows
-- expect: unknown; /usr/lib/app/.run=unknown
INSERT INTO found_file VALUES ('hidden_executable', '/usr/lib/app/.run', '000000000000000278dde6e5fd29f054', '0755', 0, 0, NULL, NULL, 1004, '2026-11-01T08:00:00.000000Z');

-- case: the walk was left out
-- expect: unknown
-- coverage: found_file file tree impossible left out by --no-walk

-- case: whose home a folder is does not matter here
-- expect: compliant
-- coverage: found_file file tree complete
-- coverage: found_file file lists of packages complete
-- coverage: found_file homes of the users partial on a network or fuse mount (nfs4), not entered: /home/li
