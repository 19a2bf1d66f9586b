-- case: none
-- expect: compliant
INSERT INTO asset (number, ledger, kind, state) VALUES ('A1', 'classified_computer', 'computer', '在用');

-- case: one
-- expect: deviation; 条目 7=deviation
INSERT INTO unapproved VALUES (7, 'A1', '2026-06-01T00:00:00.000000Z', 'zhang', 'place', '放置地点');
