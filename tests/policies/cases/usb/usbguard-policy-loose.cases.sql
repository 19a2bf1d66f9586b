-- case: complies, one setting as written and two that are not there
-- expect: compliant; ImplicitPolicyTarget=compliant; PresentDevicePolicy=compliant; RestoreControllerDeviceState=compliant
INSERT INTO usbguard_setting (name, value, file, line) VALUES ('ImplicitPolicyTarget', 'reject', '/etc/usbguard/usbguard-daemon.conf', 4);

-- case: everything is let in, or what was there before the daemon
-- expect: deviation; ImplicitPolicyTarget=deviation; PresentDevicePolicy=deviation; RestoreControllerDeviceState=deviation
INSERT INTO usbguard_setting (name, value, file, line) VALUES ('ImplicitPolicyTarget', 'allow', '/etc/usbguard/usbguard-daemon.conf', 4), ('PresentDevicePolicy', 'keep', '/etc/usbguard/usbguard-daemon.conf', 5), ('RestoreControllerDeviceState', 'True', '/etc/usbguard/usbguard-daemon.conf', 6);

-- case: the last line wins
-- expect: compliant; ImplicitPolicyTarget=compliant
INSERT INTO usbguard_setting (name, value, file, line) VALUES ('ImplicitPolicyTarget', 'allow', '/etc/usbguard/usbguard-daemon.conf', 4), ('ImplicitPolicyTarget', 'block', '/etc/usbguard/usbguard-daemon.conf', 9);

-- case: USBGuard is not installed
-- expect: not_applicable

-- case: only root may read it
-- expect: unknown
-- coverage: usbguard_setting /etc/usbguard/usbguard-daemon.conf impossible permission denied
