-- case: complies
-- expect: compliant; MaxRetentionSec=compliant
INSERT INTO journald_setting VALUES ('MaxRetentionSec', '1year', '/etc/systemd/journald.conf', 12, 1);

-- case: as shipped, only size limits the journal
-- expect: compliant

-- case: a month
-- expect: deviation; MaxRetentionSec=deviation
INSERT INTO journald_setting VALUES ('MaxRetentionSec', '1month', '/etc/systemd/journald.conf', 12, 1);

-- case: seconds, and a later line that wins; 0 switches the limit off
-- expect: deviation; MaxRetentionSec=deviation
INSERT INTO journald_setting VALUES ('MaxRetentionSec', '0', '/etc/systemd/journald.conf', 12, 0);
INSERT INTO journald_setting VALUES ('MaxRetentionSec', '2592000', '/etc/systemd/journald.conf', 12, 1);

-- case: no limit at all
-- expect: compliant; MaxRetentionSec=compliant
INSERT INTO journald_setting VALUES ('MaxRetentionSec', '0', '/etc/systemd/journald.conf', 12, 1);

-- case: several units together are not worked out
-- expect: unknown; MaxRetentionSec=unknown
INSERT INTO journald_setting VALUES ('MaxRetentionSec', '1month 2weeks', '/etc/systemd/journald.conf', 12, 1);

-- case: no number
-- expect: unknown; MaxRetentionSec=unknown
INSERT INTO journald_setting VALUES ('MaxRetentionSec', 'infinity', '/etc/systemd/journald.conf', 12, 1);

-- case: exactly as long as wanted
-- expect: compliant; MaxRetentionSec=compliant
-- param: log_keep_days=182
INSERT INTO journald_setting VALUES ('MaxRetentionSec', '26 weeks', '/etc/systemd/journald.conf', 12, 1);

-- case: a drop-in could not be read
-- expect: unknown
-- coverage: journald_setting journald.conf partial permission denied

-- case: half a day is not no limit
-- expect: unknown; MaxRetentionSec=unknown
INSERT INTO journald_setting VALUES ('MaxRetentionSec', '0.5day', '/etc/systemd/journald.conf', 12, 1);
