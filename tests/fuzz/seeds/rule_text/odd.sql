-- rule: x
-- title: a | b
SELECT "a" FROM sqlite_schema -- '