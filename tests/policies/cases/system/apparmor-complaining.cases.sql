-- case: complies
-- expect: compliant; apparmor profiles_complaining=compliant
INSERT INTO mandatory_access VALUES ('apparmor', 'profiles_complaining', NULL, '0', NULL, NULL);

-- case: three that only complain
-- expect: lead; apparmor profiles_complaining=lead
INSERT INTO mandatory_access VALUES ('apparmor', 'profiles_complaining', NULL, '3', NULL, NULL);

-- case: no AppArmor in this kernel
-- expect: not_applicable
-- coverage: mandatory_access /sys/module/apparmor/parameters/enabled complete not part of this kernel
-- coverage: mandatory_access /sys/kernel/security/apparmor/profiles complete

-- case: only root may read the list
-- expect: unknown
-- coverage: mandatory_access /sys/module/apparmor/parameters/enabled complete
-- coverage: mandatory_access /sys/kernel/security/apparmor/profiles partial permission denied
INSERT INTO mandatory_access VALUES ('apparmor', 'state', NULL, 'enabled', NULL, NULL);
