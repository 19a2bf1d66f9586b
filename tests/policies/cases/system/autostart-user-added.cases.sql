-- case: complies
-- expect: compliant
INSERT INTO autostart_entry VALUES ('system', NULL, 'Bluetooth', 'blueman-applet', 1, '/etc/xdg/autostart/blueman.desktop');

-- case: a program of the user's own
-- expect: lead; /home/alice/.config/autostart/x.desktop=lead
INSERT INTO autostart_entry VALUES ('user', 'alice', 'x', '/home/alice/x', 1, '/home/alice/.config/autostart/x.desktop');

-- case: switched off by the user
-- expect: compliant; /home/alice/.config/autostart/y.desktop=compliant
INSERT INTO autostart_entry VALUES ('user', 'alice', 'y', 'y', 0, '/home/alice/.config/autostart/y.desktop');

-- case: a home could not be entered
-- expect: unknown
-- coverage: autostart_entry homes partial permission denied: /home/bob
