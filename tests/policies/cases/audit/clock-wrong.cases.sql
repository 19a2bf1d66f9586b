-- case: complies
-- expect: compliant; clock=compliant
INSERT INTO clock_check VALUES ('2026-11-22T12:00:00.000000Z', '2026-11-22T12:00:40.000000Z', 40);

-- case: three minutes behind, as allowed
-- expect: compliant
INSERT INTO clock_check VALUES ('2026-11-22T12:00:00.000000Z', '2026-11-22T11:57:00.000000Z', -180);

-- case: behind
-- expect: deviation; clock=deviation
INSERT INTO clock_check VALUES ('2026-11-22T12:00:00.000000Z', '2026-11-22T11:56:59.000000Z', -181);

-- case: a whole zone ahead
-- expect: deviation
INSERT INTO clock_check VALUES ('2026-11-22T12:00:00.000000Z', '2026-11-22T20:00:00.000000Z', 28800);

-- case: no time was given
-- expect: unknown
-- coverage: clock_check --now impossible no time of the inspector was given
