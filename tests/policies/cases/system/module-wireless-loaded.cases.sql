-- case: complies
-- expect: compliant
INSERT INTO kernel_module VALUES ('ext4', 1000000), ('r8169', 100000);

-- case: Bluetooth and Wi-Fi
-- expect: lead; btusb=lead; cfg80211=lead
INSERT INTO kernel_module VALUES ('btusb', 65536), ('cfg80211', 1000000);

-- case: a kernel that loads no modules
-- expect: compliant
-- coverage: kernel_module /proc/modules complete

-- case: the list could not be read
-- expect: unknown
-- coverage: kernel_module /proc/modules impossible permission denied
