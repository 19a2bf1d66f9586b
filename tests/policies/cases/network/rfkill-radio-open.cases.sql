-- case: no radio
-- expect: compliant

-- case: switched off by a key
-- expect: compliant; wlan phy0=compliant
INSERT INTO rfkill_switch (name, kind, device, is_soft_blocked, is_hard_blocked) VALUES ('phy0', 'wlan', 'phy0', 0, 1);

-- case: switched off by software
-- expect: compliant; bluetooth hci0=compliant
INSERT INTO rfkill_switch (name, kind, device, is_soft_blocked, is_hard_blocked) VALUES ('hci0', 'bluetooth', 'hci0', 1, 0);

-- case: one is on
-- expect: deviation; bluetooth hci0=compliant; wlan phy0=deviation
INSERT INTO rfkill_switch (name, kind, device, is_soft_blocked, is_hard_blocked) VALUES ('phy0', 'wlan', 'phy0', 0, 0),
       ('hci0', 'bluetooth', 'hci0', 1, 0);

-- case: two cards of one name, one of them on
-- expect: deviation; wlan wlan=deviation
INSERT INTO rfkill_switch (name, kind, device, is_soft_blocked, is_hard_blocked) VALUES ('wlan', 'wlan', 'phy0', 1, 0),
       ('wlan', 'wlan', 'phy1', 0, 0);

-- case: a switch of the firmware, with or without a radio behind it
-- expect: unknown; wlan ideapad_wlan=unknown
INSERT INTO rfkill_switch (name, kind, device, is_soft_blocked, is_hard_blocked) VALUES ('ideapad_wlan', 'wlan', 'VPC2004:00', 0, 0);

-- case: a receiver of positions sends nothing
-- expect: compliant
INSERT INTO rfkill_switch (name, kind, device, is_soft_blocked, is_hard_blocked) VALUES ('gps0', 'gps', NULL, 0, 0);

-- case: switches could not be listed
-- expect: unknown
-- coverage: rfkill_switch /sys/class/rfkill impossible offline
