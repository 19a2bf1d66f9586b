-- case: complies
-- expect: compliant; clamav=compliant
INSERT INTO registered_product VALUES ('clamav', 'S01', '1.0.3', 'C-1', '2099-01-01');

-- case: expired
-- expect: deviation; edp_vrv=deviation
INSERT INTO registered_product VALUES ('edp_vrv', 'S02', '9', 'C-2', '2024-12-31');

-- case: not a date, and not said
-- expect: unknown; edp_vrv=unknown; clamav=unknown
INSERT INTO registered_product VALUES ('edp_vrv', 'S02', '9', 'C-2', '长期'), ('clamav', 'S01', '1.0.3', NULL, NULL);

-- case: no product is registered
-- expect: not_applicable
