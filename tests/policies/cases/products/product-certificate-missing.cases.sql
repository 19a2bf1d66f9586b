-- case: complies
-- expect: compliant; clamav=compliant
INSERT INTO registered_product VALUES ('clamav', 'S01', '1.0.3', 'C-1', '2099-01-01');

-- case: none, in two ways
-- expect: deviation; edp_vrv=deviation; clamav=deviation
INSERT INTO registered_product VALUES ('edp_vrv', 'S02', '9', '无', NULL), ('clamav', 'S01', '1.0.3', NULL, NULL);

-- case: no product is registered
-- expect: not_applicable

-- case: no register was given
-- expect: unknown
-- register: none
