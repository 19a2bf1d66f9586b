-- case: complies
-- expect: compliant; bluetooth.service=compliant
INSERT INTO service VALUES ('bluetooth.service', 'masked', 'inactive', 'dead', 'masked', NULL);

-- case: as desktops install it
-- expect: deviation; wpa_supplicant.service=deviation; ModemManager.service=deviation
INSERT INTO service VALUES ('wpa_supplicant.service', 'loaded', 'active', 'running', 'enabled', NULL), ('ModemManager.service', 'loaded', 'inactive', 'dead', 'enabled', NULL);

-- case: none is installed
-- expect: compliant

-- case: systemd could not be asked
-- expect: unknown; bluetooth.service=unknown
INSERT INTO service VALUES ('bluetooth.service', NULL, NULL, NULL, 'disabled', NULL);
